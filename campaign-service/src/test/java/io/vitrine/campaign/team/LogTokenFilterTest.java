package io.vitrine.campaign.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class LogTokenFilterTest {

    private static final String TOKEN =
            "eyJraWQiOiJwdWJsaXNoZWQifQ.eyJlbWFpbCI6Im1heWFAZXhhbXBsZS5vcmcifQ.c2lnbmF0dXJl";

    private final LogTokenFilter filter = new LogTokenFilter();

    @Test
    void aTokenInTheMessageIsLeftOut() {
        ExtLogRecord event = event("refused: %s", TOKEN);
        assertThat(filter.isLoggable(event)).isTrue();
        assertThat(text(event)).isEqualTo("refused: (token)");
    }

    @Test
    void aTokenAnywhereInTheCausesCostsTheStackTrace() {
        // Given
        ExtLogRecord event = event("no entry");
        event.setThrown(new IllegalStateException("refused " + TOKEN, new IllegalArgumentException(TOKEN)));
        // When
        assertThat(filter.isLoggable(event)).isTrue();
        // Then
        assertThat(text(event)).isEqualTo("no entry: java.lang.IllegalStateException: refused (token)");
        assertThat(event.getThrown()).isNull();
    }

    @Test
    void whatHasNoTokenStaysAsItIs() {
        // Given
        ExtLogRecord event = event("100 %% of %d", 7);
        IllegalStateException failure = new IllegalStateException("State query parameter is missing");
        event.setThrown(failure);
        // When
        assertThat(filter.isLoggable(event)).isTrue();
        // Then
        assertThat(text(event)).isEqualTo("100 % of 7");
        assertThat(event.getThrown()).isSameAs(failure);
    }

    private static String text(ExtLogRecord event) {
        return new PatternFormatter("%m").formatMessage(event);
    }

    private static ExtLogRecord event(String format, Object... parameters) {
        ExtLogRecord event = new ExtLogRecord(
                Level.WARNING, format, ExtLogRecord.FormatStyle.PRINTF, LogTokenFilterTest.class.getName());
        event.setParameters(parameters);
        return event;
    }
}
