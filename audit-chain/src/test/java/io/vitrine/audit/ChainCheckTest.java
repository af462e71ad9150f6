package io.vitrine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.audit.Break.Kind;
import io.vitrine.audit.ChainCheck.Pin;
import io.vitrine.audit.ChainedEntry.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever single thing is done to a log, the check finds it. Tried at every place of a log, not at some. */
class ChainCheckTest {

    private static final int SIZE = 7;

    private final List<ChainedEntry> entries = Logs.of(SIZE);
    private final List<String> lines = Logs.lines(entries);

    @Test
    void anUntouchedLogHolds() {
        ChainReport report = Logs.check(lines);

        assertThat(report.holds()).isTrue();
        assertThat(report.entries()).isEqualTo(SIZE);
        assertThat(report.end()).isEqualTo(entries.get(SIZE - 1).place());
        assertThat(report.sealed()).isEqualTo(2);
        assertThat(report.kept()).isEqualTo(2);
        assertThat(report.erased()).isZero();
    }

    @Test
    void aLogWithoutEntriesHolds() {
        ChainReport report = Logs.check(List.of(new AuditLine.Head(Place.start(Logs.BRAND), true).text()));

        assertThat(report.holds()).isTrue();
        assertThat(report.entries()).isZero();
    }

    /** Every character of every line, its neighbour in the code put in its place. */
    @Test
    void anyChangedCharacterIsFound() {
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line);
            for (int place = 0; place < text.length(); place++) {
                List<String> changed = new ArrayList<>(lines);
                changed.set(
                        line, text.substring(0, place) + (char) (text.charAt(place) ^ 1) + text.substring(place + 1));

                assertThat(Logs.check(changed).holds())
                        .as("line %d, character %d", line + 1, place)
                        .isFalse();
            }
        }
    }

    @Test
    void anyLineThatIsTakenOutIsFound() {
        for (int line = 0; line < lines.size(); line++) {
            List<String> shorter = new ArrayList<>(lines);
            shorter.remove(line);

            assertThat(Logs.check(shorter).holds())
                    .as("without line %d", line + 1)
                    .isFalse();
        }
    }

    @Test
    void anyTwoLinesThatChangePlacesAreFound() {
        for (int one = 0; one < lines.size(); one++) {
            for (int other = one + 1; other < lines.size(); other++) {
                List<String> swapped = new ArrayList<>(lines);
                Collections.swap(swapped, one, other);

                assertThat(Logs.check(swapped).holds())
                        .as("lines %d and %d swapped", one + 1, other + 1)
                        .isFalse();
            }
        }
    }

    @Test
    void anyLineThatStandsTwiceIsFound() {
        for (int line = 0; line < lines.size(); line++) {
            List<String> longer = new ArrayList<>(lines);
            longer.add(line, lines.get(line));

            assertThat(Logs.check(longer).holds()).as("line %d twice", line + 1).isFalse();
        }
    }

    @Test
    void anyEndThatIsCutOffIsFound() {
        String head = lines.get(lines.size() - 1);
        for (int left = 0; left < lines.size() - 1; left++) {
            List<String> shorter = new ArrayList<>(lines.subList(0, left));
            assertThat(Logs.check(shorter).holds()).as("%d lines left", left).isFalse();

            shorter.add(head);
            assertThat(Logs.check(shorter).holds())
                    .as("%d lines and the head left", left)
                    .isFalse();
        }
    }

    static Stream<UnaryOperator<ChainedEntry>> changes() {
        return Stream.of(
                e -> copy(e, UUID.randomUUID(), e.number(), e.actor(), e.action(), e.subject(), e.details()),
                e -> copy(e, e.brandId(), e.number() + 1, e.actor(), e.action(), e.subject(), e.details()),
                e -> copy(e, e.brandId(), e.number(), Actor.operator(), e.action(), e.subject(), e.details()),
                e -> copy(e, e.brandId(), e.number(), e.actor(), "case.reopened", e.subject(), e.details()),
                e -> copy(e, e.brandId(), e.number(), e.actor(), e.action(), Subject.ofCase(Logs.BRAND), e.details()),
                e -> copy(e, e.brandId(), e.number(), e.actor(), e.action(), e.subject(), "{}"),
                e -> copy(e, e.brandId(), e.number(), e.actor(), e.action(), e.subject(), "no JSON at all"),
                e -> copy(e, e.brandId(), e.number(), e.actor(), e.action(), e.subject(), e.details() + " "),
                e -> new ChainedEntry(
                        e.brandId(),
                        e.number(),
                        e.at().plusNanos(1_000),
                        e.actor(),
                        e.action(),
                        e.subject(),
                        e.details(),
                        e.previous(),
                        e.hash()));
    }

    /** As somebody with the database would do it: a column at a time, the hash left alone. */
    @ParameterizedTest
    @MethodSource("changes")
    void anyChangedPartOfAnEntryIsFound(UnaryOperator<ChainedEntry> change) {
        for (int i = 0; i < SIZE; i++) {
            List<ChainedEntry> changed = new ArrayList<>(entries);
            changed.set(i, change.apply(changed.get(i)));

            assertThat(check(changed, entries.get(SIZE - 1).place()).holds())
                    .as("entry %d", i + 1)
                    .isFalse();
        }
    }

    /** As somebody would do it who knows the form: the hash made anew. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, SIZE})
    void anEntryReplacedTogetherWithItsHashIsFoundByWhatFollows(int number) {
        List<ChainedEntry> changed = new ArrayList<>(entries);
        ChainedEntry old = entries.get(number - 1);
        ChainedEntry lie = copy(
                old, old.brandId(), old.number(), old.actor(), "case.approved.really", old.subject(), old.details());
        changed.set(number - 1, lie.with(lie.computedHash()));

        ChainReport report = check(changed, entries.get(SIZE - 1).place());

        assertThat(report.breaks()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(number == SIZE ? Kind.HEAD : Kind.UNLINKED);
            assertThat(found.entry()).isEqualTo(number == SIZE ? SIZE : number + 1);
        });
    }

    @Test
    void eachKindOfBreakSaysWhichEntries() {
        Place end = entries.get(SIZE - 1).place();

        assertThat(check(without(entries, 2, 3), end).breaks()).first().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.GAP);
            assertThat(found.sentence()).isEqualTo("Entries 2 to 3 are missing.");
        });
        assertThat(check(entries.subList(0, 5), end).breaks()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.CUT_OFF);
            assertThat(found.sentence()).isEqualTo("Entries 6 to 7 are missing at the end.");
        });
        assertThat(check(entries, entries.get(3).place()).breaks())
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.HEAD));
    }

    @Test
    void aLogThatWasWrittenAnewIsFoundByAPinAlone() {
        Pin pin = Pin.parse("3:" + entries.get(2).hash().hex());
        List<ChainedEntry> anew = new ArrayList<>();
        Place end = Place.start(Logs.BRAND);
        for (int i = 1; i <= SIZE; i++) {
            anew.add(Logs.entry(end, i + 1));
            end = anew.get(i - 1).place();
        }

        assertThat(check(anew, end, null).holds()).isTrue();
        assertThat(check(anew, end, pin).breaks()).singleElement().satisfies(found -> assertThat(found.kind())
                .isEqualTo(Kind.PINNED));
        assertThat(check(entries, entries.get(SIZE - 1).place(), pin).holds()).isTrue();
        assertThat(check(List.of(), Place.start(Logs.BRAND), pin).holds()).isFalse();
    }

    @Test
    void anErasedValueIsCountedAndAStolenOneIsFound() {
        List<ChainedEntry> withErasure = new ArrayList<>(entries);
        withErasure.add(ChainedEntry.following(
                entries.get(SIZE - 1).place(),
                Logs.NOON,
                Actor.author(),
                "case.erased",
                Subject.ofCase(Logs.CASE),
                Map.of(ChainCheck.ERASED_VALUES, 2),
                Map.of()));
        List<String> erased = Logs.lines(withErasure).stream()
                .filter(line -> !line.contains("\"salt\""))
                .toList();
        List<String> stolen =
                lines.stream().filter(line -> !line.contains("\"salt\"")).toList();

        ChainReport report = Logs.check(erased);
        assertThat(report.holds()).isTrue();
        assertThat(report.erased()).isEqualTo(2);
        assertThat(Logs.check(stolen).breaks()).singleElement().satisfies(found -> assertThat(found.kind())
                .isEqualTo(Kind.VALUE_MISSING));
    }

    @Test
    void aChangedValueOrSaltIsFound() {
        var note = Logs.note(3);
        for (var lie : List.of(
                new AuditLine.Value(3, "note", Logs.SALT, "never mind"),
                new AuditLine.Value(3, "note", AuditLine.Salt.of(new byte[16]), note.value()),
                new AuditLine.Value(3, "other", Logs.SALT, note.value()))) {
            List<String> changed = new ArrayList<>(lines);
            changed.set(lines.indexOf(note.text()), lie.text());

            assertThat(Logs.check(changed).breaks())
                    .anySatisfy(found -> assertThat(found.kind()).isEqualTo(Kind.VALUE_CHANGED));
        }
    }

    @Test
    void anEntryThatTheStoreCannotGiveIsNamedAndNothingElse() {
        List<String> spoiled = new ArrayList<>(lines);
        spoiled.set(
                lines.indexOf(entries.get(2).line()),
                new AuditLine.Spoiled(entries.get(2).place()).text());

        assertThat(Logs.check(spoiled).breaks()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.CHANGED);
            assertThat(found.entry()).isEqualTo(3);
        });
    }

    @Test
    void breaksAreCountedBeyondThoseThatAreTold() {
        List<ChainedEntry> many = Logs.of(ChainCheck.MOST_BREAKS + 10).stream()
                .map(entry -> entry.with(Sha256.NONE))
                .toList();

        ChainReport report = check(many, many.get(many.size() - 1).place());

        assertThat(report.breaks()).hasSize(ChainCheck.MOST_BREAKS);
        assertThat(report.breakCount()).isGreaterThan(ChainCheck.MOST_BREAKS);
    }

    private static ChainedEntry copy(
            ChainedEntry e, UUID brand, long number, Actor actor, String action, Subject subject, String details) {
        return new ChainedEntry(brand, number, e.at(), actor, action, subject, details, e.previous(), e.hash());
    }

    private static List<ChainedEntry> without(List<ChainedEntry> entries, long from, long to) {
        return entries.stream()
                .filter(entry -> entry.number() < from || entry.number() > to)
                .toList();
    }

    private static ChainReport check(List<ChainedEntry> entries, Place head) {
        return check(entries, head, null);
    }

    private static ChainReport check(
            List<ChainedEntry> entries, Place head, @org.jspecify.annotations.Nullable Pin pin) {
        var check = new ChainCheck(pin);
        IntStream.range(0, entries.size()).forEach(i -> check.entry(entries.get(i)));
        return check.end(Optional.of(head), false);
    }
}
