package io.vitrine.bench.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Shares selfies one after the other, each until it is acknowledged, like a phone on a bad line. */
final class KillUploads implements Runnable {

    private static final long PAUSE = 150_000_000;
    /** Every fifth goes to a person. */
    private static final int DOUBTFUL = 5;

    private final Brand brand;
    private final Map<String, String> idOfKey = new ConcurrentHashMap<>();
    private final AtomicInteger answeredTwice = new AtomicInteger();
    private volatile boolean stopping;

    KillUploads(Brand brand) {
        this.brand = brand;
    }

    @Override
    public void run() {
        for (int photo = 0; !stopping; photo++) {
            String key = "kill-" + UUID.randomUUID();
            String words = photo % DOUBTFUL == 0 ? "see www.doubtful-links.com " : "still here ";
            while (!sent(key, Photos.jpeg(10_000 + photo, 480, 600), words, photo)) {
                LockSupport.parkNanos(PAUSE);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Whether it was acknowledged; it is then sent once more, which must change nothing. */
    private boolean sent(String key, byte[] photo, String words, int number) {
        try {
            Api.Reply reply =
                    brand.publicApi().share(photo, brand.form(words + "#" + brand.campaign(), "Author " + number), key);
            if (reply.status() != 202) {
                return false;
            }
            remember(key, reply.json());
            Api.Reply again =
                    brand.publicApi().share(photo, brand.form(words + "#" + brand.campaign(), "Author " + number), key);
            if (again.status() == 202) {
                remember(key, again.json());
            }
            return true;
        } catch (Api.Unreachable killed) {
            return idOfKey.containsKey(key);
        }
    }

    private void remember(String key, JsonNode receipt) {
        String id = receipt.path("id").asText();
        String before = idOfKey.putIfAbsent(key, id);
        if (before != null && !before.equals(id)) {
            answeredTwice.incrementAndGet();
        }
    }

    void stop() {
        stopping = true;
    }

    Set<String> acknowledged() {
        return Set.copyOf(idOfKey.values());
    }

    /** Keys that were answered with two different submissions. */
    int answeredTwice() {
        return answeredTwice.get();
    }
}
