package io.vitrine.bench;

import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.PackagedVitrine;
import io.vitrine.bench.driver.Photos;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Selfies acknowledged per second while the whole system works on them, beside the floor: the same bytes put to the
 * same S3 server and one small record sent to the same Kafka, without Vitrine.
 */
final class UploadMeasurement implements Measurement {

    private static final int WARM_UP = 40;
    private static final int SMALL = 400;
    private static final int LARGE = 48;

    @Override
    public boolean measure(Workshop workshop, Report report) {
        workshop.onFreshSystem(vitrine -> {
            Brand brand = Brand.in(vitrine);
            workshop.say("drawing photos");
            List<byte[]> warmUp = small(9_000, WARM_UP);
            Uploads.perSecond(brand, warmUp);
            measure("200 KB", vitrine, brand, small(0, SMALL), workshop, report);
            measure(
                    "3 MB",
                    vitrine,
                    brand,
                    IntStream.range(0, LARGE).mapToObj(Photos::camera).toList(),
                    workshop,
                    report);
        });
        return true;
    }

    private static List<byte[]> small(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(Photos::phone).toList();
    }

    private static void measure(
            String size, PackagedVitrine vitrine, Brand brand, List<byte[]> photos, Workshop workshop, Report report) {
        Backlog backlog = new Backlog(brand);
        backlog.awaitEmpty();
        workshop.say("floor with " + size);
        double floor = Floor.perSecond(vitrine, photos);
        workshop.say("uploads of " + size);
        double uploads = Uploads.perSecond(brand, photos);
        long bytes = photos.stream().mapToLong(photo -> photo.length).sum() / photos.size();
        report.add("photo of " + size + ", mean size", bytes / 1024.0, "KB");
        report.add("uploads acknowledged, " + size, uploads, "1/s", "8 callers, screening at the same time");
        report.add("floor: S3 put + Kafka send, " + size, floor, "1/s", "8 callers, nothing else running");
        report.add("uploads / floor, " + size, uploads / floor, "");
    }
}
