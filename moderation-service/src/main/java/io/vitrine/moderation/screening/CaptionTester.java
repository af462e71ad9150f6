package io.vitrine.moderation.screening;

import io.vitrine.contract.Hashtag;
import io.vitrine.moderation.picture.Unreadable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Says what the text screens would say about a caption that nobody sent, with word lists that need not be in force yet.
 * Leaves nothing behind. Safe for use by many threads; blocks.
 */
public final class CaptionTester implements AutoCloseable {

    /** Tests at the same time; they must not take the processors from the selfies. */
    private static final int THREADS = 2;

    /** Whoever waits at a page does not wait for ever. */
    private static final Duration WHILE_MODELS_LOAD = Duration.ofSeconds(20);

    private static final Unreadable NO_PICTURE =
            new Unreadable(Unreadable.Cause.DAMAGED, "There is no picture beside a caption that is tried.");

    private final Screening screening;
    private final Clock clock;

    /** @param limit how long one screen may take */
    public CaptionTester(TextScreens screens, Duration limit, Clock clock) {
        this.screening = new Screening(screens.all(), limit, THREADS, clock);
        this.clock = clock;
    }

    /**
     * What the screens say about a caption, as if it came now from somebody new.
     *
     * @param campaignHashtags of which one is expected
     * @param words the brand's own
     */
    public Tried test(UUID brandId, UUID campaignId, List<Hashtag> campaignHashtags, BrandWords words, String caption) {
        awaitModels();
        ScreeningReport report = screening.screen(new ScreeningInput(
                UUID.randomUUID(),
                brandId,
                campaignId,
                caption,
                Hashtag.in(caption),
                campaignHashtags,
                "",
                "",
                clock.instant(),
                words,
                false,
                new byte[0],
                NO_PICTURE));
        String visible = Letters.visible(caption);
        return new Tried(Passages.of(visible, report.findings()), report.findings());
    }

    private void awaitModels() {
        try {
            screening.load(WHILE_MODELS_LOAD);
        } catch (InterruptedException e) {
            // the screens see it as well, and say that they gave no answer
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        screening.close();
    }

    /**
     * A caption that was tried.
     *
     * @param parts the caption as the screens read it, without invisible signs, with what findings are about marked
     * @param findings of all text screens, in their order
     */
    public record Tried(List<Passages.Part> parts, List<Finding> findings) {

        public Tried {
            parts = List.copyOf(parts);
            findings = List.copyOf(findings);
        }
    }
}
