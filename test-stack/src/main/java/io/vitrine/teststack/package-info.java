/**
 * Infrastructure for tests. Takes the switch {@code -Dvitrine.stack=embedded|containers}; gives Kafka, PostgreSQL and
 * an S3 server, started once per JVM, with the settings of a service that point to them, and signed-in members.
 *
 * <p>A {@code @QuarkusTest} asks for it with {@code @WithTestResource(value = VitrineStackResource.class, initArgs
 * = @ResourceArg(name = "database", value = "ingest"))}; a plain test with
 * {@link io.vitrine.teststack.TestStack#shared(String)}.
 */
@NullMarked
package io.vitrine.teststack;

import org.jspecify.annotations.NullMarked;
