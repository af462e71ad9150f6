package io.vitrine.moderation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vitrine.moderation.policy.PolicyReading.Accepted;
import io.vitrine.moderation.policy.PolicyReading.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader of policies, which brands write: YAML, and conditions in CEL. */
class PolicyReaderFuzzTest {

    static Stream<byte[]> seeds() {
        return Presets.NAMES.stream().map(PolicyReaderFuzzTest::preset);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "15s", maxExecutions = 20_000)
    void givesAPolicyOrProblemsWithTheirPlace(byte[] document) {
        PolicyReading reading = PolicyReader.read(new String(document, StandardCharsets.UTF_8));

        if (reading instanceof Accepted accepted) {
            assertThat(accepted.policy()).isNotNull();
        } else {
            assertThat(((Refused) reading).problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.line()).isPositive();
                assertThat(problem.message()).isNotBlank();
            });
        }
    }

    private static byte[] preset(String name) {
        try (InputStream file = Presets.class.getResourceAsStream(name + ".yaml")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
