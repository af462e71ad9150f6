package io.vitrine.demo;

import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Draws selfies and sends them, in order; the next ones are drawn while one is on its way. */
final class Shipment {

    private static final int PAINTERS = 2;
    private static final int PROGRESS_EVERY = 6;

    private final VitrineApi api;
    private final Map<String, String> terms;
    private final Map<String, String> stated;
    private final PrintStream out;
    private final Map<String, URI> receipts = new HashMap<>();

    /** @param terms the version that the authors accept, by the campaign's slug */
    Shipment(VitrineApi api, Map<String, String> terms, PrintStream out) {
        this(api, terms, Map.of(), out);
    }

    /** @param stated what the sender says beside the author's own words, by the form's field */
    Shipment(VitrineApi api, Map<String, String> terms, Map<String, String> stated, PrintStream out) {
        this.api = api;
        this.terms = terms;
        this.stated = stated;
        this.out = out;
    }

    void send(List<Selfie> selfies) {
        ExecutorService painters = Executors.newFixedThreadPool(PAINTERS);
        try {
            List<CompletableFuture<byte[]>> photos = new ArrayList<>();
            selfies.forEach(selfie -> photos.add(CompletableFuture.supplyAsync(selfie::photo, painters)));
            for (int i = 0; i < selfies.size(); i++) {
                send(selfies.get(i), photos.get(i).join());
                if ((i + 1) % PROGRESS_EVERY == 0 || i + 1 == selfies.size()) {
                    out.printf("Selfies    %d of %d drawn and shared%n", i + 1, selfies.size());
                }
            }
        } finally {
            painters.shutdownNow();
        }
    }

    private void send(Selfie selfie, byte[] photo) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("campaign", selfie.campaign());
        fields.put("caption", selfie.caption());
        fields.put("author", selfie.author());
        fields.put("consent", terms.getOrDefault(selfie.campaign(), ""));
        fields.putAll(stated);
        Answer receipt = api.share(photo, fields, selfie.key());
        receipts.put(selfie.author(), URI.create(receipt.text("statusUrl")));
    }

    /** The private links of what was sent, by the author's name. */
    Map<String, URI> receipts() {
        return receipts;
    }
}
