package io.vitrine.moderation.screening;

import io.vitrine.moderation.model.ModelState;
import io.vitrine.moderation.wording.CaptionModel;
import java.util.List;

/**
 * Reads what a caption is about, so that looks about like things can be found. It finds nothing against anybody, so a
 * selfie does not wait for it.
 */
public final class CaptionMeaning implements Screen {

    private final CaptionModel reader;

    public CaptionMeaning(CaptionModel reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "caption-meaning";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Finding> screen(ScreeningInput input) {
        return List.of();
    }

    @Override
    public Sight look(ScreeningInput input) throws Exception {
        String words = Wording.of(input.caption());
        return words.isEmpty() ? Sight.of(List.of()) : new Sight(List.of(), new Likeness(null, reader.embed(words)));
    }

    @Override
    public ModelState model() {
        return reader.state();
    }

    @Override
    public void load() throws Exception {
        reader.load();
    }

    @Override
    public boolean checks() {
        return false;
    }
}
