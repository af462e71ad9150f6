package io.vitrine.web.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=1\n+2", "'=1", "''=1"})
    void aFormulaBecomesTextAndComesBackAsItWas(String text) {
        String cell = SpreadsheetCell.harmless(text);

        assertThat(cell).isEqualTo("'" + text);
        assertThat(SpreadsheetCell.text(cell)).isEqualTo(text);
    }

    @Test
    void whatIsNoFormulaStaysAsItIs() {
        for (String text : List.of("", "leaflet", "1-2", "'tis", "'", "a=b", "Maya's")) {
            assertThat(SpreadsheetCell.harmless(text)).isEqualTo(text);
            assertThat(SpreadsheetCell.text(text)).isEqualTo(text);
        }
    }
}
