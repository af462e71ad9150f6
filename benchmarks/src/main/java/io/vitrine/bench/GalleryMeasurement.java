package io.vitrine.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.vitrine.bench.driver.Api;
import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.PackagedVitrine;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many gallery pages and JSON lists the system serves, and nginx with the same bytes, and how fast it recommends,
 * at two sizes of a gallery.
 */
final class GalleryMeasurement implements Measurement {

    private static final int[] LOOKS = {1_000, 100_000};
    private static final int ASKED_ABOUT = 900;

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
                recommendations(brand, looks, workshop, report);
            }
        });
        return true;
    }

    /** Each look is asked about once, so that nothing is remembered from an earlier answer. */
    private static void recommendations(Brand brand, int looks, Workshop workshop, Report report) {
        workshop.say("recommendations with " + looks + " looks");
        Api api = brand.publicApi();
        List<String> ids = ids(api, brand.campaign());
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
        double perSecond = Uploads.perSecond(ids.size(), i -> {
            long began = System.nanoTime();
            api.get("/api/looks/" + ids.get(i) + "/recommendations").good();
            nanos.add(System.nanoTime() - began);
        });
        Percentiles waits = new Percentiles(nanos);
        String size = "recommendations of a look, " + looks + " looks";
        report.add(size + ", through the gateway", perSecond, "1/s", "8 callers, each look once");
        report.add(size + ", p99", waits.millis(0.99), "ms");
    }

    private static List<String> ids(Api api, String campaign) {
        List<String> ids = new ArrayList<>();
        String next = "";
        while (ids.size() < ASKED_ABOUT && next != null) {
            JsonNode page = api.get("/api/campaigns/" + campaign + "/looks?limit=48" + next)
                    .good();
            page.path("looks").forEach(look -> ids.add(look.path("id").asText()));
            JsonNode after = page.path("next");
            next = after.isTextual() ? "&after=" + URLEncoder.encode(after.asText(), StandardCharsets.UTF_8) : null;
        }
        return ids;
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
