package io.vitrine.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds free ports below the range from which the kernel takes ports for outgoing connections (32768 and up). A port
 * out of that range could be taken by a client while its part restarts, even by the very client that waits for it.
 */
public final class Ports {

    private static final int FIRST_RANDOM = 20_000;
    private static final int LAST_RANDOM = 32_000;
    private static final int ATTEMPTS = 1_000;

    private final Set<Integer> given = new HashSet<>();

    /** A free port at random, never the same twice; for tests, of which several may run at once. */
    public synchronized int any() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_RANDOM, LAST_RANDOM);
            if (isFree(port) && given.add(port)) {
                return port;
            }
        }
        throw new StackException("No free port found between " + FIRST_RANDOM + " and " + LAST_RANDOM + ".");
    }

    /** The first free port from {@code start} on, never the same twice. */
    public synchronized int from(int start) {
        for (int port = start; port < start + ATTEMPTS && port <= 65_535; port++) {
            if (!given.contains(port) && isFree(port)) {
                given.add(port);
                return port;
            }
        }
        throw new StackException("No free port found from " + start + " on.");
    }

    /** Whether a server could listen on the port now, on all addresses of this machine. */
    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            return false;
        }
        // A listener on the loopback address alone does not always refuse a bind to all addresses.
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
