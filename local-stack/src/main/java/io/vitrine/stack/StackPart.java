package io.vitrine.stack;

import java.util.OptionalLong;

/**
 * One part of the infrastructure on this machine: Kafka, PostgreSQL or the S3 server. A closed or crashed part can be
 * started again, on the same folder and the same port.
 */
public interface StackPart extends AutoCloseable {

    /** Short name, as shown in status and logs: {@code kafka}, {@code postgres} or {@code s3}. */
    String name();

    /**
     * Starts the part and returns when it answers clients.
     *
     * @throws StackException when it does not come up; the message says why and which log to read
     */
    void start();

    /** Where clients reach the part. */
    Address address();

    /** The process in which the part runs, empty while it is down. */
    OptionalLong pid();

    /** Whether the part's process or server runs; answers at once, also while the part starts. */
    boolean isAlive();

    /** Stops the part in order and returns when it is gone; does nothing when it is not running. */
    @Override
    void close();
}
