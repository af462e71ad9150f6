/**
 * Moves events between a service's database and Kafka so that nothing is lost and nothing takes effect twice.
 *
 * <p>Out: {@link io.vitrine.delivery.Outbox} writes an event beside the row that it is about, in one transaction;
 * {@link io.vitrine.delivery.OutboxRelay} sends it and forgets it when the broker has it. In:
 * {@link io.vitrine.delivery.EventReception} applies an event's effect together with its
 * {@link io.vitrine.delivery.Inbox} row, again in one transaction, so a redelivery changes nothing; what no retry can
 * help goes to {@link io.vitrine.delivery.DeadLetters}, where an operator finds it on the
 * {@link io.vitrine.delivery.DeadLetterDesk}.
 *
 * <p>Takes bytes, keys and type names; knows no event of any service.
 */
@NullMarked
package io.vitrine.delivery;

import org.jspecify.annotations.NullMarked;
