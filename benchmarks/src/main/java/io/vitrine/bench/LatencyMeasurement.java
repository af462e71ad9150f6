package io.vitrine.bench;

import io.vitrine.bench.driver.Api;
import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.Patience;
import io.vitrine.bench.driver.Photos;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * From the first byte of an upload until a watching wall is told of the look, at a steady 12 selfies a second: one
 * million a day. Uploads begin by the clock, whether or not the last ones are through.
 */
final class LatencyMeasurement implements Measurement {

    private static final int PER_SECOND = 12;
    private static final int WARM_UP = 240;
    private static final int SELFIES = 720;
    private static final double NANOS = 1e9;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public boolean measure(Workshop workshop, Report report) {
        workshop.onFreshSystem(vitrine -> {
            Brand brand = Brand.in(vitrine);
            workshop.say("drawing photos");
            List<byte[]> photos = IntStream.range(0, WARM_UP + SELFIES)
                    .mapToObj(Photos::phone)
                    .toList();
            try (LookWatch watch = new LookWatch(vitrine.url(), brand.campaign())) {
                round(brand, photos.subList(0, WARM_UP), watch);
                workshop.say(SELFIES + " selfies at " + PER_SECOND + " a second");
                Duration before = vitrine.processorTime();
                Percentiles waits = round(brand, photos.subList(WARM_UP, photos.size()), watch);
                double processor = vitrine.processorTime().minus(before).toNanos() / NANOS;
                report.add(
                        "from upload to visible look, p50", waits.millis(0.5), "ms", PER_SECOND + " a second, 200 KB");
                report.add("from upload to visible look, p99", waits.millis(0.99), "ms");
                report.add("from upload to visible look, longest", waits.millis(1), "ms");
                report.add("processor time for one selfie, all parts", 1000 * processor / SELFIES, "ms");
                report.add(
                        "of this machine's processors, at " + PER_SECOND + " a second",
                        100
                                * processor
                                / SELFIES
                                * PER_SECOND
                                / Runtime.getRuntime().availableProcessors(),
                        "%",
                        "callers not counted");
            }
        });
        return true;
    }

    private static Percentiles round(Brand brand, List<byte[]> photos, LookWatch watch) {
        Map<String, Long> begun = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        Api api = brand.publicApi();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(4 * PER_SECOND);
        try {
            for (int i = 0; i < photos.size(); i++) {
                clock.schedule(
                        () -> {
                            byte[] photo = photos.get(next.getAndIncrement());
                            long began = System.nanoTime();
                            String key = "bench-latency-" + began + "-" + next.get();
                            api.share(photo, brand.form("measured #" + brand.campaign(), key), key)
                                    .good();
                            begun.put(key, began);
                        },
                        i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND,
                        TimeUnit.NANOSECONDS);
            }
            Patience.until(
                    photos.size() + " looks seen",
                    PATIENCE,
                    () -> begun.size() == photos.size() && watch.seen().keySet().containsAll(begun.keySet()));
        } finally {
            clock.shutdownNow();
        }
        return new Percentiles(begun.entrySet().stream()
                .map(upload -> watch.seen().get(upload.getKey()) - upload.getValue())
                .toList());
    }
}
