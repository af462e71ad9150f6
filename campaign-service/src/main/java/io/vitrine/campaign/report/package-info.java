/**
 * What viewers report about public looks. Takes a notice from anybody who sees a look, and moderation's answers from
 * Kafka; gives {@code LookReported}, and to the person who reported a private link that tells what became of it.
 *
 * <p>How to reach the person stays in this package, is read by the brand's owners and moderators alone, and is erased
 * when its time is over.
 */
@NullMarked
package io.vitrine.campaign.report;

import org.jspecify.annotations.NullMarked;
