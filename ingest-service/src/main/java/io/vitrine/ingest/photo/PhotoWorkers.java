package io.vitrine.ingest.photo;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which photos are read and moved. A fixed number, so that many uploads at once share the disk and the
 * object store in turn; how many may wait is bounded where uploads are let in.
 */
@Singleton
public class PhotoWorkers implements Executor {

    private static final int PATIENCE_SECONDS = 20;

    private final ExecutorService threads;

    public PhotoWorkers(PhotoConfig config) {
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(config.workers(), work -> {
            Thread thread = new Thread(work, "photo-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
