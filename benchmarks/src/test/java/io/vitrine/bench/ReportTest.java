package io.vitrine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @Test
    void isReadByPeople() {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();

        new Report("uploads")
                .add("acknowledged", 1234.5, "1/s", "8 callers")
                .add("ratio", 0.81, "")
                .print(new PrintStream(paper, true, StandardCharsets.UTF_8));

        assertThat(paper.toString(StandardCharsets.UTF_8))
                .contains("uploads")
                .containsPattern("acknowledged +1,23[45] 1/s +8 callers")
                .containsPattern("ratio +0.81");
    }

    @Test
    void isReadByPrograms(@TempDir Path folder) throws IOException {
        new Report("kill").add("lost", 0, "", "0 wanted").write(folder);

        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("kill.json").toFile());
        assertThat(report.path("figures").get(0).path("what").asText()).isEqualTo("lost");
        assertThat(report.path("machine").path("processors").asInt()).isPositive();
    }

    @Test
    void percentilesTakeTheNearestRank() {
        List<Long> hundred =
                LongStream.rangeClosed(1, 100).map(i -> i * 1_000_000).boxed().toList();

        assertThat(new Percentiles(hundred).millis(0.5)).isEqualTo(50);
        assertThat(new Percentiles(hundred).millis(0.99)).isEqualTo(99);
        assertThat(new Percentiles(hundred).millis(1)).isEqualTo(100);
        assertThat(new Percentiles(List.of(7_000_000L)).millis(0.5)).isEqualTo(7);
    }
}
