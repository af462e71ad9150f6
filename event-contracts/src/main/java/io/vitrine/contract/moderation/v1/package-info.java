/**
 * Topic {@code vitrine.decisions.v1}: what moderation decided about a selfie or left to a person, and what became of
 * reports about it, told to campaign and ingest.
 */
@NullMarked
package io.vitrine.contract.moderation.v1;

import org.jspecify.annotations.NullMarked;
