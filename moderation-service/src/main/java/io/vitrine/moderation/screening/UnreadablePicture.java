package io.vitrine.moderation.screening;

import io.vitrine.moderation.picture.Unreadable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells that there is no picture to look at, so that nothing can be shown. */
public final class UnreadablePicture implements Screen {

    public static final String UNREADABLE = "unreadable-picture";

    @Override
    public String name() {
        return "unreadable-picture";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Finding> screen(ScreeningInput input) {
        if (!(input.picture() instanceof Unreadable unreadable)) {
            return List.of();
        }
        String cause = unreadable.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return List.of(Finding.of(this, UNREADABLE, 1, Severity.SERIOUS, unreadable.detail())
                .with(Map.of("cause", cause)));
    }
}
