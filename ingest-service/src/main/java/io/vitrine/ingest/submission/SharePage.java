package io.vitrine.ingest.submission;

import io.vitrine.contract.Hashtag;
import io.vitrine.ingest.campaign.Campaign;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the page {@code /share/{campaign}} shows.
 *
 * @param campaign the campaign
 * @param phase whether it takes selfies now
 * @param terms the wording that the author is asked to accept
 * @param caption what the caption's field holds
 * @param author what the name's field holds
 * @param key the Idempotency-Key of this filling of the form
 * @param refusal why the last attempt failed; null on a fresh page
 * @param limits what the fields and the photo may hold
 */
public record SharePage(
        Campaign campaign,
        Campaign.Phase phase,
        String terms,
        String caption,
        String author,
        String key,
        @Nullable Refusal refusal,
        Limits limits) {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    /** What the fields and the photo may hold. */
    public record Limits(int maxCaption, int maxAuthor, long maxBytes, long maxMegabytes, int minSide) {}

    public boolean isOpen() {
        return phase == Campaign.Phase.OPEN;
    }

    public boolean isEarly() {
        return phase == Campaign.Phase.NOT_YET;
    }

    /** The campaign's tags as people write them. */
    public String tags() {
        return tags(campaign);
    }

    public static String tags(Campaign campaign) {
        return campaign.hashtags().stream().map(Hashtag::display).collect(Collectors.joining(" "));
    }

    /** The terms in paragraphs. */
    public List<String> paragraphs() {
        return terms.lines().filter(line -> !line.isBlank()).toList();
    }

    public String opensAt() {
        return words(campaign.opensAt());
    }

    /** Null for an open end. */
    public @Nullable String closesAt() {
        return campaign.closesAt() == null ? null : words(campaign.closesAt());
    }

    public static String words(Instant instant) {
        return DAY_AND_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** The field that the refusal is about: photo, caption, author, consent, or form for all else. */
    public String field() {
        return refusal == null ? "" : refusal.kind().field();
    }
}
