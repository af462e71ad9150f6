/**
 * What a brand's customers see.
 *
 * <p>Takes: moderation's decisions and authors' withdrawals from Kafka, the curation of signed-in members, campaigns
 * and products of the same service, pictures from the bucket of renditions. Gives: looks, each published at most once
 * and never after its withdrawal; the gallery, look and wall pages; the public JSON and event stream; pictures; and
 * {@code LookPublished} / {@code LookRetired} to Kafka.
 *
 * <p>A look is shown only while it is published and not hidden, and every way out asks for that again: what one of them
 * remembers holds only as long as {@link io.vitrine.campaign.gallery.GalleryPulse} knows that nothing went away since.
 */
@NullMarked
package io.vitrine.campaign.gallery;

import org.jspecify.annotations.NullMarked;
