package io.vitrine.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.picture.MarkedFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenanceTest {

    private static final String SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private final Provenance provenance = new Provenance();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trainedAlgorithmicMedia",
                "compositeWithTrainedAlgorithmicMedia",
                "algorithmicMedia",
                "compositeSynthetic"
            })
    void readsTheSourceTypeInXmpOfEveryFormat(String type) {
        String xmp = "<rdf:Description Iptc4xmpExt:DigitalSourceType=\"" + SOURCE_TYPE + type + "\"/>";

        for (byte[] file :
                List.of(MarkedFiles.jpegWithXmp(xmp), MarkedFiles.pngWithXmp(xmp), MarkedFiles.webpWithXmp(xmp))) {
            assertThat(findings(file)).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(Provenance.GENERATED);
                assertThat(finding.severity()).isEqualTo(Severity.CONCERN);
                assertThat(finding.details().get("claims")).endsWith(type);
            });
        }
    }

    @Test
    void aPhotoThatSaysItIsOneIsNoGeneratedPicture() {
        assertThat(findings(MarkedFiles.jpegWithXmp(SOURCE_TYPE + "digitalCapture")))
                .isEmpty();
    }

    @Test
    void tellsOfContentCredentials() {
        assertThat(findings(MarkedFiles.jpegWithManifest()))
                .extracting(Finding::code)
                .containsExactly(Provenance.CREDENTIALS);
    }

    @ParameterizedTest
    @CsvSource({
        "Adobe Photoshop 26.1, edited-claim,     NOTE",
        "Facetune,             edited-claim,     NOTE",
        "Midjourney v7,        generated-claim,  CONCERN",
        "Screenshot,           screenshot-claim, CONCERN",
    })
    void knowsProgramsByTheirNames(String program, String code, Severity severity) {
        assertThat(findings(MarkedFiles.jpegWithXmp("<xmp:CreatorTool>" + program + "</xmp:CreatorTool>")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(code);
                    assertThat(finding.severity()).isEqualTo(severity);
                });
    }

    @Test
    void listsAllClaimsOfOneKind() {
        assertThat(findings(MarkedFiles.jpegWithXmp("Adobe Photoshop, then Snapseed")))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.details()).containsEntry("claims", "Adobe Photoshop, Snapseed"));
    }

    @Test
    void isNotMisledByAnEndInTheMiddleOfAName() {
        byte[] whole = "Adobe Photosho".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

        assertThat(findings(whole)).isEmpty();
        assertThat(findings(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIMP ", "Meitu", "DALL-E", "jumdc2pa", "compositeSynthetic"})
    void findsAClaimWhereverItStands(String claim) {
        byte[] said = (claim.startsWith("composite") ? "digitalsourcetype/" + claim : claim)
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int before = 0; before < 9; before++) {
            for (int behind = 0; behind < 6; behind++) {
                byte[] file = new byte[before + said.length + behind];
                System.arraycopy(said, 0, file, before, said.length);

                assertThat(findings(file))
                        .as("%s bytes before, %s behind", before, behind)
                        .hasSize(1);
            }
        }
    }

    private List<Finding> findings(byte[] file) {
        return provenance.screen(Selfies.inFile(file));
    }
}
