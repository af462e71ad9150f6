package io.vitrine.bench;

import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.PackagedVitrine;
import io.vitrine.bench.driver.Photos;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What screening a selfie costs: first the work itself in a process of its own, beside a peer; then how fast the
 * running system screens a backlog of 12-megapixel selfies, uploads and stores included, and what processor time its
 * moderation service takes for one.
 */
final class ScreeningMeasurement implements Measurement {

    private static final int WARM_UP = 24;
    private static final int SELFIES = 96;
    private static final double NANOS = 1e9;

    @Override
    public boolean measure(Workshop workshop, Report report) {
        boolean good = new AloneScreening(workshop, report).measure();
        backlog(workshop, report);
        return good;
    }

    private static void backlog(Workshop workshop, Report report) {
        workshop.onFreshSystem(vitrine -> {
            Brand brand = Brand.in(vitrine);
            Backlog backlog = new Backlog(brand);
            workshop.say("drawing photos");
            List<byte[]> photos = IntStream.range(0, WARM_UP + SELFIES)
                    .mapToObj(Photos::camera)
                    .toList();
            Uploads.perSecond(brand, photos.subList(0, WARM_UP));
            backlog.awaitScreened(WARM_UP);
            workshop.say("screening " + SELFIES + " selfies of 12 megapixels");
            Duration before = processorTime(vitrine);
            long began = System.nanoTime();
            Uploads.perSecond(brand, photos.subList(WARM_UP, photos.size()));
            backlog.awaitScreened(photos.size());
            double seconds = (System.nanoTime() - began) / NANOS;
            double processor = processorTime(vitrine).minus(before).toNanos() / NANOS;
            report.add(
                    "selfies screened",
                    SELFIES / seconds,
                    "1/s",
                    "the running system, 12 megapixels, uploads at the same time");
            report.add("selfies per second of processor time", SELFIES / processor, "1/s", "of the moderation service");
            report.add("processor time for one selfie", 1000 * processor / SELFIES, "ms");
        });
    }

    private static Duration processorTime(PackagedVitrine vitrine) {
        return ProcessHandle.of(vitrine.part("moderation").path("pid").asLong())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }
}
