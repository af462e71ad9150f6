/**
 * What crosses Kafka, and nothing else: past-tense records that say what happened, whole, so that a consumer needs no
 * call back. This package holds the value types that every event shares; each subpackage is one topic in one version.
 *
 * <p>Adding a nullable component is a compatible change and stays in {@code v1}. Anything else is a new package and a
 * new topic. The bytes of every event are pinned by golden samples.
 */
@NullMarked
package io.vitrine.contract;

import org.jspecify.annotations.NullMarked;
