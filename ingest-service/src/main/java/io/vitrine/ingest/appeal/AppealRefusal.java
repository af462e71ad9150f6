package io.vitrine.ingest.appeal;

/** Why an appeal is not taken: its stable code, the HTTP status, a title, and what to do. The one table of it. */
public enum AppealRefusal {
    EMPTY("appeal-empty", 422, "Your explanation is missing", "Write why you think that the decision is wrong."),
    TOO_LONG(
            "appeal-too-long",
            422,
            "The explanation is too long",
            "Explanations may have up to " + Appeal.MOST_CHARACTERS + " characters. Shorten it and send it again."),
    NOT_REFUSED(
            "appeal-not-refused",
            409,
            "Nothing was refused",
            "Only a selfie that was not accepted can be appealed for. Look at its status."),
    DECISION_CHANGED(
            "appeal-decision-changed",
            409,
            "The decision has changed",
            "Look at the present decision first, then send its version with the appeal."),
    LODGED_ALREADY(
            "appeal-lodged-already",
            409,
            "You have appealed already",
            "A decision can be appealed against once. The status says how the appeal stands."),
    TOO_LATE("appeal-too-late", 409, "The time for an appeal is over", "Appeals are possible for six months."),
    TOO_MANY_ATTEMPTS(
            "too-many-attempts",
            429,
            "Too much at once",
            "A lot was sent from your address. Wait a moment, then send again.");

    private final String code;
    private final int status;
    private final String title;
    private final String advice;

    AppealRefusal(String code, int status, String title, String advice) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** Stable, for machines; also the key of its words for authors. */
    public String code() {
        return code;
    }

    /** The HTTP status that says it. */
    public int status() {
        return status;
    }

    /** What happened, in a few words. */
    public String title() {
        return title;
    }

    /** A sentence that tells the caller what to do. */
    public String advice() {
        return advice;
    }
}
