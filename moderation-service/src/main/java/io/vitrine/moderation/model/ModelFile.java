package io.vitrine.moderation.model;

import java.io.IOException;
import java.io.InputStream;

/** The models that lie on the class path; where they come from stands in the NOTICE file. */
public final class ModelFile {

    private ModelFile() {}

    /**
     * The whole file.
     *
     * @param path from the root of the class path, such as {@code /models/faces.onnx}
     * @throws MissingModel if the service was packed without it
     */
    public static byte[] read(String path) throws IOException {
        try (InputStream in = ModelFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new MissingModel(path.substring(path.lastIndexOf('/') + 1));
            }
            return in.readAllBytes();
        }
    }

    /** Whether the file is there; reads nothing of it. */
    public static boolean isThere(String path) {
        return ModelFile.class.getResource(path) != null;
    }
}
