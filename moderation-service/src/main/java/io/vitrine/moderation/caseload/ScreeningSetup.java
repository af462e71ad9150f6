package io.vitrine.moderation.caseload;

import io.vitrine.digests.NativeDigests;
import io.vitrine.moderation.picture.Blurring;
import io.vitrine.moderation.picture.PictureLimits;
import io.vitrine.moderation.picture.PictureReader;
import io.vitrine.moderation.screening.AuthorHistory;
import io.vitrine.moderation.screening.BadPictures;
import io.vitrine.moderation.screening.CaptionTester;
import io.vitrine.moderation.screening.KnownCaptions;
import io.vitrine.moderation.screening.KnownPictures;
import io.vitrine.moderation.screening.Screening;
import io.vitrine.moderation.screening.Screens;
import io.vitrine.moderation.screening.TextScreens;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Gives the framework-free picture reader and screens to the container. */
@Singleton
class ScreeningSetup {

    private static final Logger LOG = Logger.getLogger(ScreeningSetup.class);

    /** Enough for three of the largest renditions at a time. */
    private static final long MOST_BYTES_OF_BLURRING = 80L << 20;

    /** A service that cannot read pictures does not start: better than a queue that nobody screens. */
    void loadNativeLibraries(@Observes Startup event, PictureReader reader) {
        // the object store's client hashes every picture
        NativeDigests.install();
        LOG.debugf("%s is ready", reader);
    }

    @Produces
    @Singleton
    PictureReader reader() {
        return new PictureReader(PictureLimits.DEFAULT);
    }

    @Produces
    @Singleton
    Blurring blurring() {
        return new Blurring(MOST_BYTES_OF_BLURRING);
    }

    @Produces
    @Singleton
    TextScreens textScreens(KnownCaptions known) {
        return new TextScreens(known);
    }

    @Produces
    @Singleton
    Screening screening(
            KnownPictures known,
            BadPictures bank,
            AuthorHistory history,
            TextScreens text,
            CaseloadConfig config,
            Clock clock) {
        return new Screening(
                Screens.all(known, bank, history, text, config.models()),
                config.screenLimit(),
                WorkSignals.screeners(config) * 2,
                clock);
    }

    void close(@Disposes Screening screening) {
        screening.close();
    }

    @Produces
    @Singleton
    CaptionTester captionTester(TextScreens text, CaseloadConfig config, Clock clock) {
        return new CaptionTester(text, config.screenLimit(), clock);
    }

    void closeTester(@Disposes CaptionTester tester) {
        tester.close();
    }
}
