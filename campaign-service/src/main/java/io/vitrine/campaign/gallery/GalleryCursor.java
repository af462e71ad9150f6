package io.vitrine.campaign.gallery;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * The place after which a gallery page begins. Opaque to callers: 25 bytes in URL-safe Base64. A place stays where it
 * is while looks are added and removed around it, so paging meets every look once.
 */
public sealed interface GalleryCursor {

    /** After the pinned look {@code id} at {@code place}. */
    record AfterPinned(int place, UUID id) implements GalleryCursor {}

    /** After the look {@code id}, which is not pinned, published at {@code publishedAt} (microseconds count). */
    record AfterNewest(Instant publishedAt, UUID id) implements GalleryCursor {}

    /** As callers carry it. */
    default String encoded() {
        var bytes = ByteBuffer.allocate(25);
        if (this instanceof AfterPinned pinned) {
            bytes.put((byte) 'p').putLong(pinned.place());
            put(bytes, pinned.id());
        } else if (this instanceof AfterNewest newest) {
            Instant at = newest.publishedAt();
            long micros = Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
            bytes.put((byte) 'n').putLong(micros);
            put(bytes, newest.id());
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Reads what {@link #encoded()} gave.
     *
     * @throws IllegalArgumentException for anything else
     */
    static GalleryCursor decode(String text) {
        byte[] raw = Base64.getUrlDecoder().decode(text);
        if (raw.length != 25) {
            throw new IllegalArgumentException("not a gallery cursor");
        }
        var bytes = ByteBuffer.wrap(raw);
        byte kind = bytes.get();
        long number = bytes.getLong();
        var id = new UUID(bytes.getLong(), bytes.getLong());
        return switch (kind) {
            case 'p' -> new AfterPinned(Math.toIntExact(checked(number, Integer.MIN_VALUE, Integer.MAX_VALUE)), id);
            // The years 1970 to 9999: what a timestamp of the database takes, with a wide margin.
            case 'n' -> new AfterNewest(instant(checked(number, 0, 253_402_300_799_000_000L)), id);
            default -> throw new IllegalArgumentException("not a gallery cursor");
        };
    }

    private static long checked(long number, long least, long most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException("not a gallery cursor");
        }
        return number;
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
