package io.vitrine.moderation.picture;

import java.util.concurrent.Semaphore;

/** Bounds the memory of all that runs at the same time; who does not fit waits in turn. */
public final class MemoryBudget {

    private static final int UNIT = 1 << 20;

    private final int units;
    private final Semaphore free;

    /** @param bytes that may be taken at the same time */
    public MemoryBudget(long bytes) {
        this.units = (int) Math.max(1, bytes / UNIT);
        this.free = new Semaphore(units, true);
    }

    /**
     * Waits for room; the reservation gives it back when closed. More than the whole budget waits until it is alone.
     */
    public Reservation reserve(long bytes) {
        int needed = (int) Math.min(units, bytes / UNIT + 1);
        free.acquireUninterruptibly(needed);
        return () -> free.release(needed);
    }

    /** Room that was taken. */
    public interface Reservation extends AutoCloseable {
        @Override
        void close();
    }
}
