package io.vitrine.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void readsWhatItWrites() {
        Map<String, Object> object =
                Map.of("text", "a \"quoted\" \\ line\nand ✌", "list", List.of("one", new BigDecimal("2.50"), true));

        assertThat(Json.object(Json.write(object))).isEqualTo(object);
    }

    @Test
    void readsBlanksEscapesAndNulls() {
        Map<String, @Nullable Object> object = Json.object(" { \"a\" : null , \"b\" : [ ] , \"c\" : \"\\u00e9\\/\" } ");

        assertThat(object)
                .containsEntry("a", null)
                .containsEntry("b", List.of())
                .containsEntry("c", "é/");
    }

    @Test
    void saysWhereTextIsNoJson() {
        assertThatThrownBy(() -> Json.object("{\"a\" 1}")).hasMessageContaining("character 5");
        assertThatThrownBy(() -> Json.object("{\"a\":1} x")).hasMessageContaining("character 8");
        assertThatThrownBy(() -> Json.object("{\"a\":")).isInstanceOf(IllegalArgumentException.class);
    }
}
