package io.vitrine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.audit.ChainedEntry.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The bytes of an entry and its hash, written down once. Whoever changes the form makes every log that was ever written
 * unverifiable: make a new version of the form instead.
 */
class GoldenEntryTest {

    private static final String HASHED = "{\"action\":\"case.rejected\","
            + "\"actor\":{\"id\":\"0198a000-0000-7000-8000-0000000000aa\",\"kind\":\"member\",\"name\":\"Zoë \\\"Z\\\"\"},"
            + "\"at\":\"2026-03-01T12:00:00.000000Z\",\"brand\":\"0198a000-0000-7000-8000-000000000001\","
            + "\"details\":{\"policy\":\"careful@3\",\"reasons\":[\"other\"],"
            + "\"sealed\":{\"note\":\"NOTE\"},\"version\":1},"
            + "\"number\":1,\"previous\":\"0000000000000000000000000000000000000000000000000000000000000000\","
            + "\"subject\":{\"id\":\"0198a000-0000-7000-8000-00000000000c\",\"kind\":\"case\"},\"version\":1}";

    private final ChainedEntry entry = ChainedEntry.following(
            Place.start(Logs.BRAND),
            Logs.NOON.plusNanos(999),
            Actor.member(Logs.MAYA, "Zoë \"Z\""),
            "case.rejected",
            Subject.ofCase(Logs.CASE),
            Map.of("version", 1, "reasons", List.of("other"), "policy", "careful@3"),
            Map.of("note", Logs.note(1).hash()));

    @Test
    void aSealedValueIsSaltThenText() {
        // printf '0123456789abcdefsecond look at 1' | sha256sum
        assertThat(Logs.note(1).hash().hex())
                .isEqualTo("c2abfd0b63b88a750b8f3f5409a3e878368ba7294edd6f0a812a5914564e39aa");
    }

    @Test
    void theHashedBytesAreThese() {
        String expected = HASHED.replace("NOTE", Logs.note(1).hash().hex());

        assertThat(entry.line().replace("\"hash\":\"" + entry.hash().hex() + "\",", ""))
                .isEqualTo(expected);
        assertThat(entry.hash()).isEqualTo(Sha256.of(expected.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theHashIsThis() {
        assertThat(entry.hash().hex()).isEqualTo("75ef119a4eda3e6f90ab2c0cd6eba726bd0e77a76b12f6617543ef39dd64c659");
    }
}
