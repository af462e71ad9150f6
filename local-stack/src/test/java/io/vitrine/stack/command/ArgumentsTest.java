package io.vitrine.stack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void readsSwitchesValuesAndTheRest() {
        // When
        Arguments arguments = read("replay", "--all", "--port", "9000", "--data=elsewhere", "id");
        // Then
        assertThat(arguments.has("--all")).isTrue();
        assertThat(arguments.number("--port", 1, 1, 65_535)).isEqualTo(9000);
        assertThat(arguments.get("--data", "")).isEqualTo("elsewhere");
        assertThat(arguments.rest()).containsExactly("replay", "id");
    }

    @Test
    void namesAnOptionThatIsNotKnown() {
        assertThatThrownBy(() -> read("--prot", "9000"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--prot");
    }

    @Test
    void namesAnOptionWithoutItsValue() {
        assertThatThrownBy(() -> read("--port"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "70000", ""})
    void refusesWhatIsNoPort(String given) {
        Arguments arguments = read("--port", given);
        assertThatThrownBy(() -> arguments.number("--port", 8080, 1, 65_535))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("from 1 to 65535");
    }

    private static Arguments read(String... words) {
        return Arguments.read(List.of(words), Set.of("--all"), Set.of("--port", "--data"));
    }
}
