package io.vitrine.moderation.statement;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.caseload.Statements;
import io.vitrine.moderation.caseload.Statements.Filed;
import io.vitrine.moderation.caseload.Statements.Place;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.WebConfig;
import io.vitrine.web.transparency.TransparencyStatement;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** The file of statements over HTTP. Every operation sees the signed-in member's brand and nothing else. */
@Path("/api/review/statements")
@Tag(name = "Statements of reasons", description = "Why selfies were restricted, in the fields of the EU's database")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
public class StatementResource {

    /** What the database takes at once. */
    private static final int MOST_STATEMENTS = 100;

    /** By then every transaction that decided before has ended, so that who goes on from a page misses nothing. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private final Statements statements;
    private final SignedIn signedIn;
    private final Clock clock;
    private final URI publicUrl;

    StatementResource(Statements statements, SignedIn signedIn, Clock clock, WebConfig web) {
        this.statements = statements;
        this.signedIn = signedIn;
        this.clock = clock;
        this.publicUrl = web.publicUrl();
    }

    /**
     * A page of statements; as it stands it is a body for the bulk upload of the DSA Transparency Database.
     *
     * @param statements the page, oldest first
     * @param next the {@code after} of the next page, also of one that does not exist yet; null if nothing was found
     */
    public record StatementList(List<TransparencyStatement> statements, @Nullable String next) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Lists statements of reasons, oldest first",
            description = "A statement appears half a minute after its decision. Keep the last `next` and ask again"
                    + " with it later: nothing is given twice or left out.")
    public Uni<StatementList> list(
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(MOST_STATEMENTS) int limit,
            @QueryParam("after") @Nullable String after) {
        UUID brandId = signedIn.member().brandId();
        return statements
                .page(brandId, place(after), limit, settled())
                .map(page -> new StatementList(
                        views(page), Filed.endOf(page).map(StatementCursor::of).orElse(after)));
    }

    @GET
    @Path("/download")
    @Produces("application/x-ndjson")
    @Operation(summary = "Gives all statements of reasons as a file, one JSON document a line, oldest first")
    public RestMulti<TransparencyStatement> download() {
        UUID brandId = signedIn.member().brandId();
        Instant settled = settled();
        String day = settled.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return RestMulti.fromMultiData(all(brandId, settled))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"statements-of-reasons-" + day + ".ndjson\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Page after page, the next one only when the reader has taken the last. */
    private Multi<TransparencyStatement> all(UUID brandId, Instant settled) {
        return Multi.createBy()
                .repeating()
                .uni(AtomicReference<Optional<Place>>::new, place -> {
                    Optional<Place> after = place.get() == null ? Optional.empty() : place.get();
                    return statements
                            .page(brandId, after, MOST_STATEMENTS, settled)
                            .invoke(page -> place.set(Filed.endOf(page)));
                })
                .until(List::isEmpty)
                .onItem()
                .transformToIterable(this::views);
    }

    private List<TransparencyStatement> views(List<Filed> page) {
        return page.stream().map(filed -> TransparencyView.of(filed, publicUrl)).toList();
    }

    private Instant settled() {
        return clock.instant().minus(SETTLED);
    }

    private static Optional<Place> place(@Nullable String cursor) {
        try {
            return Optional.ofNullable(cursor).map(StatementCursor::toPlace);
        } catch (IllegalArgumentException e) {
            throw Problem.of(
                    400, "cursor-invalid", "Not a page", "Start without `after`, or send the `next` of a page.");
        }
    }
}
