package io.vitrine.campaign.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttemptLimitTest {

    private final AttemptLimit limit = new AttemptLimit(2);

    @Test
    void slowsDownWhoTriesTooOften() {
        limit.attempt("192.0.2.1");
        limit.attempt("192.0.2.1");

        assertThat(limit.attempt("192.0.2.1")).isPresent();
    }

    @Test
    void leavesOtherAddressesAlone() {
        limit.attempt("192.0.2.1");
        limit.attempt("192.0.2.1");

        assertThat(limit.attempt("192.0.2.2")).isEmpty();
    }

    @Test
    void countsAHouseholdOnceHoweverManyAddressesOfVersionSixItHas() {
        limit.attempt("2001:db8:1:2::1");
        limit.attempt("2001:db8:1:2::2");

        assertThat(limit.attempt("2001:db8:1:2:ffff::3")).isPresent();
        assertThat(limit.attempt("2001:db8:1:3::1")).isEmpty();
    }
}
