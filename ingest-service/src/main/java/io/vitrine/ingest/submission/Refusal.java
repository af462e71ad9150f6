package io.vitrine.ingest.submission;

import io.vitrine.ingest.photo.PhotoFault;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a selfie was not taken, as a value.
 *
 * @param kind which rule
 * @param facts what a program may want to know besides; also fills the {@code {names}} in the kind's advice
 * @param retryAfter when trying again makes sense, if waiting is what helps
 */
public record Refusal(Kind kind, Map<String, Object> facts, @Nullable Duration retryAfter)
        implements Outcome, CampaignChoice {

    public Refusal {
        facts = Map.copyOf(facts);
    }

    static Refusal of(Kind kind) {
        return new Refusal(kind, Map.of(), null);
    }

    static Refusal of(Kind kind, Map<String, Object> facts) {
        return new Refusal(kind, facts, null);
    }

    static Refusal waiting(Kind kind, Duration wait) {
        return new Refusal(kind, Map.of(), wait);
    }

    /** A sentence that tells the person what to do. */
    public String advice() {
        String advice = kind.advice;
        for (Map.Entry<String, Object> fact : new LinkedHashMap<>(facts).entrySet()) {
            advice = advice.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
        }
        return advice;
    }

    /** Every reason for a refusal: its stable code, the HTTP status, a title, and what to do. The one table of it. */
    public enum Kind {
        PHOTO_MISSING("photo-missing", 422, "No photo", "Choose or take a photo, then send again."),
        PHOTO_EMPTY("photo-empty", 422, "The photo is empty", "The file holds nothing. Choose the photo again."),
        PHOTO_TOO_LARGE(
                "photo-too-large",
                413,
                "The photo is too large",
                "Photos may have up to {maxMegabytes} MB. Choose a smaller one, or save it in a smaller size."),
        PHOTO_TOO_MANY_PIXELS(
                "photo-too-many-pixels",
                422,
                "The photo has too many pixels",
                "Photos may have up to {maxMegapixels} megapixels. Save it in a smaller size and send that."),
        PHOTO_TOO_SMALL(
                "photo-too-small",
                422,
                "The photo is too small",
                "Each side needs at least {minSide} pixels. Choose a larger photo."),
        PHOTO_TRUNCATED(
                "photo-truncated",
                422,
                "The photo is cut off",
                "The file ends too early; perhaps it was still being copied. Choose it again."),
        PHOTO_MALFORMED(
                "photo-malformed",
                422,
                "The photo cannot be read",
                "The file is damaged or of a rare kind. Save it as a JPEG and send that."),
        PHOTO_HEIC(
                "photo-heic",
                415,
                "HEIC photos are not taken",
                "Send it as a JPEG. On an iPhone: Settings, Camera, Formats, Most Compatible; or send a screenshot."),
        PHOTO_OTHER_FORMAT(
                "photo-other-format", 415, "This kind of picture is not taken", "Send a JPEG, PNG or WebP photo."),
        PHOTO_ANIMATED("photo-animated", 415, "The picture moves", "Send a still photo instead of an animation."),
        PHOTO_VIDEO("photo-video", 415, "This is a film", "Send a photo; a still from the film will do."),
        PHOTO_MARKUP(
                "photo-markup",
                415,
                "This is a document, not a photo",
                "Web pages and drawings such as SVG are not taken. Send a JPEG, PNG or WebP photo."),
        PHOTO_POLYGLOT(
                "photo-polyglot",
                422,
                "The photo hides something else",
                "The file is a photo and a page, program or archive at once. Save the photo afresh and send that."),
        PHOTO_UNKNOWN("photo-unknown", 415, "This is not a photo", "Send a JPEG, PNG or WebP photo."),
        CAPTION_TOO_LONG(
                "caption-too-long",
                422,
                "The caption is too long",
                "Captions may have up to {maxCaption} characters. Shorten it and send again."),
        AUTHOR_TOO_LONG(
                "author-too-long",
                422,
                "The name is too long",
                "Names may have up to {maxAuthor} characters. Shorten it and send again."),
        CAMPAIGN_MISSING(
                "campaign-missing",
                422,
                "No campaign",
                "Name the campaign in the field campaign, or write its hashtag in the caption."),
        CAMPAIGN_UNKNOWN(
                "campaign-unknown",
                404,
                "No such campaign",
                "Check the campaign's name or the hashtag, or choose one of the open campaigns at /share."),
        CAMPAIGN_AMBIGUOUS(
                "campaign-ambiguous",
                409,
                "Several campaigns have this hashtag",
                "Name one of them in the field campaign: {campaigns}."),
        CAMPAIGN_NOT_YET_OPEN(
                "campaign-not-yet-open",
                409,
                "The campaign has not begun",
                "{name} takes selfies from {opensAt}. Come back then."),
        CAMPAIGN_CLOSED(
                "campaign-closed",
                409,
                "The campaign is over",
                "{name} takes no more selfies. Choose one of the open campaigns at /share."),
        REACH_MALFORMED(
                "reach-malformed",
                422,
                "The reach is no number of followers",
                "Send reach as a whole number from 0 to {maxReach}, digits alone, or leave the field out."),
        REACH_NEEDS_KEY(
                "reach-needs-key",
                401,
                "Who states a reach shows a key",
                "Exchange the brand's key for machines at /api/tokens and send the token, which lasts 15 minutes, as"
                        + " Authorization: Bearer; or leave the field reach out."),
        REACH_OF_OTHER_BRAND(
                "reach-of-other-brand",
                403,
                "The key is another brand's",
                "Only a key of the brand whose campaign it is states a reach. Use that one, or leave the field reach"
                        + " out."),
        CONSENT_MISSING(
                "consent-missing",
                422,
                "Your consent is missing",
                "Read the terms and agree to them, then send again."),
        CONSENT_OUTDATED(
                "consent-outdated",
                409,
                "The terms have changed",
                "Read the new terms, version {termsVersion}, agree to them, then send again."),
        KEY_MALFORMED(
                "idempotency-key-malformed",
                400,
                "The Idempotency-Key cannot be used",
                "Send 16 to 200 visible ASCII characters that nobody can guess, such as a random UUID."),
        KEY_REUSED(
                "idempotency-key-reused",
                422,
                "The Idempotency-Key was used for another selfie",
                "Send every selfie with a new key, and a key again only with the same selfie."),
        TOO_MANY_ATTEMPTS(
                "too-many-attempts",
                429,
                "Too many selfies at once",
                "A lot was sent from your address. Wait a moment, then send again."),
        CAMPAIGN_BUSY(
                "campaign-busy",
                429,
                "The campaign is very busy",
                "Many people are sending selfies right now. Wait a moment, then send again."),
        UPLOADS_BUSY(
                "uploads-busy",
                503,
                "Very many uploads at once",
                "Wait a few seconds, then send again. Nothing was lost."),
        UNAVAILABLE(
                "submission-unavailable",
                503,
                "The selfie could not be kept",
                "Something on our side is not well. Wait a moment, then send again; it will not be counted twice.");

        private final String code;
        private final int status;
        private final String title;
        private final String advice;

        Kind(String code, int status, String title, String advice) {
            this.code = code;
            this.status = status;
            this.title = title;
            this.advice = advice;
        }

        /** Stable, for machines. */
        public String code() {
            return code;
        }

        /** The HTTP status that says it. */
        public int status() {
            return status;
        }

        /** What happened, in a few words. */
        public String title() {
            return title;
        }

        /** The field of the form that it is about: photo, caption, author or consent; form for all else. */
        String field() {
            String subject = code.substring(0, code.indexOf('-'));
            return switch (subject) {
                case "photo", "caption", "author", "consent" -> subject;
                default -> "form";
            };
        }

        static Kind of(PhotoFault fault) {
            return switch (fault) {
                case EMPTY -> PHOTO_EMPTY;
                case TOO_LARGE -> PHOTO_TOO_LARGE;
                case TOO_MANY_PIXELS -> PHOTO_TOO_MANY_PIXELS;
                case TOO_SMALL -> PHOTO_TOO_SMALL;
                case TRUNCATED -> PHOTO_TRUNCATED;
                case MALFORMED -> PHOTO_MALFORMED;
                case HEIC -> PHOTO_HEIC;
                case OTHER_PICTURE -> PHOTO_OTHER_FORMAT;
                case ANIMATED -> PHOTO_ANIMATED;
                case VIDEO -> PHOTO_VIDEO;
                case MARKUP -> PHOTO_MARKUP;
                case POLYGLOT -> PHOTO_POLYGLOT;
                case NO_PICTURE -> PHOTO_UNKNOWN;
            };
        }
    }
}
