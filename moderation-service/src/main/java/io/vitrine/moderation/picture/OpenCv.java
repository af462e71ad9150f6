package io.vitrine.moderation.picture;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;

/** Loads the native libraries once and sets what holds for the whole process. */
final class OpenCv {

    /**
     * JavaCPP otherwise throws as soon as the process, heap and all, is larger than four times the heap's limit. What
     * we take is bounded by {@link MemoryBudget} instead.
     */
    private static final String MEMORY_CHECK = "org.bytedeco.javacpp.maxPhysicalBytes";

    private OpenCv() {}

    static synchronized void load() {
        if (System.getProperty(MEMORY_CHECK) == null) {
            System.setProperty(MEMORY_CHECK, "0");
        }
        Loader.load(opencv_core.class);
        Loader.load(opencv_imgproc.class);
        Loader.load(opencv_imgcodecs.class);
        // Selfies are worked on in parallel; threads inside one of them would only get in each other's way.
        opencv_core.setNumThreads(1);
        opencv_core.setUseOpenCL(false);
    }
}
