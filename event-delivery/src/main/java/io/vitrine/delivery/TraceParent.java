package io.vitrine.delivery;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Carries the W3C {@code traceparent} from an event to the events that follow from it, so that one trace id joins a
 * selfie's way through all services. See <a href="https://www.w3.org/TR/trace-context/">Trace Context</a>.
 */
final class TraceParent {

    private static final Pattern VALID = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String LOCAL = TraceParent.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private TraceParent() {}

    /** Follows {@code received} for the rest of this unit of work; a malformed or missing one is left aside. */
    static void follow(@Nullable String received) {
        if (received != null && VALID.matcher(received).matches() && VertxContext.isOnDuplicatedContext()) {
            ContextLocals.put(LOCAL, received);
        }
    }

    /** The current one, or a new one where none was received. */
    static String current() {
        if (VertxContext.isOnDuplicatedContext()) {
            return ContextLocals.<String>get(LOCAL).orElseGet(TraceParent::create);
        }
        return create();
    }

    private static String create() {
        byte[] ids = new byte[24];
        RANDOM.nextBytes(ids);
        String hex = HexFormat.of().formatHex(ids);
        return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-01";
    }
}
