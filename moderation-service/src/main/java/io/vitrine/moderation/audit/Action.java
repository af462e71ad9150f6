package io.vitrine.moderation.audit;

import java.util.Optional;

/** What can be done, as it stands in entries for good: a code is never changed and never used for something else. */
public enum Action {
    CASE_APPROVED("case.approved", "Approved"),
    CASE_REJECTED("case.rejected", "Rejected"),
    /** A reviewer took back their own decision of a moment ago. */
    DECISION_UNDONE("decision.undone", "Decision undone"),
    /** Somebody took back a decision, and the case waits in the queue again. */
    CASE_REOPENED("case.reopened", "Reopened"),
    /** A reviewer looked at a picture that was blurred. */
    PICTURE_REVEALED("picture.revealed", "Blurred picture shown"),
    /** A reviewer changed which faces are blurred, or said that none has to be. */
    FACES_MARKED("faces.marked", "Blurred faces changed"),
    /** A reviewer answered about a case that was drawn to be looked at once more. */
    SECOND_LOOK_GIVEN("second-look.given", "Looked at once more"),
    SECOND_LOOK_UNDONE("second-look.undone", "Second look taken back"),
    /** Two people differed, and somebody else said what holds. */
    DIFFERENCE_SETTLED("difference.settled", "Difference settled"),
    /** An author withdrew, and all that is personal was deleted. */
    CASE_ERASED("case.erased", "Withdrawn and erased"),
    POLICY_CHANGED("policy.changed", "Policy changed"),
    /** A version is tried beside the policy in force from now on, or none is. */
    SHADOW_CHANGED("policy.shadow-changed", "Policy on trial changed"),
    /** Preset, words or blurring were changed where campaigns are made. */
    STUDIO_POLICY_CHANGED("policy.studio-changed", "Policy changed in the studio"),
    /** Somebody else than who decided looked again, and the decision stays. One that is upheld is an approval. */
    APPEAL_DENIED("appeal.denied", "Appeal denied"),
    /** The author was right, and there is no picture any more that could be shown. */
    APPEAL_UPHELD_WITHOUT_PICTURE("appeal.upheld-without-picture", "Appeal upheld, without a picture"),
    HASH_ADDED("hash-bank.added", "Picture added to the hash bank"),
    HASH_REMOVED("hash-bank.removed", "Picture taken out of the hash bank"),
    HASH_RESTORED("hash-bank.restored", "Picture put back into the hash bank"),
    /** Without {@link #HASHES_IMPORTED} after it, the import broke off, and what came until then is in the bank. */
    HASH_IMPORT_BEGUN("hash-bank.import-begun", "Import into the hash bank begun"),
    HASHES_IMPORTED("hash-bank.imported", "Hashes imported"),
    HASHES_EXPORTED("hash-bank.exported", "Hash bank exported"),
    /** The time was over in which what was taken out can be put back. */
    HASHES_PURGED("hash-bank.purged", "Removed pictures deleted from the hash bank"),
    CASES_EXPORTED("cases.exported", "Cases exported"),
    AUDIT_EXPORTED("audit.exported", "Audit log exported");

    private final String code;
    private final String label;

    Action(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As it stands in entries, such as {@code case.approved}. */
    public String code() {
        return code;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** The action of this code; empty for one that this version does not know. */
    public static Optional<Action> ofCode(String code) {
        for (Action action : values()) {
            if (action.code.equals(code)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }
}
