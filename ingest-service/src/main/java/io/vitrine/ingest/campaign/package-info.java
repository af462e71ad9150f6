/**
 * Which campaigns take selfies right now. Takes the campaigns topic; gives {@link io.vitrine.ingest.campaign.Campaign}s
 * by slug, by id or by the hashtags of a caption, from memory. Nobody else is asked.
 */
@NullMarked
package io.vitrine.ingest.campaign;

import org.jspecify.annotations.NullMarked;
