package io.vitrine.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not take effect, as an operator sees it.
 *
 * @param id names it for a replay
 * @param topic where the event came from
 * @param consumer who could not apply it
 * @param type the CloudEvents type, if it had one
 * @param subject the id of the thing that it is about, if it had one
 * @param since when it was given up
 * @param cause why, in the words of the failure
 * @param data the event's text, as far as it is text
 */
public record DeadLetter(
        String id,
        String topic,
        String consumer,
        @Nullable String type,
        @Nullable String subject,
        Instant since,
        String cause,
        String data) {}
