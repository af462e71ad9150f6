package io.vitrine.moderation.vision;

import java.io.IOException;
import java.io.InputStream;

/** The models that lie in this jar, under {@code /models}; where they come from stands in the NOTICE file. */
final class ModelFile {

    private ModelFile() {}

    /** @throws IOException if the jar was packed without it */
    static byte[] read(String name) throws IOException {
        try (InputStream in = ModelFile.class.getResourceAsStream("/models/" + name)) {
            if (in == null) {
                throw new IOException("The model " + name + " is not in this package.");
            }
            return in.readAllBytes();
        }
    }
}
