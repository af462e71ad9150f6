package io.vitrine.moderation.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vitrine.audit.Actor;
import io.vitrine.audit.AuditLine;
import io.vitrine.audit.ChainedEntry;
import io.vitrine.moderation.audit.AuditEntryView.ActorView;
import io.vitrine.moderation.audit.AuditEntryView.SealedView;
import io.vitrine.moderation.audit.AuditEntryView.SubjectView;
import io.vitrine.moderation.audit.AuditTrail.Filter;
import io.vitrine.moderation.audit.AuditTrail.LastCheck;
import io.vitrine.moderation.audit.AuditTrail.Stored;
import io.vitrine.web.Role;
import io.vitrine.web.SignedInMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a signed-in member may read of the audit log. Analysts read all of it but what is personal. */
@ApplicationScoped
public class AuditViews {

    private final AuditTrail trail;
    private final VerifyAudit verify;
    private final ObjectMapper json;

    AuditViews(AuditTrail trail, VerifyAudit verify, ObjectMapper json) {
        this.trail = trail;
        this.verify = verify;
        this.json = json;
    }

    /**
     * A page of the log.
     *
     * @param entries latest first
     * @param next the {@code before} of the next page; null on the last
     */
    @Schema(name = "AuditEntries")
    public record EntryList(List<AuditEntryView> entries, @Nullable Long next) {}

    /**
     * Where the log stands.
     *
     * @param entries how many it has
     * @param head {@code number:hash} of the last one, to be written down elsewhere; null if there is none
     * @param checking whether a check runs
     * @param lastCheck what the last check found; null if there was none
     */
    @Schema(name = "AuditState")
    public record StateView(long entries, @Nullable String head, boolean checking, @Nullable CheckView lastCheck) {}

    /**
     * What a check of the log found.
     *
     * @param holds whether nothing was changed, taken out, moved or cut off
     * @param at when
     * @param by who asked for it
     * @param entries up to which entry
     * @param keptValues personal values that are there and as they were sealed
     * @param erasedValues personal values that were erased
     * @param breakCount how often it does not hold
     * @param breaks the first sentences about that
     */
    @Schema(name = "AuditCheck")
    public record CheckView(
            boolean holds,
            Instant at,
            String by,
            long entries,
            long keptValues,
            long erasedValues,
            long breakCount,
            List<String> breaks) {

        private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                        "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);

        /** When, as people read it. */
        @JsonIgnore
        public String atText() {
            return DAY_AND_TIME.format(at);
        }

        static CheckView of(LastCheck check) {
            return new CheckView(
                    check.holds(),
                    check.at(),
                    check.by(),
                    check.end().number(),
                    check.kept(),
                    check.sealed() - check.kept(),
                    check.breakCount(),
                    check.breaks());
        }
    }

    Uni<EntryList> latest(SignedInMember member, Filter filter, long before, int limit) {
        return trail.latest(member.brandId(), filter, before, limit + 1).map(found -> {
            List<Stored> page = found.size() > limit ? found.subList(0, limit) : found;
            return new EntryList(
                    page.stream().map(stored -> view(stored, member)).toList(),
                    found.size() > limit ? page.get(page.size() - 1).place().number() : null);
        });
    }

    Uni<StateView> state(SignedInMember member) {
        return Uni.combine()
                .all()
                .unis(trail.head(member.brandId()), trail.lastCheck(member.brandId()))
                .asTuple()
                .map(found -> new StateView(
                        found.getItem1().map(end -> end.number()).orElse(0L),
                        found.getItem1()
                                .filter(end -> end.number() > 0)
                                .map(end -> end.number() + ":" + end.hash().hex())
                                .orElse(null),
                        verify.isRunning(member.brandId()),
                        found.getItem2().map(CheckView::of).orElse(null)));
    }

    private AuditEntryView view(Stored stored, SignedInMember member) {
        return stored.entry()
                .map(entry -> view(entry, stored, member))
                .orElseGet(() -> new AuditEntryView(
                        stored.place().number(),
                        false,
                        null,
                        null,
                        "",
                        null,
                        null,
                        List.of(),
                        stored.place().hash().hex()));
    }

    private AuditEntryView view(ChainedEntry entry, Stored stored, SignedInMember member) {
        Actor actor = entry.actor();
        boolean intact = entry.isAsHashed();
        return new AuditEntryView(
                entry.number(),
                intact,
                entry.at(),
                new ActorView(actor.kind().code(), actor.id(), actor.name()),
                entry.action(),
                new SubjectView(entry.subject().kind(), entry.subject().id()),
                intact ? read(entry.details()) : null,
                intact ? sealed(entry, stored, member) : List.of(),
                entry.hash().hex());
    }

    private List<SealedView> sealed(ChainedEntry entry, Stored stored, SignedInMember member) {
        boolean mayRead = member.has(Role.OWNER) || member.has(Role.MODERATOR);
        Map<String, AuditLine.Value> kept =
                stored.values().stream().collect(Collectors.toMap(AuditLine.Value::name, value -> value));
        return entry.sealed().keySet().stream()
                .map(name -> {
                    AuditLine.Value value = kept.get(name);
                    return value == null
                            ? new SealedView(name, "erased", null)
                            : new SealedView(name, "kept", mayRead ? readable(value.value()) : null);
                })
                .toList();
    }

    /** A list of objects that have a sentence as these sentences, one a line; other text as it is. */
    private String readable(String value) {
        if (!value.startsWith("[")) {
            return value;
        }
        List<String> sentences = read(value).findValuesAsText("sentence");
        return sentences.isEmpty() ? value : String.join("\n", sentences);
    }

    private JsonNode read(String details) {
        try {
            return json.readTree(details);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an entry that is as it was hashed holds JSON", e);
        }
    }
}
