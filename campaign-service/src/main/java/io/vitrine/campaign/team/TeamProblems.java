package io.vitrine.campaign.team;

import io.vitrine.web.Problem;

/** The one table from refusals to problem documents. */
final class TeamProblems {

    private TeamProblems() {}

    /** For {@code onFailure(TeamRefused.class).transform(…)}. */
    static Throwable of(Throwable failure) {
        return failure instanceof TeamRefused refused ? of(refused.refusal()) : failure;
    }

    private static Problem of(TeamRefusal refusal) {
        if (refusal instanceof TeamRefusal.LinkSpent) {
            return Problem.of(
                    410,
                    "sign-in-link-spent",
                    "This sign-in link no longer works",
                    "Each link works once and for a limited time. Ask an owner of your brand for a new one.");
        }
        if (refusal instanceof TeamRefusal.EmailTaken taken) {
            return Problem.of(
                    409,
                    "email-taken",
                    "Already in the team",
                    taken.email()
                            + " is a member already. Change the roles of that member, or send a new sign-in link.");
        }
        if (refusal instanceof TeamRefusal.LastOwner) {
            return Problem.of(
                    409,
                    "last-owner",
                    "The brand needs an owner",
                    "This is the last owner. Make somebody else an owner first.");
        }
        if (refusal instanceof TeamRefusal.NoSuchBrand brand) {
            return Problem.of(
                    404,
                    "no-such-brand",
                    "No such brand",
                    "There is no brand “" + brand.slug() + "”. Create it first: PUT /api/operator/brands/"
                            + brand.slug());
        }
        if (refusal instanceof TeamRefusal.NoSuchKey) {
            return Problem.of(
                    404, "no-such-key", "No such key", "Your brand has no key with this id. Reload the team page.");
        }
        if (refusal instanceof TeamRefusal.TooManyKeys) {
            return Problem.of(
                    409,
                    "too-many-keys",
                    "Too many keys",
                    "A brand has " + MachineKeys.MAX_WORKING
                            + " working keys at most. Revoke those that nothing uses.");
        }
        if (refusal instanceof TeamRefusal.KeyNotAccepted) {
            return Problem.of(
                    401,
                    "key-not-accepted",
                    "This key is not accepted",
                    "Send the header Authorization: Bearer " + MachineKeySecret.MARK
                            + "… with a key that works. Owners make keys in the studio, under Team.");
        }
        if (refusal instanceof TeamRefusal.NoSessionOfMachines) {
            return Problem.of(
                    409,
                    "no-session-of-machines",
                    "A machine has no session to end",
                    "The token ends by itself. To end the key, an owner revokes it in the studio, under Team.");
        }
        return Problem.of(
                404, "no-such-member", "No such member", "The member may have been removed. Reload the team page.");
    }
}
