/**
 * Topic {@code vitrine.decisions.v1}: what moderation decided about a selfie, left to a person or answered to its
 * author, told to campaign and ingest.
 */
@NullMarked
package io.vitrine.contract.moderation.v1;

import org.jspecify.annotations.NullMarked;
