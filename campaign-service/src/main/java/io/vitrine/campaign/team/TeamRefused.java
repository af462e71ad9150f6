package io.vitrine.campaign.team;

/** Carries a {@link TeamRefusal} through a {@code Uni}. An answer, not an accident: it has no stack trace. */
public final class TeamRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TeamRefusal refusal;

    public TeamRefused(TeamRefusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public TeamRefusal refusal() {
        return refusal;
    }
}
