package io.vitrine.campaign.catalogue;

import java.util.List;

/**
 * What came of an import.
 *
 * @param imported products that are new
 * @param updated products that changed
 * @param unchanged products that were as the file has them
 * @param errors rows that were left out, at most {@value #MAX_ERRORS}
 * @param rejected how many rows were left out in all
 * @param ignoredColumns headers that mean nothing here
 */
public record ImportReport(
        int imported, int updated, int unchanged, List<RowError> errors, int rejected, List<String> ignoredColumns) {

    /** More than a person corrects in one go. */
    public static final int MAX_ERRORS = 200;
}
