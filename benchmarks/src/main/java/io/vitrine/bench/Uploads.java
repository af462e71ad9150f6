package io.vitrine.bench;

import io.vitrine.bench.driver.Api;
import io.vitrine.bench.driver.Brand;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Does one thing many times from several threads, and tells how many a second. */
final class Uploads {

    static final int THREADS = 8;
    private static final int ACCEPTED = 202;

    private Uploads() {}

    /** Shares every photo once; each must be acknowledged. */
    static double perSecond(Brand brand, List<byte[]> photos) {
        Api api = brand.publicApi();
        return perSecond(photos.size(), i -> share(brand, api, photos.get(i)));
    }

    static void share(Brand brand, Api api, byte[] photo) {
        String key = UUID.randomUUID().toString();
        Api.Reply reply = api.share(photo, brand.form("measured #" + brand.campaign(), "Author " + key), key);
        if (reply.status() != ACCEPTED) {
            throw new IllegalStateException("An upload was answered with " + reply.status() + " " + reply.json());
        }
    }

    static double perSecond(int times, IntConsumer work) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            long began = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                running.add(threads.submit(() -> work.accept(number)));
            }
            for (Future<?> one : running) {
                one.get();
            }
            return times * 1e9 / (System.nanoTime() - began);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A measured operation failed", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
