package io.vitrine.ingest.submission;

import io.vitrine.contract.SubmissionId;
import io.vitrine.ingest.appeal.Appeal;
import io.vitrine.ingest.appeal.Contestable;
import io.vitrine.ingest.statement.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a selfie stands, for its author.
 *
 * @param id the submission
 * @param campaignId its campaign
 * @param state where it stands
 * @param caption the author's words; empty once withdrawn
 * @param authorName the name to show; empty once withdrawn
 * @param reasons why it was refused; empty otherwise
 * @param receivedAt when it was taken in
 * @param decidedAt when the state last changed by a decision; null if there was none
 * @param withdrawnAt when its author took it back; null if not
 * @param termsVersion what the author accepted
 * @param decisionVersion of the decision in force, 0 if there was none
 * @param statement what that rests on, if it restricts the selfie and says so; null otherwise
 * @param appeal the author's latest appeal, against this decision or an earlier one; null if there is none
 */
public record SubmissionStatus(
        SubmissionId id,
        UUID campaignId,
        State state,
        String caption,
        String authorName,
        List<Reason> reasons,
        Instant receivedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant withdrawnAt,
        String termsVersion,
        long decisionVersion,
        @Nullable Statement statement,
        @Nullable Appeal appeal) {

    public SubmissionStatus {
        reasons = List.copyOf(reasons);
    }

    /** The decision in force, as far as an appeal goes. */
    public Contestable contestable() {
        return new Contestable(
                state == State.REFUSED,
                decisionVersion,
                decidedAt,
                statement == null ? null : statement.appealableUntil(),
                appeal != null && appeal.decisionVersion() == decisionVersion ? appeal : null);
    }

    /** Where a selfie can stand. The codes are part of the API and of the table. */
    public enum State {
        /** Taken in; moderation screens it. */
        RECEIVED("received"),
        /** A person will look at it: screening left it to one, or a decision was taken back. */
        IN_REVIEW("in-review"),
        /** Approved, so it is in the gallery. */
        PUBLISHED("published"),
        /** Not accepted, for reasons. */
        REFUSED("refused"),
        /** Taken back by its author; final. */
        WITHDRAWN("withdrawn");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException if there is no such state */
        public static State ofCode(String code) {
            for (State state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("no state of a submission: " + code);
        }
    }

    /**
     * Why it was refused.
     *
     * @param code stable, for machines
     * @param text a sentence for the author
     * @param texts the sentence by language, such as {@code de}, where the brand wrote it itself; else null
     */
    public record Reason(String code, String text, @Nullable Map<String, String> texts) {}
}
