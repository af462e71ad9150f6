/**
 * Vitrine on one machine, without containers. Takes a data folder and the packaged services; gives Kafka, PostgreSQL,
 * an S3 server and the gateway, keeps them and the services alive, and stops all of them in order.
 *
 * <p>The embedded parts ({@link io.vitrine.stack.StackPart}) also serve the tests, through {@code test-stack}. No
 * service is on the class path of this module: it launches their packaged jars.
 */
@NullMarked
package io.vitrine.stack;

import org.jspecify.annotations.NullMarked;
