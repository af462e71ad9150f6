package io.vitrine.moderation.hashbank;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vitrine.moderation.hashbank.Addition.Kind;
import io.vitrine.moderation.hashbank.Addition.LineError;
import io.vitrine.moderation.hashbank.Additions.SharedMatch;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bank as clients and pages read it. */
final class BankViews {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final int DIGITS_SHOWN = 12;

    private BankViews() {}

    /**
     * An entry.
     *
     * @param id of the entry
     * @param hash 64 hexadecimal digits, as the authors of PDQ write it
     * @param label why it is there
     * @param note more for colleagues; may be empty
     * @param sourceCase the case whose picture it is; null if it came with a file
     * @param addedBy who added it
     * @param addedAt when
     */
    @Schema(name = "HashBankEntry")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record EntryView(
            UUID id,
            String hash,
            String label,
            String note,
            @Nullable UUID sourceCase,
            String addedBy,
            Instant addedAt) {

        static EntryView of(Entry entry) {
            return new EntryView(
                    entry.id(),
                    entry.hash().toString(),
                    entry.label(),
                    entry.note(),
                    entry.sourceCase(),
                    entry.addedBy().name(),
                    entry.addedAt());
        }

        /** Enough of the hash to tell entries apart by eye. */
        @JsonIgnore
        public String shortHash() {
            return hash.substring(0, DIGITS_SHOWN) + "…";
        }

        @JsonIgnore
        public String addedText() {
            return DAY_AND_TIME.format(addedAt);
        }
    }

    /**
     * A page of entries, latest first.
     *
     * @param entries the page
     * @param next the {@code after} of the next page; null on the last
     * @param total entries of the bank
     */
    @Schema(name = "HashBankPage")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record EntryList(List<EntryView> entries, @Nullable String next, long total) {}

    /**
     * What came into the bank at once, and what came of it.
     *
     * @param id of the addition
     * @param kind {@code case} or {@code file}
     * @param name the file's name; empty for a case
     * @param addedBy who added it
     * @param addedAt when
     * @param done whether all pictures that were shared before have been compared
     * @param added entries that are new
     * @param known rows whose hash was there already
     * @param rejected rows that could not be read
     * @param errors the first of those
     * @param reopened published looks that wait for review again
     * @param marked cases at the desk that say now why to look twice
     * @param leftRejected cases that were rejected anyway
     */
    @Schema(name = "HashBankAddition")
    public record AdditionView(
            UUID id,
            String kind,
            String name,
            String addedBy,
            Instant addedAt,
            boolean done,
            int added,
            int known,
            int rejected,
            List<LineError> errors,
            int reopened,
            int marked,
            int leftRejected) {

        static AdditionView of(Addition addition) {
            return new AdditionView(
                    addition.id(),
                    addition.kind().name().toLowerCase(Locale.ROOT),
                    addition.name(),
                    addition.by().name(),
                    addition.at(),
                    addition.done(),
                    addition.added(),
                    addition.known(),
                    addition.rejected(),
                    addition.errors(),
                    addition.tally().reopened(),
                    addition.tally().marked(),
                    addition.tally().leftRejected());
        }

        @JsonIgnore
        public boolean isFile() {
            return kind.equals(Kind.FILE.name().toLowerCase(Locale.ROOT));
        }

        @JsonIgnore
        public String title() {
            return !isFile() ? "A picture from the desk" : name.isEmpty() ? "A list" : name;
        }

        @JsonIgnore
        public String addedText() {
            return DAY_AND_TIME.format(addedAt);
        }

        @JsonIgnore
        public boolean hasMatches() {
            return reopened + marked + leftRejected > 0;
        }

        /** Whether the bank has more than before, so that something could be found. */
        @JsonIgnore
        public boolean hasNew() {
            return added > 0;
        }

        /** What was found, in a sentence. */
        @JsonIgnore
        public String sentence() {
            if (done && !hasNew()) {
                return known > 0 ? "The bank had all of it before." : "Nothing came into the bank.";
            }
            if (!hasMatches()) {
                return done
                        ? "No picture that was shared before looks like it."
                        : "Pictures that were shared before are being compared.";
            }
            String found = Stream.of(
                            counted(reopened, "published look waits", "published looks wait", " for review again"),
                            counted(marked, "open case says", "open cases say", " why to look twice"),
                            counted(leftRejected, "look-alike was", "look-alikes were", " rejected already"))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            return found + (done ? "." : ". Still comparing.");
        }

        private static String counted(int count, String one, String many, String what) {
            return count == 0 ? "" : count + " " + (count == 1 ? one : many) + what;
        }
    }

    /**
     * A picture that was shared and looks like an entry.
     *
     * @param caseId its case
     * @param campaign the campaign's name; empty while it is not known
     * @param author the name to show; may be empty
     * @param state where the case stands now: {@code open}, {@code approved}, {@code rejected} or {@code unscreened}
     * @param label of the entry that it looks like
     * @param distance bits, 0 to 31
     * @param mirrored whether it is the mirror image
     * @param outcome {@code reopened}, {@code marked}, {@code left-rejected} or {@code gone}; null until it is told
     * @param picture where to see it; add {@code ?size=320}; null if there is none
     */
    @Schema(name = "HashBankMatch")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record MatchView(
            UUID caseId,
            String campaign,
            String author,
            String state,
            String label,
            int distance,
            boolean mirrored,
            @Nullable String outcome,
            @Nullable String picture) {

        static MatchView of(SharedMatch match) {
            return new MatchView(
                    match.caseId(),
                    match.campaign(),
                    match.author(),
                    match.state(),
                    match.label(),
                    match.distance(),
                    match.mirrored(),
                    match.outcome().map(MatchOutcome::code).orElse(null),
                    match.hasPicture() ? "/api/review/cases/" + match.caseId() + "/picture" : null);
        }

        @JsonIgnore
        public String authorName() {
            return author.isEmpty() ? "No name given" : author;
        }

        /** What became of it, as people read it. */
        @JsonIgnore
        public String outcomeText() {
            if (outcome == null) {
                return "Is being told";
            }
            return switch (outcome) {
                case "reopened" -> "Taken from the gallery, waits for review";
                case "marked" -> "At the desk, says why to look twice";
                case "left-rejected" -> "Was rejected already";
                default -> "Gone";
            };
        }

        /** Where the case stands now, if somebody decided since. */
        @JsonIgnore
        public @Nullable String decidedText() {
            return switch (state) {
                case "approved" -> "Approved";
                case "rejected" -> "Rejected";
                default -> null;
            };
        }

        /** The outcome as the page's styles know it. */
        @JsonIgnore
        public String tone() {
            return "reopened".equals(outcome) ? "bad" : "marked".equals(outcome) ? "warn" : "";
        }
    }

    /**
     * An addition with the pictures that look like its entries.
     *
     * @param addition what came into the bank
     * @param matches the nearest ones
     */
    @Schema(name = "HashBankAdditionWithMatches")
    public record AdditionDetail(AdditionView addition, List<MatchView> matches) {}
}
