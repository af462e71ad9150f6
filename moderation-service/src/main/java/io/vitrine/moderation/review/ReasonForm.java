package io.vitrine.moderation.review;

import io.vitrine.moderation.policy.Reason;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form of a reason.
 *
 * @param id of the reason; null for a new one
 * @param label for reviewers
 * @param code what it is in the catalogue
 * @param texts for authors, by language
 * @param wrong the code of what keeps it from being saved, such as {@code label-invalid}; null if nothing does
 * @param advice what to do about that; null if nothing is wrong
 */
record ReasonForm(
        @Nullable UUID id,
        String label,
        String code,
        Map<String, String> texts,
        @Nullable String wrong,
        @Nullable String advice) {

    /** An empty one. */
    static final ReasonForm NEW =
            new ReasonForm(null, "", Reason.forReviewers().get(0).code(), Map.of(), null, null);

    static ReasonForm of(SavedReason saved) {
        return new ReasonForm(saved.id(), saved.label(), saved.reason().code(), saved.texts(), null, null);
    }

    ReasonForm refused(String why, String whatToDo) {
        return new ReasonForm(id, label, code, texts, why, whatToDo);
    }

    /** What the elements of this form are named with, so that no two are named alike. */
    public String key() {
        return id == null ? "new" : id.toString();
    }

    /** The name of an element of this form. */
    public String named(String element) {
        return element + "-" + key();
    }

    public String action() {
        return id == null ? "/review/reasons" : "/review/reasons/" + id;
    }

    public String text(String language) {
        return texts.getOrDefault(language, "");
    }

    public boolean isRefused() {
        return wrong != null;
    }

    /** What to do about the field; null if nothing is wrong with it. */
    public @Nullable String labelError() {
        return error("label-invalid");
    }

    public @Nullable String codeError() {
        return error("reason-unknown");
    }

    public @Nullable String textsError() {
        return error("texts-invalid");
    }

    private @Nullable String error(String problem) {
        return problem.equals(wrong) ? advice : null;
    }
}
