package io.vitrine.ingest.submission;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vitrine.ingest.campaign.Campaign;
import io.vitrine.ingest.campaign.OpenCampaigns;
import io.vitrine.ingest.photo.PhotoConfig;
import io.vitrine.ingest.submission.CampaignChoice.Chosen;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills the share page and the list of campaigns. */
@Singleton
class SharePages {

    private static final int LISTED = 60;
    private static final long MEGABYTE = 1024L * 1024;

    private final OpenCampaigns campaigns;
    private final AdmissionRules rules;
    private final SubmissionConfig config;
    private final PhotoConfig photos;
    private final SignedIn signedIn;
    private final Clock clock;

    SharePages(
            OpenCampaigns campaigns,
            AdmissionRules rules,
            SubmissionConfig config,
            PhotoConfig photos,
            SignedIn signedIn,
            Clock clock) {
        this.campaigns = campaigns;
        this.rules = rules;
        this.config = config;
        this.photos = photos;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "")
    static class Templates {

        static native TemplateInstance share(SharePage page, @Nullable SignedInMember member);

        static native TemplateInstance campaigns(
                List<Campaign> campaigns, boolean isUnknown, @Nullable SignedInMember member);

        private Templates() {}
    }

    /** The empty form of a campaign, or what there is to say if it takes nothing now. */
    Uni<Response> form(String slug) {
        return campaigns
                .bySlug(slug)
                .map(campaign -> page(campaign, SharePage.tags(campaign) + " ", "", null))
                .orElseGet(() -> list(true));
    }

    /** The form with what was entered and with the reason why it was refused. */
    Uni<Response> formAgain(Offer offer, Refusal refusal) {
        Wording wording = Wording.of(offer.caption(), offer.author());
        Optional<Campaign> campaign =
                offer.campaign() == null || offer.campaign().isBlank()
                        ? Optional.ofNullable(
                                rules.choose(offer, wording, clock.instant()) instanceof Chosen chosen
                                        ? chosen.campaign()
                                        : null)
                        : campaigns.bySlug(offer.campaign());
        return campaign.map(known -> page(known, wording.caption(), wording.author(), refusal))
                .orElseGet(() -> Uni.createFrom().failure(Problems.of(refusal)));
    }

    /** The campaigns that take selfies now. */
    Uni<Response> list(boolean isUnknown) {
        List<Campaign> open = campaigns.openAt(clock.instant(), LISTED);
        return rendered(Templates.campaigns(open, isUnknown, signedIn.getOrNull()), isUnknown ? 404 : 200, null);
    }

    private Uni<Response> page(Campaign campaign, String caption, String author, @Nullable Refusal refusal) {
        return campaigns.termsOf(campaign).chain(terms -> {
            SharePage page = new SharePage(
                    campaign,
                    campaign.phaseAt(clock.instant()),
                    terms.orElse(""),
                    caption,
                    author,
                    UUID.randomUUID().toString(),
                    refusal,
                    limits());
            int status = refusal == null ? 200 : refusal.kind().status();
            return rendered(
                    Templates.share(page, signedIn.getOrNull()), status, refusal == null ? null : refusal.retryAfter());
        });
    }

    private SharePage.Limits limits() {
        return new SharePage.Limits(
                config.maxCaption(),
                config.maxAuthor(),
                photos.maxBytes(),
                photos.maxBytes() / MEGABYTE,
                photos.minSide());
    }

    private static Uni<Response> rendered(TemplateInstance page, int status, @Nullable Duration retryAfter) {
        return page.createUni().map(html -> {
            Response.ResponseBuilder response = Response.status(status)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    // Every filling of the form has its own key.
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .entity(html);
            return retryAfter == null
                    ? response.build()
                    : response.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds() + 1))
                            .build();
        });
    }
}
