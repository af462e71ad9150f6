package io.vitrine.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.Brand.Receipt;
import io.vitrine.bench.driver.Patience;
import io.vitrine.e2e.Visitor.Device;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@Journey
class BystanderJourneyIT {

    private static final String BYSTANDERS_ARE_BLURRED =
            """
            policy: bystanders
            rules:
              - name: links
                when: text.link > 0
                then: review
                reason: link-or-contact
              - name: bystanders
                when: "true"
                blur: bystanders
            otherwise: approve
            """;

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 750;

    /** Somebody in front, and small behind them somebody who was not asked. */
    private static final BufferedImage SELFIE = selfie();

    private final RunningSystem system;
    private final Chromium chromium;
    private final Brand brand;

    BystanderJourneyIT(RunningSystem system, Chromium chromium) {
        this.system = system;
        this.chromium = chromium;
        this.brand = Brand.in(system.vitrine());
    }

    @Test
    void aBystanderIsBlurredByItselfAndAModeratorAddsABoxAndShowsAFaceByKeyboard() {
        brand.judgeBy(BYSTANDERS_ARE_BLURRED);
        Receipt selfie = brand.share(jpeg(), "All of us at www.our-picnic.com #" + brand.campaign());
        JsonNode found = brand.awaitCase(selfie);
        JsonNode main = box(found, "main");
        JsonNode bystander = box(found, "bystander");
        try (Visitor moderator = Visitor.with(system, chromium, Device.DESKTOP)) {
            Desk desk = Desk.before(moderator.signIn(brand, "moderator")).shows(selfie);
            Page page = desk.page();
            assertThat(desk.part("boxes-count")).hasText("Faces: 1 blurred");
            moderator.settled().screenshot("journey-bystander-case");

            desk.press("f");
            assertThat(page.locator(".face-box")).hasCount(2);
            assertThat(page.locator(".face-box.is-main")).hasAttribute("aria-pressed", "false");
            assertThat(page.locator(".face-box.is-bystander")).hasAttribute("aria-pressed", "true");
            desk.press("n");
            Locator drawn = page.locator(".face-box.is-drawn");
            assertThat(drawn).isFocused();
            desk.press("Shift+ArrowDown").press("ArrowUp").press("ArrowLeft");
            assertThat(desk.part("say")).hasText(Pattern.compile("41 % from the left, .*"));
            moderator.settled().screenshot("journey-bystander-boxes");
            moderator.meetsNoBarrier();
            desk.press("Control+Enter");
            assertThat(desk.part("boxes-count")).hasText("Faces: 2 blurred");
            moderator.settled().screenshot("journey-bystander-applied");

            desk.press("a").isDone();
            BufferedImage shown = shown(brand.awaitLook(selfie));
            JsonNode own = box(brand.decidedCases().get(0), "drawn");
            assertThat(difference(shown, main)).as("the face in front").isLessThan(6);
            assertThat(difference(shown, bystander)).as("the face behind").isGreaterThan(12);
            assertThat(difference(shown, own)).as("what the moderator drew").isGreaterThan(12);

            moderator.open("/review/cases/" + selfie.id() + "/faces").settled();
            desk.press("f");
            page.locator(".face-box.is-bystander").focus();
            desk.press("Enter");
            assertThat(page.locator(".face-box.is-bystander")).hasAttribute("aria-pressed", "false");
            moderator.settled().screenshot("journey-bystander-faces");
            moderator.meetsNoBarrier();
            desk.press("Control+Enter");
            assertThat(desk.part("boxes-count")).hasText("Faces: 1 blurred");
            await().atMost(Patience.SOON).until(() -> difference(shown(brand.awaitLook(selfie)), bystander) < 6);
            assertThat(difference(shown(brand.awaitLook(selfie)), own))
                    .as("what the moderator drew")
                    .isGreaterThan(12);
            moderator.hasNoComplaint();
        }
    }

    private static JsonNode box(JsonNode found, String kind) {
        for (JsonNode box : found.path("faces").path("boxes")) {
            if (box.path("kind").asText().equals(kind)) {
                return box;
            }
        }
        throw new AssertionError("No box " + kind + " in " + found.path("faces"));
    }

    /** The largest picture that the public gets of the look. */
    private BufferedImage shown(JsonNode look) {
        JsonNode images = look.path("images");
        String address = images.get(images.size() - 1).path("url").asText();
        try {
            return ImageIO.read(system.url().resolve(address).toURL());
        } catch (IOException e) {
            throw new UncheckedIOException("The gallery's picture cannot be read: " + address, e);
        }
    }

    /** How far the brightness within the box is from what was sent, on average, 0 to 255. */
    private static double difference(BufferedImage shown, JsonNode box) {
        double sum = 0;
        int points = 0;
        for (double down = 0.2; down < 0.8; down += 0.05) {
            for (double across = 0.2; across < 0.8; across += 0.05) {
                double x = box.path("x").asDouble() + across * box.path("width").asDouble();
                double y = box.path("y").asDouble() + down * box.path("height").asDouble();
                sum += Math.abs(brightness(shown, x, y) - brightness(SELFIE, x, y));
                points++;
            }
        }
        return sum / points;
    }

    private static double brightness(BufferedImage picture, double x, double y) {
        Color colour = new Color(picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight())));
        return (colour.getRed() + colour.getGreen() + colour.getBlue()) / 3.0;
    }

    private static BufferedImage selfie() {
        Path photo = Path.of(System.getProperty("vitrine.project", ".."))
                .resolve("moderation-service/src/test/resources/photos/astronaut.png");
        try {
            BufferedImage portrait = ImageIO.read(photo.toFile());
            BufferedImage selfie = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = selfie.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setColor(new Color(0x9db4c0));
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            graphics.drawImage(portrait, 0, 0, HEIGHT, HEIGHT, null);
            graphics.drawImage(portrait, 780, 60, 200, 200, null);
            graphics.dispose();
            return selfie;
        } catch (IOException e) {
            throw new UncheckedIOException("The photo cannot be read: " + photo, e);
        }
    }

    private static byte[] jpeg() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(SELFIE, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture in memory cannot be written", e);
        }
        return bytes.toByteArray();
    }
}
