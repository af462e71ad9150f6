package io.vitrine.bench;

import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.PackagedVitrine;
import java.net.URI;
import java.nio.file.Path;

/**
 * How many gallery pages and JSON lists the system serves, and nginx with the same bytes, at two sizes of a gallery.
 */
final class GalleryMeasurement implements Measurement {

    private static final int[] LOOKS = {1_000, 100_000};

    @Override
    public boolean measure(Workshop workshop, Report report) {
        if (!Wrk.isInstalled()) {
            workshop.say("skipped: wrk is not installed (apt-get install wrk)");
            return true;
        }
        workshop.onFreshSystem(vitrine -> {
            for (int looks : LOOKS) {
                Brand brand = Brand.in(vitrine);
                workshop.say("publishing " + looks + " looks");
                double rate = new LookSeed(vitrine, brand).publish(looks);
                report.add("looks published through Kafka, " + looks, rate, "1/s");
                page(vitrine, "/g/" + brand.campaign(), "gallery page", looks, workshop, report);
                page(
                        vitrine,
                        "/api/campaigns/" + brand.campaign() + "/looks?limit=24",
                        "JSON of 24 looks",
                        looks,
                        workshop,
                        report);
            }
        });
        return true;
    }

    private static void page(
            PackagedVitrine vitrine, String path, String what, int looks, Workshop workshop, Report report) {
        workshop.say(what + " with " + looks + " looks");
        URI gateway = vitrine.url().resolve(path);
        URI service = URI.create("http://" + vitrine.address("campaign")).resolve(path);
        Wrk.Result through = Wrk.run(gateway);
        Wrk.Result direct = Wrk.run(service);
        String size = what + ", " + looks + " looks";
        report.add(size + ", through the gateway", through.perSecond(), "1/s", "p99 " + through.p99());
        report.add(size + ", at the service", direct.perSecond(), "1/s", "p99 " + direct.p99());
        if (Nginx.isInstalled()) {
            Path folder = workshop.scratch().resolve("nginx");
            try (Nginx nginx = Nginx.serving(Wrk.bytes(gateway), folder)) {
                Wrk.Result peer = Wrk.run(nginx.url());
                report.add(size + ", nginx with the same bytes", peer.perSecond(), "1/s", "p99 " + peer.p99());
            }
        }
    }
}
