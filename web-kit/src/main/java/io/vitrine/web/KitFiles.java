package io.vitrine.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/** The files under {@code /kit} whose addresses carry a version. */
final class KitFiles {

    /** A short text that is the same for the same content, on every machine and in every service. */
    static final String VERSION = versionOf(List.of("kit.css", "kit.js", "theme.js"));

    private KitFiles() {}

    private static String versionOf(List<String> names) {
        CRC32 sum = new CRC32();
        for (String name : names) {
            String resource = "/META-INF/resources/kit/" + name;
            try (InputStream content = KitFiles.class.getResourceAsStream(resource)) {
                if (content == null) {
                    throw new IllegalStateException("web-kit was packaged without " + resource);
                }
                sum.update(content.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
