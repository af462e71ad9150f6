package io.vitrine.demo;

import java.util.List;
import java.util.Map;

/**
 * A campaign of the demo's brand.
 *
 * @param slug its address
 * @param wish what the API is asked to make
 */
record DemoCampaign(String slug, Map<String, Object> wish) {

    /** Anybody's outfits of the day. */
    static final DemoCampaign OUTFITS = new DemoCampaign(
            "ootd",
            Map.of(
                    "name",
                    "Outfit of the day",
                    "slug",
                    "ootd",
                    "hashtags",
                    List.of("ootd"),
                    "terms",
                    Map.of(
                            "text",
                            "I took this picture myself, everybody in it agrees, and Atelier Nord may show it with my"
                                    + " name in its galleries and shops until I take it back."),
                    "policy",
                    Map.of("preset", "balanced", "blockedWords", List.of("giveaway"), "allowedWords", List.of())));

    /** The people of the shops: a face in each picture, and nobody else's. */
    static final DemoCampaign TEAM = new DemoCampaign(
            "faces",
            Map.of(
                    "name",
                    "Faces of the atelier",
                    "slug",
                    "faces",
                    "hashtags",
                    List.of("facesofnord"),
                    "terms",
                    Map.of(
                            "text",
                            "I work at Atelier Nord, I took this picture myself, and the atelier may show it with my"
                                    + " name until I take it back. Passers-by are blurred."),
                    "policy",
                    Map.of(
                            "preset",
                            "team-selfies",
                            "blockedWords",
                            List.of(),
                            "allowedWords",
                            List.of(),
                            "blurBystanders",
                            true)));

    /** In the order in which they are made; the last one comes first on pages. */
    static List<DemoCampaign> all() {
        return List.of(TEAM, OUTFITS);
    }

    String name() {
        return String.valueOf(wish.get("name"));
    }
}
