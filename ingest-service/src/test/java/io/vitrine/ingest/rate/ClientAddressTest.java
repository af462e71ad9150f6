package io.vitrine.ingest.rate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9                            | 203.0.113.9",
                "1.1.1.1, 203.0.113.9                   | 203.0.113.9",
                "<script>, 203.0.113.9:51234            | 203.0.113.9",
                "2001:db8:1:2:3:4:5:6                   | 20010db800010002::/64",
                "2001:db8:1:2:ffff:ffff:ffff:ffff       | 20010db800010002::/64",
                "[2001:DB8:1:2::1]:443                  | 20010db800010002::/64",
                "2001:db8::1                            | 20010db800000000::/64",
                "::ffff:203.0.113.9                     | 203.0.113.9",
                "fe80::1%eth0                           | fe80000000000000::/64",
                ":::::                                  | unknown"
            })
    void believesTheEntryOfTheGateway(String forwardedFor, String network) {
        assertThat(ClientAddress.of(forwardedFor, "127.0.0.1", 1).network()).isEqualTo(network);
    }

    @Test
    void takesTheConnectionWhereNoGatewayWrote() {
        assertThat(ClientAddress.of(null, "127.0.0.1", 1).network()).isEqualTo("127.0.0.1");
        assertThat(ClientAddress.of("unknown", "127.0.0.1", 1).network()).isEqualTo("127.0.0.1");
        assertThat(ClientAddress.of("203.0.113.9", "127.0.0.1", 0).network()).isEqualTo("127.0.0.1");
        assertThat(ClientAddress.of("1".repeat(5000), "127.0.0.1", 1).network()).isEqualTo("127.0.0.1");
    }

    @Test
    void looksBehindAsManyGatewaysAsThereAre() {
        assertThat(ClientAddress.of("6.6.6.6, 203.0.113.9, 10.0.0.1", "127.0.0.1", 2)
                        .network())
                .isEqualTo("203.0.113.9");
        assertThat(ClientAddress.of("203.0.113.9", "127.0.0.1", 2).network()).isEqualTo("203.0.113.9");
    }
}
