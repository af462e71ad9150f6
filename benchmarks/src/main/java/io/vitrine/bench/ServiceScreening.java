package io.vitrine.bench;

import io.vitrine.bench.ScreeningWork.Steps;
import io.vitrine.contract.Hashtag;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The moderation service's own types for reading, screening and judging a selfie, put together as the service does it
 * with models turned on. Goes by name, so that the build of the measurements needs no service. Where the service asks
 * its database, nothing is known: no picture, no caption, no author.
 */
final class ServiceScreening implements AutoCloseable {

    private static final String SERVICE = "io.vitrine.moderation.";
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
        Class<?> limits = type("picture.PictureLimits");
        reader = type("picture.PictureReader")
                .getConstructor(limits)
                .newInstance(limits.getField("DEFAULT").get(null));
        middle = on(type("vision.NudityModel"), "middle");
        small = on(type("vision.NudityModel"), "small");
        Object text = made("screening.TextScreens", knowingNothing("screening.KnownCaptions"));
        Object screens = on(
                type("screening.Screens"),
                "all",
                knowingNothing("screening.KnownPictures"),
                knowingNothing("screening.BadPictures"),
                knowingNothing("screening.AuthorHistory"),
                text,
                true);
        screening = type("screening.Screening")
                .getConstructor(List.class, Duration.class, int.class)
                .newInstance(screens, LIMIT, THREADS);
        policy = on(type("policy.Presets"), "named", "balanced");
    }

    /** The work that peers do too: three renditions, and two classifiers' probabilities. */
    Map<String, Object> look(byte[] photo) throws ReflectiveOperationException {
        Object picture = read(photo);
        Object input = on(type("vision.NudityModel"), "input", get(picture, "preview"));
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
                type("policy.AuthorRecord").getField("NONE").get(null),
                "web",
                "ootd");
        if (get(on(type("policy.Evaluation"), "of", policy, subject), "verdict") == null) {
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
                type("screening.BrandWords").getField("NONE").get(null),
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

    private static Object knowingNothing(String name) throws ReflectiveOperationException {
        Class<?> storage = type(name);
        return Proxy.newProxyInstance(
                storage.getClassLoader(),
                new Class<?>[] {storage},
                (proxy, method, arguments) -> method.getReturnType() == int.class ? 0 : List.of());
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(SERVICE + name);
    }

    private static Object made(String name, Object... arguments) throws ReflectiveOperationException {
        for (Constructor<?> constructor : type(name).getConstructors()) {
            if (constructor.getParameterCount() == arguments.length) {
                return constructor.newInstance(arguments);
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static Object get(Object from, String component) throws ReflectiveOperationException {
        return call(from, component);
    }

    private static Object call(Object on, String name, Object... arguments) throws ReflectiveOperationException {
        return invoke(on.getClass(), on, name, arguments);
    }

    private static Object on(Class<?> type, String name, Object... arguments) throws ReflectiveOperationException {
        return invoke(type, null, name, arguments);
    }

    private static Object invoke(Class<?> type, @Nullable Object on, String name, Object... arguments)
            throws ReflectiveOperationException {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                return method.invoke(on, arguments);
            }
        }
        throw new NoSuchMethodException(type + "." + name);
    }

    @Override
    public void close() throws ReflectiveOperationException {
        call(screening, "close");
    }
}
