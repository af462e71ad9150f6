package io.vitrine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SameAnswerTest {

    private static final String ANSWER =
            """
            {"renditions": [[240, 320], [480, 640]], "middle": [0.1, 0.2, 0.7], "small": [0.3, 0.3, 0.4]}""";

    @Test
    void nearlyTheSameIsTheSame() throws IOException {
        JsonNode theirs = json(ANSWER.replace("240", "241").replace("0.7", "0.7005"));

        assertThat(SameAnswer.difference(json(ANSWER), theirs, SameAnswer.OF_THE_SAME_PIXELS))
                .isEmpty();
    }

    @Test
    void tellsWhatDiffers() throws IOException {
        assertThat(difference("240", "238")).contains("renditions");
        assertThat(difference("[240, 320], ", "")).contains("renditions");
        assertThat(difference("0.7", "0.702")).contains("middle");
        assertThat(difference("0.4", "0.398")).contains("small");
        assertThat(difference("0.3, 0.3, ", "")).contains("small");
        assertThat(difference("small", "large")).contains("small");
    }

    private static String difference(String what, String otherwise) throws IOException {
        return SameAnswer.difference(json(ANSWER), json(ANSWER.replace(what, otherwise)), SameAnswer.OF_THE_SAME_PIXELS)
                .orElse("");
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
