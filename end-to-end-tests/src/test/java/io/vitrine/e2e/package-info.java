/**
 * Journeys through the packaged system. It is started once for all of them through the launcher, like a user does, with
 * a data folder of its own; the tests know nothing of it but its addresses and its operator's key, and talk HTTP, Kafka
 * and through a real browser. Each journey makes a brand of its own, so that none sees another's looks.
 */
@NullMarked
package io.vitrine.e2e;

import org.jspecify.annotations.NullMarked;
