package io.vitrine.moderation.policy;

/**
 * What one brand knows of an author from its own cases of the last year; nothing of another brand.
 *
 * @param approved selfies that it shows
 * @param rejected selfies that it rejected
 * @param strikes rejections for what the author did wrong within the last 180 days, each weighing half as much every 60
 *     days; to a thousandth
 */
public record AuthorRecord(long approved, long rejected, double strikes) {

    /** Of somebody who shares for the first time. */
    public static final AuthorRecord NONE = new AuthorRecord(0, 0, 0);

    /** With one selfie more that is shown. */
    public AuthorRecord andApproved() {
        return new AuthorRecord(approved + 1, rejected, strikes);
    }

    /**
     * With one selfie more that was rejected just now.
     *
     * @param code of the reason
     */
    public AuthorRecord andRejected(String code) {
        boolean strike = Reason.strikes().stream().map(Reason::code).anyMatch(code::equals);
        return new AuthorRecord(approved, rejected + 1, strikes + (strike ? 1 : 0));
    }
}
