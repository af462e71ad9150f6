package io.vitrine.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One of Vitrine's services, as the launcher knows it: a packaged jar, a database, some memory.
 *
 * @param heap most heap in MB; what a service takes beside it (code, threads, native buffers) is about 100 MB
 * @param offset of its port from the gateway's, if that is free
 */
public record Service(String name, int heap, int offset, List<String> javaOptions, Map<String, String> environment) {

    /** Starts with half the work of the optimising compiler, and serves well without it. */
    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    public static final Service INGEST = new Service("ingest", 160, 1, List.of(FIRST_COMPILER_ONLY), Map.of());
    public static final Service MODERATION = new Service(
            "moderation",
            256,
            2,
            // pictures live outside the heap, and JavaCPP's own bound would count the page cache too
            List.of(FIRST_COMPILER_ONLY, "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0"),
            Map.of("OPENCV_IO_MAX_IMAGE_PIXELS", "50000000"));

    public static final Service CAMPAIGN = new Service("campaign", 256, 3, List.of(FIRST_COMPILER_ONLY), Map.of());

    /** In the order in which a selfie passes them. */
    public static final List<Service> ALL = List.of(INGEST, MODERATION, CAMPAIGN);

    /** The folder of the packaged service below the folder of the project. */
    Path packagedIn(Path project) {
        return project.resolve(name + "-service/target/quarkus-app");
    }
}
