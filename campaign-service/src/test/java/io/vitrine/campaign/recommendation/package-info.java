/** Tests of the recommendations. */
@NullMarked
package io.vitrine.campaign.recommendation;

import org.jspecify.annotations.NullMarked;
