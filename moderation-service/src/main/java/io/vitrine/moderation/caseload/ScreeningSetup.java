package io.vitrine.moderation.caseload;

import io.vitrine.moderation.picture.PictureLimits;
import io.vitrine.moderation.picture.PictureReader;
import io.vitrine.moderation.screening.AuthorHistory;
import io.vitrine.moderation.screening.KnownPictures;
import io.vitrine.moderation.screening.Screening;
import io.vitrine.moderation.screening.Screens;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the framework-free picture reader and screens to the container. */
@Singleton
class ScreeningSetup {

    @Produces
    @Singleton
    PictureReader reader() {
        return new PictureReader(PictureLimits.DEFAULT);
    }

    @Produces
    @Singleton
    Screening screening(KnownPictures known, AuthorHistory history, CaseloadConfig config) {
        return new Screening(Screens.all(known, history), config.screenLimit(), WorkSignals.screeners(config) * 2);
    }

    void close(@Disposes Screening screening) {
        screening.close();
    }
}
