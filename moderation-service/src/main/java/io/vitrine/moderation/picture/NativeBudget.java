package io.vitrine.moderation.picture;

import java.util.concurrent.Semaphore;

/** Bounds the native memory of all readings that run at the same time; who does not fit waits in turn. */
final class NativeBudget {

    private static final int UNIT = 1 << 20;

    private final int units;
    private final Semaphore free;

    NativeBudget(long bytes) {
        this.units = (int) Math.max(1, bytes / UNIT);
        this.free = new Semaphore(units, true);
    }

    /**
     * Waits for room; the reservation gives it back when closed. More than the whole budget waits until it is alone.
     */
    Reservation reserve(long bytes) {
        int needed = (int) Math.min(units, bytes / UNIT + 1);
        free.acquireUninterruptibly(needed);
        return () -> free.release(needed);
    }

    /** Room that was taken. */
    interface Reservation extends AutoCloseable {
        @Override
        void close();
    }
}
