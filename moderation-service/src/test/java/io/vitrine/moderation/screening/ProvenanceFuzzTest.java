package io.vitrine.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vitrine.moderation.picture.MarkedFiles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader of what a file claims about itself. */
class ProvenanceFuzzTest {

    private static final Provenance PROVENANCE = new Provenance();

    static Stream<byte[]> seeds() {
        return Stream.of(
                MarkedFiles.jpegWithManifest(),
                MarkedFiles.jpegWithXmp("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"),
                MarkedFiles.pngWithXmp("Adobe Photoshop 26.1"),
                MarkedFiles.webpWithXmp("Screenshot"));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s", maxExecutions = 100_000)
    void findsEachKindOfClaimAtMostOnce(byte[] file) {
        List<Finding> findings = PROVENANCE.screen(Selfies.inFile(file));

        assertThat(findings).extracting(Finding::code).doesNotHaveDuplicates();
        assertThat(findings).allSatisfy(finding -> {
            for (String claim : finding.details().get("claims").split(", ")) {
                assertThat(new String(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .contains(claim);
            }
        });
    }
}
