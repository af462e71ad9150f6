package io.vitrine.moderation.screening;

import io.vitrine.contract.Hashtag;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Tells that the caption has none of the campaign's hashtags. */
public final class MissingHashtag implements Screen {

    public static final String MISSING = "missing-hashtag";

    @Override
    public String name() {
        return "missing-hashtag";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Finding> screen(ScreeningInput input) {
        List<Hashtag> wanted = input.campaignHashtags();
        if (wanted.isEmpty() || !Collections.disjoint(input.hashtags(), wanted)) {
            return List.of();
        }
        String tags = wanted.stream().map(Hashtag::display).collect(Collectors.joining(", "));
        String sentence = wanted.size() == 1
                ? "The caption lacks the campaign's hashtag " + tags + "."
                : "The caption has none of the campaign's hashtags: " + tags + ".";
        return List.of(Finding.of(this, MISSING, 1, Severity.CONCERN, sentence));
    }
}
