package io.vitrine.campaign.campaign;

/** Carries a {@link CampaignRefusal} through a {@code Uni}. An answer, not an accident: it has no stack trace. */
public final class CampaignRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CampaignRefusal refusal;

    public CampaignRefused(CampaignRefusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public CampaignRefusal refusal() {
        return refusal;
    }
}
