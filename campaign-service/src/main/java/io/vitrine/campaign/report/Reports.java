package io.vitrine.campaign.report;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Where reports are kept. */
public interface Reports {

    /** Keeps a new report, and tells moderation of it, both or neither. */
    Uni<Void> file(FiledReport report, ReportLink link);

    /** The report that the link opens. */
    Uni<Optional<FiledReport>> of(ReportLink link);

    /** The report, if it is about a look of the brand. */
    Uni<Optional<FiledReport>> ofBrand(UUID brandId, UUID reportId);
}
