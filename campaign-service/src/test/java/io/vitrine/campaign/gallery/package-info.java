/** Tests of the gallery: its rules alone, and the whole of it on real infrastructure. */
@NullMarked
package io.vitrine.campaign.gallery;

import org.jspecify.annotations.NullMarked;
