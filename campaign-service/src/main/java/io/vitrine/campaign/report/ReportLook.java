package io.vitrine.campaign.report;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vitrine.campaign.gallery.Gallery;
import io.vitrine.campaign.gallery.LookEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Takes what somebody says about a look that they see. */
@ApplicationScoped
public class ReportLook {

    private final Gallery gallery;
    private final Reports reports;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReportLook(Gallery gallery, Reports reports, Clock clock) {
        this.gallery = gallery;
        this.reports = reports;
        this.clock = clock;
    }

    /** Files the complaint; empty if nobody sees such a look. */
    public Uni<Optional<Receipt>> report(UUID lookId, Complaint complaint) {
        return gallery.entry(lookId).chain(found -> found.filter(LookEntry::isVisible)
                .map(look -> file(look, complaint).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Receipt> file(LookEntry look, Complaint complaint) {
        var link = ReportLink.random(random);
        var report = new FiledReport(
                UuidCreator.getTimeOrderedEpoch(),
                look.id(),
                look.submissionId(),
                look.brandId(),
                look.campaignId(),
                complaint.ground(),
                complaint.explanation(),
                complaint.contact(),
                complaint.goodFaith(),
                clock.instant(),
                new ReportStanding.Received());
        return reports.file(report, link).replaceWith(new Receipt(report.id(), link));
    }

    /**
     * What the person gets.
     *
     * @param id the report
     * @param link theirs alone; it is not kept, so it cannot be given again
     */
    public record Receipt(UUID id, ReportLink link) {}
}
