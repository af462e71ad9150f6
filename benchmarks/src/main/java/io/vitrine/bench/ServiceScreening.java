package io.vitrine.bench;

import static io.vitrine.bench.ServiceTypes.call;
import static io.vitrine.bench.ServiceTypes.callStatic;
import static io.vitrine.bench.ServiceTypes.constant;
import static io.vitrine.bench.ServiceTypes.get;
import static io.vitrine.bench.ServiceTypes.knowingNothing;
import static io.vitrine.bench.ServiceTypes.made;
import static io.vitrine.bench.ServiceTypes.type;

import io.vitrine.bench.ScreeningWork.Steps;
import io.vitrine.contract.Hashtag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The moderation service's own types for reading, screening and judging a selfie, put together as the service does it
 * with models turned on. Where the service asks its database, nothing is known: no picture, no caption, no author.
 */
final class ServiceScreening implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int THREADS = 4;
    private static final List<String> CLASSES = List.of("drawing", "hentai", "neutral", "porn", "sexy");
    private static final String CAPTION = "Loving my new jacket and this sunny afternoon in the city #ootd";

    private final Object reader;
    private final Object middle;
    private final Object small;
    private final Object screening;
    private final Object policy;

    ServiceScreening() throws ReflectiveOperationException {
        reader = made("picture.PictureReader", constant("picture.PictureLimits", "DEFAULT"));
        middle = callStatic("vision.NudityModel", "middle");
        small = callStatic("vision.NudityModel", "small");
        Object text = made("screening.TextScreens", knowingNothing("screening.KnownCaptions"));
        Object screens = callStatic(
                "screening.Screens",
                "all",
                knowingNothing("screening.KnownPictures"),
                knowingNothing("screening.BadPictures"),
                knowingNothing("screening.AuthorHistory"),
                text,
                true);
        screening = made("screening.Screening", screens, LIMIT, THREADS);
        policy = callStatic("policy.Presets", "named", "balanced");
    }

    /** The work that peers do too: three renditions, and two classifiers' probabilities. */
    Map<String, Object> look(byte[] photo) throws ReflectiveOperationException {
        Object picture = read(photo);
        Object input = callStatic("vision.NudityModel", "input", get(picture, "preview"));
        Map<String, Object> seen = new LinkedHashMap<>();
        List<List<Object>> sizes = new ArrayList<>();
        for (Object rendition : (List<?>) get(picture, "renditions")) {
            sizes.add(List.of(get(rendition, "width"), get(rendition, "height")));
        }
        seen.put("renditions", sizes);
        seen.put("middle", probabilities(get(call(middle, "describe", input), "classes")));
        seen.put("small", probabilities(call(small, "classify", input)));
        return seen;
    }

    /** The whole screening of a selfie, up to the verdict. */
    void screen(byte[] photo, Steps steps) throws ReflectiveOperationException {
        long began = System.nanoTime();
        Object picture = read(photo);
        long read = System.nanoTime();
        steps.add("reading", read - began);
        Object report = call(screening, "screen", input(photo, picture));
        for (Object run : (List<?>) get(report, "screens")) {
            steps.add((String) get(run, "screen"), TimeUnit.MICROSECONDS.toNanos((long) get(run, "micros")));
            if (!(boolean) get(run, "completed")) {
                throw new IllegalStateException("the screen " + get(run, "screen") + " gave no answer");
            }
        }
        long screened = System.nanoTime();
        Object subject = made(
                "policy.Subject",
                get(report, "screens"),
                get(report, "findings"),
                CAPTION,
                List.of("ootd"),
                constant("policy.AuthorRecord", "NONE"),
                "web",
                "ootd");
        if (get(callStatic("policy.Evaluation", "of", policy, subject), "verdict") == null) {
            throw new IllegalStateException("nothing was judged");
        }
        steps.add("policy", System.nanoTime() - screened);
    }

    private Object input(byte[] photo, Object picture) throws ReflectiveOperationException {
        Hashtag tag = new Hashtag("ootd");
        return made(
                "screening.ScreeningInput",
                UUID.randomUUID(),
                new UUID(1, 1),
                new UUID(1, 2),
                CAPTION,
                List.of(tag),
                List.of(tag),
                "Robin",
                "robin",
                Instant.now(),
                constant("screening.BrandWords", "NONE"),
                false,
                photo,
                picture);
    }

    private Object read(byte[] photo) throws ReflectiveOperationException {
        Object picture = call(reader, "read", photo);
        if (!type("picture.Picture").isInstance(picture)) {
            throw new IllegalStateException("a photo of the measurement cannot be read: " + picture);
        }
        return picture;
    }

    private static List<Double> probabilities(Object classes) throws ReflectiveOperationException {
        List<Double> probabilities = new ArrayList<>();
        for (String name : CLASSES) {
            probabilities.add((Double) get(classes, name));
        }
        return probabilities;
    }

    @Override
    public void close() throws ReflectiveOperationException {
        call(screening, "close");
    }
}
