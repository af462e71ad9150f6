package io.vitrine.audit;

import io.vitrine.audit.Break.Kind;
import io.vitrine.audit.ChainedEntry.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks one log, entry by entry in the order of the export, in memory that does not grow with it. Not for several
 * threads.
 */
public final class ChainCheck {

    /** Breaks that are described; the others are counted. */
    public static final int MOST_BREAKS = 50;

    /** In the details of an erasure: how many values it deleted. */
    public static final String ERASED_VALUES = "erasedValues";

    private final @Nullable Pin pin;
    private final List<Break> breaks = new ArrayList<>();
    private final Map<String, Sha256> awaited = new HashMap<>();
    private @Nullable Place end;
    private long breakCount;
    private long entries;
    private long sealed;
    private long kept;
    private long erased;
    private boolean pinSeen;
    private boolean lastIsSpoiled;

    /** Checks a log against nothing but itself. */
    public ChainCheck() {
        this(null);
    }

    /** Checks also that the entry {@code pin} is still the one that somebody wrote down. */
    public ChainCheck(@Nullable Pin pin) {
        this.pin = pin;
    }

    /**
     * A state of the log that somebody wrote down, out of reach of whoever could rewrite all of it.
     *
     * @param number of the entry
     * @param hash of the entry
     */
    public record Pin(long number, Sha256 hash) {

        /**
         * The pin that {@code text} is, as {@code number:hash}.
         *
         * @throws IllegalArgumentException for other text
         */
        public static Pin parse(String text) {
            int colon = text.indexOf(':');
            if (colon < 1 || !text.substring(0, colon).matches("[1-9][0-9]{0,17}")) {
                throw new IllegalArgumentException("not a pin: " + text);
            }
            return new Pin(Long.parseLong(text.substring(0, colon)), new Sha256(text.substring(colon + 1)));
        }
    }

    /** The next entry. */
    public void entry(ChainedEntry entry) {
        Place before = end == null ? Place.start(entry.brandId()) : end;
        entries++;
        if (!entry.brandId().equals(before.brandId())) {
            broken(entry.number(), Kind.FOREIGN, "Entry %d belongs to another brand.".formatted(entry.number()));
        }
        order(before, entry);
        awaited.clear();
        lastIsSpoiled = !entry.isAsHashed();
        if (!lastIsSpoiled) {
            awaited.putAll(entry.sealed());
            sealed += awaited.size();
            erased += Canonical.read(entry.details()).path(ERASED_VALUES).asLong();
        } else {
            changed(entry.number());
        }
        pinned(entry.place());
        end = entry.place();
    }

    /**
     * The next entry, if what the store holds of it is none any more: an actor or a text that no entry has.
     *
     * @param place its number and its hash as they are stored
     */
    public void spoiled(Place place) {
        entries++;
        changed(place.number());
        pinned(place);
        awaited.clear();
        lastIsSpoiled = true;
        end = place;
    }

    private void changed(long number) {
        broken(number, Kind.CHANGED, "Entry %d was changed: its content does not give its hash.".formatted(number));
    }

    private void order(Place before, ChainedEntry entry) {
        long expected = before.number() + 1;
        if (entry.number() > expected) {
            broken(expected, Kind.GAP, missing(expected, entry.number() - 1, "missing"));
        } else if (entry.number() < expected) {
            broken(
                    entry.number(),
                    Kind.MOVED,
                    "Entry %d stands after entry %d.".formatted(entry.number(), before.number()));
        } else if (!entry.previous().equals(before.hash())) {
            broken(
                    entry.number(),
                    Kind.UNLINKED,
                    expected == 1
                            ? "Entry 1 follows on an entry that is not there."
                            : "Entry %d does not follow on entry %d: that one was changed or replaced."
                                    .formatted(entry.number(), before.number()));
        }
    }

    private void pinned(Place entry) {
        if (pin != null && pin.number() == entry.number()) {
            pinSeen = true;
            if (!pin.hash().equals(entry.hash())) {
                broken(
                        entry.number(),
                        Kind.PINNED,
                        "Entry %d is not the one that was written down.".formatted(entry.number()));
            }
        }
    }

    /** A value of the entry before. Of one that was changed nobody knows what it sealed. */
    public void value(AuditLine.Value value) {
        boolean ofLast = end != null && end.number() == value.entry();
        if (ofLast && lastIsSpoiled) {
            return;
        }
        Sha256 promised = ofLast ? awaited.remove(value.name()) : null;
        if (promised != null && promised.equals(value.hash())) {
            kept++;
        } else {
            broken(
                    value.entry(),
                    Kind.VALUE_CHANGED,
                    "The value \"%s\" beside entry %d is not the one that the entry seals."
                            .formatted(value.name(), value.entry()));
        }
    }

    /** A line of an export that cannot be read. */
    public void unreadable(long line) {
        broken(
                end == null ? 1 : end.number() + 1,
                Kind.UNREADABLE,
                "Line %d is not written as an export writes it: it was changed.".formatted(line));
    }

    /**
     * The end of the log.
     *
     * @param head where the log says that it ends; empty if it does not say
     * @param withValues whether those values that are kept were given
     */
    public ChainReport end(Optional<Place> head, boolean withValues) {
        UUID brandId = end != null ? end.brandId() : head.map(Place::brandId).orElse(new UUID(0, 0));
        Place last = end == null ? Place.start(brandId) : end;
        head.ifPresentOrElse(said -> compare(last, said), () -> headless(last));
        if (pin != null && !pinSeen) {
            broken(pin.number(), Kind.PINNED, "Entry %d, which was written down, is missing.".formatted(pin.number()));
        }
        if (withValues && sealed - kept > erased && breakCount == 0) {
            broken(
                    last.number(),
                    Kind.VALUE_MISSING,
                    "%d values beside the log are gone without an entry that says so."
                            .formatted(sealed - kept - erased));
        }
        return new ChainReport(last, entries, breaks, breakCount, sealed, kept, withValues);
    }

    private void compare(Place last, Place said) {
        if (!last.brandId().equals(said.brandId())) {
            broken(last.number(), Kind.FOREIGN, "The head belongs to another brand.");
        } else if (last.number() < said.number()) {
            broken(last.number() + 1, Kind.CUT_OFF, missing(last.number() + 1, said.number(), "missing at the end"));
        } else if (last.number() > said.number()) {
            broken(
                    said.number() + 1,
                    Kind.HEAD,
                    "The head says that the log ends with entry %d, and it goes on.".formatted(said.number()));
        } else if (!last.hash().equals(said.hash())) {
            broken(
                    last.number(),
                    Kind.HEAD,
                    "Entry %d, the last one, is not the one that the head names.".formatted(last.number()));
        }
    }

    private void headless(Place last) {
        if (last.number() > 0) {
            broken(last.number() + 1, Kind.CUT_OFF, "The head is missing, so the end may have been cut off.");
        }
    }

    private static String missing(long from, long to, String how) {
        return from == to
                ? "Entry %d is %s.".formatted(from, how)
                : "Entries %d to %d are %s.".formatted(from, to, how);
    }

    private void broken(long entry, Kind kind, String sentence) {
        breakCount++;
        if (breaks.size() < MOST_BREAKS) {
            breaks.add(new Break(entry, kind, sentence));
        }
    }
}
