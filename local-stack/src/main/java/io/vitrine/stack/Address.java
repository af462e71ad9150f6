package io.vitrine.stack;

/** Where a part listens. */
public record Address(String host, int port) {

    /** The host on which every local part listens: this machine alone. */
    static final String LOOPBACK = "127.0.0.1";

    static Address local(int port) {
        return new Address(LOOPBACK, port);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
