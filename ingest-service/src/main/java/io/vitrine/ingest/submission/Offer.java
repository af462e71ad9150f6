package io.vitrine.ingest.submission;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A selfie as it was sent, nothing checked yet.
 *
 * @param photo where the photo's bytes lie; null if none was sent
 * @param caption the author's words
 * @param campaign the campaign's slug; null to let the caption's hashtags decide
 * @param author the name to show; may be empty
 * @param traits by what the author may be told apart from others
 * @param reach what the sender states of the author's reach; null if nothing
 * @param consent the version of the terms that the author accepted; null if none
 * @param idempotencyKey what makes a repeated attempt recognisable; null if attempts are not to be recognised
 * @param channel the way it came
 */
public record Offer(
        @Nullable Path photo,
        String caption,
        @Nullable String campaign,
        String author,
        AuthorTraits traits,
        @Nullable StatedReach reach,
        @Nullable String consent,
        @Nullable String idempotencyKey,
        Channel channel) {

    /** The way a selfie comes in. */
    public enum Channel {
        WEB,
        API
    }

    /**
     * By what an author may be told apart, the most telling first.
     *
     * @param reference how the calling program knows the author; null if it does not say
     * @param browser the random mark of the browser that sent it; null if it has none
     */
    public record AuthorTraits(@Nullable String reference, @Nullable String browser) {}

    /**
     * How many follow the author's account, as whoever sends the selfie says.
     *
     * @param followers as it was sent
     * @param brandOfMachine the brand whose key for machines the sender showed; null if it showed none that holds
     */
    public record StatedReach(String followers, @Nullable UUID brandOfMachine) {

        /** A whole number up to the largest that an event can carry; empty for anything else. */
        Optional<Integer> count() {
            String digits = followers.strip();
            return COUNT.matcher(digits).matches() && Long.parseLong(digits) <= Integer.MAX_VALUE
                    ? Optional.of(Integer.valueOf(digits))
                    : Optional.empty();
        }

        private static final Pattern COUNT = Pattern.compile("[0-9]{1,10}");
    }
}
