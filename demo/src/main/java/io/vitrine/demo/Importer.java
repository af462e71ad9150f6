package io.vitrine.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * The brand's own system, which brings selfies from a social network: it shows a key for machines and knows how many
 * follow an author.
 */
final class Importer {

    private static final String NAME = "Social importer";
    private static final int REACH = 25_000_000;

    private final VitrineApi owner;
    private final PrintStream out;

    Importer(VitrineApi owner, PrintStream out) {
        this.owner = owner;
        this.out = out;
    }

    /** @param terms the version that the authors accept, by the campaign's slug */
    void bring(List<Selfie> selfies, Map<String, String> terms) {
        String secret = owner.post("/api/keys", Map.of("name", NAME, "roles", List.of("analyst")))
                .text("secret");
        String token = owner.as(secret).post("/api/tokens", Map.of()).text("token");
        new Shipment(owner.as(token), terms, Map.of("reach", Integer.toString(REACH)), out).send(selfies);
        selfies.forEach(selfie -> out.printf("Reach      %s has %,d followers%n", selfie.author(), REACH));
    }
}
