package io.vitrine.stack;

import io.vitrine.stack.RunState.PartState;
import io.vitrine.stack.RunState.Running;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A part, its state, and when it may be started again. */
final class Kept {

    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    /** Who was up this long has recovered: the next end is a first one again. */
    private static final Duration RECOVERED_AFTER = Duration.ofSeconds(30);

    enum State {
        STARTING,
        READY,
        RESTARTING,
        STOPPED
    }

    private final StackPart part;
    private final String log;
    private final Consumer<String> announce;
    private State state = State.STOPPED;
    private boolean closed;
    private boolean startUnderWay;
    private int restarts;
    private long readySince;
    private long nextStart;
    private Duration wait = FIRST_WAIT;

    /** @param announce takes a sentence for the person at the terminal */
    Kept(StackPart part, String log, Consumer<String> announce) {
        this.part = part;
        this.log = log;
        this.announce = announce;
    }

    StackPart part() {
        return part;
    }

    /** The first start, by the launcher; failure is the launcher's to treat. */
    void start() {
        synchronized (this) {
            if (closed) {
                return;
            }
            state = State.STARTING;
        }
        part.start();
        if (!becomeReady()) {
            part.close();
        }
    }

    private synchronized boolean becomeReady() {
        if (closed) {
            return false;
        }
        state = State.READY;
        readySince = System.nanoTime();
        return true;
    }

    /** For good: a start that is under way ends too. */
    void close() {
        synchronized (this) {
            closed = true;
            state = State.STOPPED;
        }
        part.close();
    }

    /** Whether the part ended and its time to be started again has come; then the caller must restart it. */
    synchronized boolean claimRestart(long now) {
        if (startUnderWay || state == State.STARTING || state == State.STOPPED) {
            return false;
        }
        if (state == State.READY) {
            if (part.isAlive()) {
                return false;
            }
            wait = now - readySince > RECOVERED_AFTER.toNanos() ? FIRST_WAIT : wait;
            state = State.RESTARTING;
            nextStart = now + wait.toNanos();
            announce.accept(part.name() + " ended by itself; it is started again. Its log is " + log + ".");
            return false;
        }
        if (now < nextStart) {
            return false;
        }
        startUnderWay = true;
        return true;
    }

    void restart() {
        try {
            part.start();
            if (becomeReady()) {
                cameBack();
            } else {
                part.close();
            }
        } catch (RuntimeException e) {
            failedAgain(e);
        }
    }

    private synchronized void cameBack() {
        startUnderWay = false;
        restarts++;
        wait = longer(wait);
        announce.accept(part.name() + " is back.");
    }

    private synchronized void failedAgain(RuntimeException cause) {
        startUnderWay = false;
        if (!closed) {
            wait = longer(wait);
            nextStart = System.nanoTime() + wait.toNanos();
            announce.accept(
                    part.name() + " did not come back; next try in " + wait.toMillis() + " ms. " + cause.getMessage());
        }
    }

    private static Duration longer(Duration wait) {
        Duration doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    synchronized PartState snapshot(long launcher) {
        OptionalLong pid = part.pid();
        boolean own = pid.isEmpty() || pid.getAsLong() != launcher;
        return new PartState(
                part.name(),
                state.name().toLowerCase(Locale.ROOT),
                part.address().host(),
                part.address().port(),
                pid.isPresent() ? Running.of(pid.getAsLong()) : null,
                own,
                restarts,
                log);
    }
}
