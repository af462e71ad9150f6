package io.vitrine.demo;

import io.vitrine.demo.Selfie.Fate;
import io.vitrine.demo.drawing.Film;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Brings the demo brand into a running system, step by step; what is there already stays as it is. */
final class DemoBrand {

    private static final String BRAND = "atelier-nord";
    private static final String OUTFITS_LOOKS = "/api/campaigns/" + DemoCampaign.OUTFITS.slug() + "/looks?limit=48";
    private static final int PINNED = 3;
    private static final double PICTURE_QUALITY = 0.9;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration MOMENT = Duration.ofMillis(200);

    private final VitrineApi operator;
    private final PrintStream out;

    DemoBrand(VitrineApi operator, PrintStream out) {
        this.operator = operator;
        this.out = out;
    }

    void fill() {
        operator.put("/api/operator/brands/" + BRAND, Map.of("name", "Atelier Nord"));
        VitrineApi owner = signedIn("mira@atelier-nord.example", "Mira Holm", "owner");
        Map<String, Answer> campaigns = new HashMap<>();
        DemoCampaign.all().forEach(campaign -> campaigns.put(campaign.slug(), campaign(owner, campaign)));
        var policy = new PolicyHistory(
                owner, campaigns.get(DemoCampaign.OUTFITS.slug()).text("id"), out);
        policy.begin();
        products(owner);
        VitrineApi moderator = signedIn("jonas@atelier-nord.example", "Jonas Lind", "moderator");
        ReviewDesk desk = new ReviewDesk(moderator);
        Map<String, String> terms = new HashMap<>();
        campaigns.forEach(
                (slug, campaign) -> terms.put(slug, campaign.part("terms").text("version")));
        Shipment shipment = new Shipment(owner, terms, out);
        int sent = share(owner, desk, shipment);
        curate(owner);
        policy.goOn();
        var objections = new Objections(operator, moderator, out);
        objections.raise(shipment.receipts(), DemoCampaign.OUTFITS.slug());
        if (sent > 0) {
            shipment.send(Selfies.takenBack());
            objections.takeBack(shipment.receipts());
        }
        var careful = new CarefulDesk(moderator, out);
        careful.chooseQueues();
        careful.sayFirstOpinions();
        sent += comeBack(desk, shipment, careful);
        sent += bringFromElsewhere(owner, desk, terms);
        new SecondOpinions(signedIn("lina@atelier-nord.example", "Lina Vogt", "moderator"), out).give();
        summary(desk, sent);
    }

    private String link(String email, String name, String role) {
        return operator.post(
                        "/api/operator/brands/" + BRAND + "/sign-in-links",
                        Map.of("email", email, "name", name, "role", role))
                .text("url");
    }

    private VitrineApi signedIn(String email, String name, String role) {
        String link = link(email, name, role);
        String token = link.substring(link.lastIndexOf('/') + 1);
        return operator.as(operator.post("/api/session", Map.of("token", token)).text("token"));
    }

    private Answer campaign(VitrineApi owner, DemoCampaign wanted) {
        Answer known = owner.ask("/api/campaigns/" + wanted.slug());
        if (known.isGood()) {
            out.printf("Campaign   %s is there%n", wanted.name());
            return known;
        }
        out.printf("Campaign   %s%n", wanted.name());
        Answer made = owner.post("/api/campaigns", wanted.wish());
        awaitSharePage(owner, wanted.slug());
        return made;
    }

    /** The news of a campaign takes a moment to reach where selfies come in. */
    private static void awaitSharePage(VitrineApi owner, String slug) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!owner.hasPage("/share/" + slug)) {
            if (Instant.now().isAfter(end)) {
                throw new DemoFailure(
                        "The new campaign did not reach the share page within " + PATIENCE.toMinutes()
                                + " minutes. Look at ./vitrine logs ingest, and repeat this.",
                        null);
            }
            VitrineApi.pause(MOMENT);
        }
    }

    private void products(VitrineApi owner) {
        Answer report = owner.postCsv("/api/products/import", catalogue());
        List<Answer> products = owner.get("/api/products?limit=200").list("products");
        Map<String, Supplier<BufferedImage>> pictures = ProductPictures.all();
        int drawn = 0;
        for (Answer product : products) {
            Supplier<BufferedImage> picture = pictures.get(product.text("sku"));
            if (picture != null && product.textOrNull("imageUrl") == null) {
                owner.putPicture(
                        "/api/products/" + product.text("sku") + "/image", Film.jpeg(picture.get(), PICTURE_QUALITY));
                drawn++;
            }
        }
        out.printf(
                "Products   %d in the catalogue, %s new, %d pictures drawn%n",
                products.size(), report.text("imported"), drawn);
    }

    private static byte[] catalogue() {
        try (InputStream csv = DemoBrand.class.getResourceAsStream("catalogue.csv")) {
            return Objects.requireNonNull(csv).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's own catalogue cannot be read", e);
        }
    }

    /** Sends what the brand does not know yet: first the pictures, then the copies of them. */
    private int share(VitrineApi owner, ReviewDesk desk, Shipment shipment) {
        List<Selfie> missing = new ArrayList<>(Selfies.all());
        missing.removeIf(desk.known(missing)::contains);
        if (missing.isEmpty()) {
            out.println("Selfies    all are there");
            return 0;
        }
        for (boolean copies : new boolean[] {false, true}) {
            List<Selfie> wave =
                    missing.stream().filter(selfie -> selfie.isCopy() == copies).toList();
            if (!wave.isEmpty()) {
                shipment.send(wave);
                desk.await(wave, out);
            }
        }
        int[] ruled = desk.rule(missing);
        out.printf("Review     %d approved and %d refused by Jonas Lind%n", ruled[0], ruled[1]);
        DemoCampaign.all().forEach(campaign -> desk.awaitGallery(owner, campaign.slug(), missing));
        return missing.size();
    }

    /** The picture that is not to be seen again is. */
    private int comeBack(ReviewDesk desk, Shipment shipment, CarefulDesk careful) {
        List<Selfie> comeback = List.of(Selfies.comeback());
        if (desk.known(comeback).isEmpty()) {
            shipment.send(comeback);
            desk.await(comeback, out);
            careful.reveal(Selfies.comeback());
            return comeback.size();
        }
        return 0;
    }

    private int bringFromElsewhere(VitrineApi owner, ReviewDesk desk, Map<String, String> terms) {
        List<Selfie> imported = Selfies.imported();
        if (desk.known(imported).isEmpty()) {
            new Importer(owner, out).bring(imported, terms);
            desk.await(imported, out);
            return imported.size();
        }
        return 0;
    }

    /** Says what is worn in each outfit, and puts a few in front; what a person arranged stays. */
    private void curate(VitrineApi owner) {
        Set<String> untouched = new HashSet<>();
        int tagged = 0;
        boolean isPinned = false;
        for (Answer look : ReviewDesk.pages(owner, OUTFITS_LOOKS, "looks")) {
            isPinned |= Boolean.parseBoolean(look.text("pinned"));
            List<String> wanted = Selfies.all().stream()
                    .filter(selfie -> selfie.fate() == Fate.PUBLISHED && ReviewDesk.isOf(look, selfie))
                    .findFirst()
                    .map(Selfie::products)
                    .orElse(List.of());
            if (!wanted.isEmpty() && look.list("products").isEmpty()) {
                owner.put("/api/looks/" + look.text("id") + "/products", Map.of("skus", wanted));
                tagged++;
            }
            if (wanted.size() > 1) {
                untouched.add(look.text("id"));
            }
        }
        if (!isPinned) {
            untouched.stream().sorted().limit(PINNED).forEach(id -> owner.post("/api/looks/" + id + "/pin", Map.of()));
        }
        out.printf("Looks      %d tagged with products%s%n", tagged, isPinned ? "" : ", " + PINNED + " pinned");
    }

    private void summary(ReviewDesk desk, int sent) {
        Map<String, Long> states = desk.states();
        out.printf(
                "%n%s%n  published %d · waiting for review %d · refused %d%n",
                sent == 0 ? "Nothing had to be changed." : sent + " selfies were shared.",
                states.getOrDefault("approved", 0L),
                states.getOrDefault("open", 0L) + states.getOrDefault("claimed", 0L),
                states.getOrDefault("rejected", 0L));
        out.printf(
                "  sign in as Mira Holm, owner of Atelier Nord (once): %s%n",
                link("mira@atelier-nord.example", "Mira Holm", "owner"));
    }
}
