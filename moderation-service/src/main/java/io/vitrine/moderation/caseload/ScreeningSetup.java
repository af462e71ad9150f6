package io.vitrine.moderation.caseload;

import io.vitrine.moderation.picture.PictureLimits;
import io.vitrine.moderation.picture.PictureReader;
import io.vitrine.moderation.screening.Screen;
import io.vitrine.moderation.screening.Screening;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
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
    Screening screening(Instance<Screen> screens, CaseloadConfig config) {
        return new Screening(screens.stream().toList(), config.screenLimit(), WorkSignals.screeners(config) * 2);
    }

    void close(@Disposes Screening screening) {
        screening.close();
    }
}
