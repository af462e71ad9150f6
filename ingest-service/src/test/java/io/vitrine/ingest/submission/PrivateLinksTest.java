package io.vitrine.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrivateLinksTest {

    private final PrivateLinks links = new PrivateLinks(new ExplicitSubmissionConfig());

    @Test
    void makesLinksThatNobodyGuessesAndThatReadBack() {
        PrivateLink link = links.fresh();
        assertThat(PrivateLink.parse(link.secret())).contains(link);
        assertThat(links.fresh()).isNotEqualTo(link);
        assertThat(link.hash()).matches("[0-9a-f]{64}").doesNotContain(link.secret());
        assertThat(link.toString()).doesNotContain(link.secret());
    }

    @Test
    void derivesTheSameLinkFromSaltAndKeyOnly() {
        String salt = links.salt();
        PrivateLink link = links.derived(salt, "key-of-an-attempt");
        assertThat(links.derived(salt, "key-of-an-attempt")).isEqualTo(link);
        assertThat(links.derived(salt, "key-of-another")).isNotEqualTo(link);
        assertThat(links.derived(links.salt(), "key-of-an-attempt")).isNotEqualTo(link);
        assertThat(new PrivateLinks(new ExplicitSubmissionConfig("another-long-pepper"))
                        .derived(salt, "key-of-an-attempt"))
                .isNotEqualTo(link);
    }

    @Test
    void readsNoLinkOfAnotherForm() {
        assertThat(PrivateLink.parse("short")).isEmpty();
        assertThat(PrivateLink.parse("../../../etc/passwd-and-more-text")).isEmpty();
        assertThat(PrivateLink.parse("A".repeat(33))).isEmpty();
    }
}
