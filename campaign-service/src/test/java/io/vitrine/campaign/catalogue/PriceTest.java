package io.vitrine.campaign.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    39.90,      3990, EUR, 39.90
                    '39,90',    3990, EUR, 39.90
                    39,         3900, EUR, 39.00
                    39.9,       3990, EUR, 39.90
                    0,             0, EUR, 0.00
                    129.00 USD, 12900, USD, 129.00
                    CHF 15.50,  1550, CHF, 15.50
                    4500 jpy,   4500, JPY, 4500
                    12.345 KWD, 12345, KWD, 12.345
                    """)
    void readsPricesAsShopsWriteThem(String text, long minor, String currency, String amount) {
        var price = Price.read(text, "EUR");

        assertThat(price).isEqualTo(new Price(minor, currency));
        assertThat(price.amount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "free",
                "-1",
                "€39.90",
                "1,234.50",
                "1.234,50",
                "39.905",
                "12 QQQ",
                "4006381333931",
                "3.5 JPY"
            })
    void refusesWhatCouldMeanSomethingElse(String text) {
        assertThatThrownBy(() -> Price.read(text, "EUR")).isInstanceOf(IllegalArgumentException.class);
    }
}
