package io.vitrine.moderation.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log as a member reads it.
 *
 * @param number its place in the brand's log
 * @param intact false if somebody made the stored row into what no entry is; then only number and hash are told
 * @param at when it was appended; null if not intact
 * @param actor who did it; null if not intact
 * @param action the stable code of what was done; empty if not intact
 * @param subject what it was done to; null if not intact
 * @param details what else is known for good, as it was hashed; null if not intact
 * @param sealed what is personal: the log holds its hash alone
 * @param hash of the entry, hex
 */
@Schema(name = "AuditEntry")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AuditEntryView(
        long number,
        boolean intact,
        @Nullable Instant at,
        @Nullable ActorView actor,
        String action,
        @Nullable SubjectView subject,
        @Nullable JsonNode details,
        List<SealedView> sealed,
        String hash) {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public AuditEntryView {
        sealed = List.copyOf(sealed);
    }

    /**
     * Who.
     *
     * @param kind {@code member}, {@code policy}, {@code author}, {@code operator}, or {@code team} for somebody of the
     *     brand in the studio
     * @param id the member's
     * @param name the member's
     */
    @Schema(name = "AuditActor")
    public record ActorView(String kind, @Nullable UUID id, @Nullable String name) {

        @JsonIgnore
        public String label() {
            if (name != null) {
                return name;
            }
            return switch (kind) {
                case "policy" -> "The policy";
                case "author" -> "The author";
                case "team" -> "The team, in the studio";
                default -> "The operator";
            };
        }
    }

    /**
     * What to.
     *
     * @param kind {@code case}, {@code campaign} or {@code brand}
     * @param id its id
     */
    @Schema(name = "AuditSubject")
    public record SubjectView(String kind, UUID id) {

        /** Enough of the id to tell two apart by eye; the last digits, since the first ones are a time. */
        @JsonIgnore
        public String label() {
            String text = id.toString();
            return kind + " …" + text.substring(text.length() - 8);
        }

        @JsonIgnore
        public boolean isBrand() {
            return kind.equals("brand");
        }
    }

    /**
     * Something personal.
     *
     * @param name what it is
     * @param state {@code kept}, or {@code erased} if its author withdrew
     * @param value null if it was erased, or is not for the eyes of who asks
     */
    @Schema(name = "AuditSealedValue")
    public record SealedView(String name, String state, @Nullable String value) {

        @JsonIgnore
        public String label() {
            return AuditEntryView.label(name);
        }

        @JsonIgnore
        public boolean isErased() {
            return state.equals("erased");
        }
    }

    /**
     * A line of the details.
     *
     * @param name as people read it
     * @param value as people read it
     */
    public record Fact(String name, String value) {}

    /** What was done, as people read it. */
    @JsonIgnore
    public String actionLabel() {
        return Action.ofCode(action).map(Action::label).orElse(intact ? action : "Changed: this is no entry any more");
    }

    /** The action as the page's styles know it. */
    @JsonIgnore
    public String tone() {
        if (!intact) {
            return "bad";
        }
        return switch (action) {
            case "case.approved" -> "good";
            case "case.rejected" -> "bad";
            case "decision.undone", "case.reopened", "picture.revealed" -> "warn";
            default -> "";
        };
    }

    @JsonIgnore
    public String atText() {
        return at == null ? "" : DAY_AND_TIME.format(at);
    }

    /** The details, one line each. */
    @JsonIgnore
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        Optional.ofNullable(details).stream()
                .flatMap(node -> node.properties().stream())
                .filter(member -> !member.getKey().equals("sealed"))
                .forEach(member -> facts.add(new Fact(label(member.getKey()), text(member.getValue()))));
        return facts;
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.isValueNode() ? value.asText() : value.toString();
        }
        List<String> parts = new ArrayList<>();
        value.forEach(part -> parts.add(part.isValueNode() ? part.asText() : part.toString()));
        return parts.isEmpty() ? "none" : String.join(", ", parts);
    }

    /** {@code erasedValues} becomes "Erased values". */
    private static String label(String name) {
        String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
