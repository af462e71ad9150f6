package io.vitrine.moderation.screening;

import io.vitrine.moderation.wording.LanguageReader;
import java.util.List;

/** The screens that look at words alone. They are made once: the word lists and the languages take megabytes. */
public final class TextScreens {

    private final List<Screen> screens;

    /** Loads the word lists, about half a second in a fresh process. */
    public TextScreens(KnownCaptions known) {
        this.screens = List.of(
                new BlockedWords(),
                new LinksAndContact(),
                new Spam(known),
                new MissingHashtag(),
                new Language(new LanguageReader()));
    }

    /** In the order in which their findings are shown. A new one is its file and one line here. */
    public List<Screen> all() {
        return screens;
    }
}
