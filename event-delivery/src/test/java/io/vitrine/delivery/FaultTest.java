package io.vitrine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {

    @ParameterizedTest
    @CsvSource({
        "08006, PASSING",
        "40001, PASSING",
        "53300, PASSING",
        "57P01, PASSING",
        "22001, FINAL",
        "23505, FINAL",
        "42P01, UNKNOWN"
    })
    void isJudgedByTheSqlState(String sqlState, Fault expected) {
        assertThat(Fault.of(new PgException("failed", "ERROR", sqlState, "detail")))
                .isEqualTo(expected);
    }

    @Test
    void passesWhenAConnectionOrTimeWasLost() {
        assertThat(Fault.of(new IOException("reset"))).isEqualTo(Fault.PASSING);
        assertThat(Fault.of(new TimeoutException())).isEqualTo(Fault.PASSING);
        assertThat(Fault.of(new VertxException("Connection was closed"))).isEqualTo(Fault.PASSING);
    }

    @Test
    void isFoundBehindItsWrappers() {
        assertThat(Fault.of(new CompletionException(new RuntimeException(new PoisonEvent("no such state")))))
                .isEqualTo(Fault.FINAL);
    }

    @Test
    void isUnknownOtherwise() {
        assertThat(Fault.of(new NullPointerException())).isEqualTo(Fault.UNKNOWN);
    }
}
