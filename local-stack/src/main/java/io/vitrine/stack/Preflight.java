package io.vitrine.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must hold before anything is started, so that nothing is left half started. */
final class Preflight {

    /** PostgreSQL's logs and Kafka's segments take some 300 MB before the first selfie. */
    private static final long LEAST_FREE_BYTES = 1L << 30;

    private static final int MEGABYTE = 1 << 20;

    private Preflight() {}

    /** @throws StackException with a sentence for the person at the terminal */
    static void check(LocalStack.Options options) {
        for (Service service : Service.ALL) {
            Path packaged = service.packagedIn(options.project()).resolve("quarkus-run.jar");
            if (!Files.exists(packaged)) {
                throw new StackException("The " + service.name() + " service is not built (" + packaged
                        + " is missing). ./vitrine up builds it.");
            }
        }
        requirePort(options.port());
        requireSpace(options.data().root());
    }

    static void requirePort(int port) {
        if (!Ports.isFree(port)) {
            throw new StackException("Port " + port
                    + " is taken by another program. Stop that, or choose another port: ./vitrine up --port "
                    + new Ports().from(port + 1) + ".");
        }
    }

    private static void requireSpace(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new StackException("Only " + free / MEGABYTE + " MB are free for the data folder " + folder
                        + "; Vitrine needs 1 GB. Free some space, or choose another folder with --data.");
            }
        } catch (IOException e) {
            throw new StackException("The free space of " + folder + " cannot be told: " + e.getMessage(), e);
        }
    }
}
