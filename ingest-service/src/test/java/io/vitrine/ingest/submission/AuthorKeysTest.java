package io.vitrine.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.ingest.submission.Offer.AuthorTraits;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuthorKeysTest {

    private static final AuthorTraits NONE = new AuthorTraits(null, null);

    private final UUID brand = UUID.randomUUID();
    private final AuthorKeys keys = new AuthorKeys(new ExplicitSubmissionConfig());

    @Test
    void knowsAnAuthorAgainByTheMostTellingTrait() {
        AuthorTraits reference = new AuthorTraits("customer-17", "browser-a");
        assertThat(keys.keyOf(brand, reference, "Ada"))
                .isEqualTo(keys.keyOf(brand, new AuthorTraits("customer-17", "browser-b"), "Bea"))
                .matches("[0-9a-f]{32}");
        assertThat(keys.keyOf(brand, new AuthorTraits(null, "browser-a"), "Ada"))
                .isEqualTo(keys.keyOf(brand, new AuthorTraits(null, "browser-a"), "Bea"));
        assertThat(keys.keyOf(brand, NONE, "Ada")).isEqualTo(keys.keyOf(brand, NONE, " ＡＤＡ "));
    }

    @Test
    void tellsAuthorsAndBrandsAndPeppersApart() {
        String key = keys.keyOf(brand, NONE, "Ada");
        assertThat(keys.keyOf(brand, NONE, "Bea")).isNotEqualTo(key);
        assertThat(keys.keyOf(UUID.randomUUID(), NONE, "Ada")).isNotEqualTo(key);
        assertThat(keys.keyOf(brand, new AuthorTraits("Ada", null), "")).isNotEqualTo(key);
        assertThat(new AuthorKeys(new ExplicitSubmissionConfig("another-long-pepper")).keyOf(brand, NONE, "Ada"))
                .isNotEqualTo(key);
    }

    @Test
    void tiesNamelessSelfiesToNothing() {
        assertThat(keys.keyOf(brand, NONE, " ")).isNotEqualTo(keys.keyOf(brand, NONE, " "));
    }

    @Test
    void wantsAPepperThatNobodyGuesses() {
        assertThatThrownBy(() -> new AuthorKeys(new ExplicitSubmissionConfig("short")))
                .hasMessageContaining("VITRINE_AUTHOR_PEPPER");
    }
}
