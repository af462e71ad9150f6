package io.vitrine.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.ingest.photo.PhotoFault;
import io.vitrine.ingest.submission.Refusal.Kind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

    private static final Map<String, Object> FACTS = Map.of(
            "maxMegabytes",
            25,
            "maxMegapixels",
            50,
            "minSide",
            200,
            "maxCaption",
            2200,
            "maxAuthor",
            80,
            "maxReach",
            2_147_483_647,
            "name",
            "Denim",
            "opensAt",
            "2026-01-01",
            "campaigns",
            "a, b",
            "termsVersion",
            "1");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindSaysWhatHappenedAndWhatToDo(Kind kind) {
        Refusal refusal = Refusal.of(kind, FACTS);
        assertThat(kind.code()).matches("[a-z]+(-[a-z]+)+");
        assertThat(kind.status()).isBetween(400, 503);
        assertThat(kind.title()).isNotBlank().doesNotEndWith(".");
        assertThat(refusal.advice()).endsWith(".").doesNotContain("{");
    }

    @Test
    void everyKindHasItsOwnCode() {
        assertThat(new HashSet<>(Arrays.stream(Kind.values()).map(Kind::code).toList()))
                .hasSameSizeAs(Kind.values());
    }

    @ParameterizedTest
    @EnumSource(PhotoFault.class)
    void everyFaultOfAPhotoConcernsThePhoto(PhotoFault fault) {
        assertThat(Kind.of(fault).field()).isEqualTo("photo");
    }
}
