package io.vitrine.bench.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A brand with one campaign, made for one journey through the operator's API. */
public final class Brand {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final AtomicInteger SHARED = new AtomicInteger();

    private final PackagedVitrine system;
    private final Api operator;
    private final String name;
    private final String slug;
    private final Api owner;
    private final String campaign;
    private final String terms;
    private final UUID campaignId;
    private final UUID brandId;

    /** @param preset {@code strict}, {@code balanced} or {@code trusting} */
    private Brand(PackagedVitrine system, String preset) {
        int number = NUMBER.incrementAndGet();
        this.system = system;
        this.name = "Maison " + number;
        this.slug = "maison-" + number;
        this.campaign = "look" + number;
        this.operator = new Api(system.url(), system.operatorKey());
        this.brandId = UUID.fromString(operator.put("/api/operator/brands/" + slug, Map.of("name", name))
                .good()
                .path("id")
                .asText());
        this.owner = member("owner");
        JsonNode made = addCampaign(campaign, preset);
        this.campaignId = UUID.fromString(made.path("id").asText());
        this.terms = made.path("terms").path("version").asText();
    }

    /** A campaign more, which can be shared in from now on. */
    public void addCampaign(String slug) {
        addCampaign(slug, "balanced");
    }

    private JsonNode addCampaign(String slug, String preset) {
        JsonNode made = owner.post(
                        "/api/campaigns",
                        Map.of(
                                "name",
                                "Looks of " + name,
                                "slug",
                                slug,
                                "hashtags",
                                List.of(slug),
                                "terms",
                                Map.of("text", "You may show this picture until I take it back."),
                                "policy",
                                Map.of(
                                        "preset",
                                        preset,
                                        "blockedWords",
                                        List.of("bananaphone"),
                                        "allowedWords",
                                        List.of())))
                .good();
        Patience.until(
                "campaign known to ingest",
                Patience.SOON,
                () -> publicApi().page("/share/" + slug).status() == 200);
        return made;
    }

    public static Brand in(PackagedVitrine system) {
        return new Brand(system, "balanced");
    }

    public static Brand in(PackagedVitrine system, String preset) {
        return new Brand(system, preset);
    }

    public String name() {
        return name;
    }

    public String campaign() {
        return campaign;
    }

    public UUID id() {
        return brandId;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public Api owner() {
        return owner;
    }

    public Api publicApi() {
        return new Api(system.url(), null);
    }

    /** A fresh one-time link for a member with that role. */
    public URI signInLink(String role) {
        return URI.create(operator.post(
                        "/api/operator/brands/" + slug + "/sign-in-links",
                        Map.of("email", role + "@" + slug + ".example", "name", "Robin " + role, "role", role))
                .good()
                .path("url")
                .asText());
    }

    /** A session of a member with that role. */
    public Api member(String role) {
        String link = signInLink(role).toString();
        String token = link.substring(link.lastIndexOf('/') + 1);
        return publicApi()
                .as(publicApi()
                        .post("/api/session", Map.of("token", token))
                        .good()
                        .path("token")
                        .asText());
    }

    /** The form of a selfie whose caption no screen minds. */
    public Map<String, String> form(String caption, String author) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("campaign", campaign);
        form.put("caption", caption);
        form.put("author", author);
        form.put("consent", terms);
        return form;
    }

    /** Shares a selfie and gives its receipt. */
    public Receipt share(long photo, String caption) {
        return share(Photos.jpeg(photo), caption, "Author " + photo + "." + SHARED.incrementAndGet());
    }

    /** Shares a picture of the journey's own. */
    public Receipt share(byte[] jpeg, String caption) {
        return share(jpeg, caption, "Author of their own." + SHARED.incrementAndGet());
    }

    private Receipt share(byte[] jpeg, String caption, String author) {
        JsonNode kept = publicApi()
                .share(jpeg, form(caption, author), UUID.randomUUID().toString())
                .good();
        return new Receipt(
                kept.path("id").asText(), URI.create(kept.path("statusUrl").asText()), author);
    }

    /** A selfie that the policy lets pass. */
    public Receipt sharePlain(long photo) {
        return share(photo, "Today in blue #" + campaign);
    }

    /** A selfie that the policy wants a person to see. */
    public Receipt shareDoubtful(long photo) {
        return share(photo, "More at www.doubtful-links.com #" + campaign);
    }

    /** Waits until the gallery shows it. */
    public JsonNode awaitLook(Receipt receipt) {
        return Patience.untilPresent("look of " + receipt.id(), Patience.SOON, () -> look(receipt));
    }

    /** The look in the gallery, if it is there. */
    public Optional<JsonNode> look(Receipt receipt) {
        return looks().stream()
                .filter(look -> look.path("author").asText().equals(receipt.author()))
                .findFirst();
    }

    /** Every look that the public sees. */
    public List<JsonNode> looks() {
        return pages(publicApi(), "/api/campaigns/" + campaign + "/looks?limit=48", "looks");
    }

    /** Waits until a person can decide it. */
    public JsonNode awaitCase(Receipt receipt) {
        return Patience.untilPresent("open case of " + receipt.id(), Patience.SOON, () -> openCases().stream()
                .filter(found -> found.path("id").asText().equals(receipt.id()))
                .findFirst());
    }

    /** Waits until the author is told that the selfie stands so. */
    public void awaitState(Receipt receipt, String state) {
        Patience.until(receipt.id() + " " + state, Patience.SOON, () -> publicApi()
                .get(receipt.statusUrl().getPath())
                .good()
                .path("state")
                .asText()
                .equals(state));
    }

    public List<JsonNode> openCases() {
        return pages(owner, "/api/review/cases?state=open&limit=100", "cases");
    }

    public List<JsonNode> decidedCases() {
        return pages(owner, "/api/review/cases?state=decided&limit=100", "cases");
    }

    public void approve(Receipt receipt) {
        owner.post("/api/review/cases/" + receipt.id() + "/decision", Map.of("outcome", "approve"))
                .good();
    }

    /** Lets a policy of the brand's own judge what is shared from now on. */
    public void judgeBy(String policy) {
        String policies = "/api/review/policies/" + campaignId;
        awaitPolicy();
        int number = owner.post(policies + "/versions", Map.of("document", policy, "note", ""))
                .good()
                .path("number")
                .asInt();
        owner.post(policies + "/promotion", Map.of("number", number, "why", "What this journey is about"))
                .good();
    }

    /** The brand's name in addresses and commands. */
    public String slug() {
        return slug;
    }

    /** Waits until moderation knows the campaign, so that its policy can be read and changed. */
    public void awaitPolicy() {
        Patience.until(
                "campaign known to moderation",
                Patience.SOON,
                () -> owner.get("/api/review/policies/" + campaignId).status() == 200);
    }

    /** A fresh one-time link for somebody else with that role, told apart by the first name. */
    public URI signInLink(String role, String firstName) {
        return URI.create(operator.post(
                        "/api/operator/brands/" + slug + "/sign-in-links",
                        Map.of(
                                "email",
                                firstName.toLowerCase(Locale.ROOT) + "@" + slug + ".example",
                                "name",
                                firstName + " " + role,
                                "role",
                                role))
                .good()
                .path("url")
                .asText());
    }

    private static List<JsonNode> pages(Api api, String path, String list) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page =
                    api.get(next.isEmpty() ? path : path + "&after=" + next).good();
            page.path(list).forEach(all::add);
            next = page.path("next").isTextual()
                    ? URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
                    : "";
        } while (!next.isEmpty());
        return all;
    }

    /**
     * What an author holds.
     *
     * @param id the submission; the look that it becomes has an id of its own, so that nobody can tell one from the
     *     other
     * @param statusUrl the private link
     * @param author a name that nobody else used, by which the look is found
     */
    public record Receipt(String id, URI statusUrl, String author) {}
}
