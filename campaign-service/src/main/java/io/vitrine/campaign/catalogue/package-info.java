/**
 * What a brand sells, as far as looks refer to it.
 *
 * <p>Takes: CSV files and product pictures from members of the brand. Gives: products by id, by SKU and by search, and
 * a report that says row by row what could not be read. Knows no other feature of the service.
 */
@NullMarked
package io.vitrine.campaign.catalogue;

import org.jspecify.annotations.NullMarked;
