package io.vitrine.audit;

import io.vitrine.audit.ChainedEntry.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Logs as the tests need them. */
final class Logs {

    static final UUID BRAND = UUID.fromString("0198a000-0000-7000-8000-000000000001");
    static final UUID CASE = UUID.fromString("0198a000-0000-7000-8000-00000000000c");
    static final UUID MAYA = UUID.fromString("0198a000-0000-7000-8000-0000000000aa");
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000000Z");
    static final AuditLine.Salt SALT = AuditLine.Salt.of("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    private Logs() {}

    /** Entries of several kinds; every third one seals a note. */
    static List<ChainedEntry> of(int size) {
        List<ChainedEntry> entries = new ArrayList<>();
        Place end = Place.start(BRAND);
        for (int i = 1; i <= size; i++) {
            ChainedEntry entry = entry(end, i);
            entries.add(entry);
            end = entry.place();
        }
        return entries;
    }

    static ChainedEntry entry(Place end, int i) {
        Actor actor = i % 2 == 0 ? Actor.policy() : Actor.member(MAYA, "Maya");
        return ChainedEntry.following(
                end,
                NOON.plusSeconds(i),
                actor,
                i % 2 == 0 ? "case.approved" : "case.rejected",
                Subject.ofCase(CASE),
                Map.of("policy", "careful@3", "version", i),
                i % 3 == 0 ? Map.of("note", note(i).hash()) : Map.of());
    }

    static AuditLine.Value note(long entry) {
        return new AuditLine.Value(entry, "note", SALT, "second look at " + entry);
    }

    /** The log as an export with values writes it. */
    static List<String> lines(List<ChainedEntry> entries) {
        List<String> lines = new ArrayList<>();
        for (ChainedEntry entry : entries) {
            lines.add(new AuditLine.Entry(entry).text());
            if (!entry.sealed().isEmpty()) {
                lines.add(note(entry.number()).text());
            }
        }
        lines.add(new AuditLine.Head(entries.get(entries.size() - 1).place(), true).text());
        return lines;
    }

    static ChainReport check(List<String> lines) {
        var check = new FileCheck(null);
        lines.forEach(check::line);
        return check.end();
    }
}
