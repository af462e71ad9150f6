package io.vitrine.moderation.rulebook;

import java.util.List;
import java.util.UUID;

/**
 * What a version in the shadow would have decided.
 *
 * @param changes how many selfies went from one decision to another, the same ones included
 * @param examples the latest selfies on which both differ, at most 20
 */
record ShadowResult(List<Change> changes, List<Example> examples) {

    /**
     * Selfies that were decided alike.
     *
     * @param from what was decided: {@code approve}, {@code review} or {@code reject}
     * @param to what would have been
     * @param count of them
     */
    record Change(String from, String to, long count) {}

    /**
     * One selfie.
     *
     * @param caseId the case
     * @param from what was decided
     * @param to what would have been
     * @param rule that would have decided; empty if none
     */
    record Example(UUID caseId, String from, String to, String rule) {}
}
