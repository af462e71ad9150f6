package io.vitrine.campaign.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vitrine.campaign.TestBrand;
import io.vitrine.teststack.VitrineStackResource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "campaign"))
class ProductsIT {

    private TestBrand brand;

    @BeforeEach
    void brand() {
        brand = TestBrand.create();
    }

    @Test
    void importsGoodRowsReportsBadOnesAndIsSafeToRepeat() {
        String file = "sku,name,price,url\nA1,Denim jacket,89,https://shop.example/a1\nA2,Boots,dear,\n";

        importFile(file)
                .statusCode(200)
                .body("imported", equalTo(1))
                .body("errors[0].row", equalTo(3))
                .body("errors[0].column", equalTo("price"));
        importFile(file.replace("dear", "129.90"))
                .body("imported", equalTo(1))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(1))
                .body("errors.size()", equalTo(0));
        importFile(file.replace("89", "79").replace("dear", "129.90"))
                .body("imported", equalTo(0))
                .body("updated", equalTo(1));
    }

    @Test
    void pagesThroughTheCatalogueByNameWithoutLossOrRepeat() {
        importFile("sku,name,price\n"
                + IntStream.range(0, 1_203)
                        .mapToObj(i -> "S" + i + ",Same name " + i % 7 + ",1")
                        .collect(Collectors.joining("\n")));

        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            var page = given().header("Authorization", brand.bearer("analyst"))
                    .queryParam("limit", 200)
                    .queryParam("after", after)
                    .get("/api/products")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("products.sku"));
            after = page.path("next");
        } while (after != null);

        assertThat(seen).hasSize(1_203).doesNotHaveDuplicates();
    }

    @Test
    void findsProductsByBeginningsOfWordsInNameAndSku() {
        importFile("sku,name,price\nAB-1,Red denim jacket,1\nAB-2,Blue skirt,1\nCD-3,Red shoes (été),1\n");

        assertThat(find("red")).containsExactlyInAnyOrder("AB-1", "CD-3");
        assertThat(find("jack red")).containsExactly("AB-1");
        assertThat(find("ab-2")).containsExactly("AB-2");
        assertThat(find("été")).containsExactly("CD-3");
        assertThat(find("' | & ! :* \\")).hasSize(3);
    }

    @Test
    void aPictureIsWrittenAnewAndServedUnderANameThatNobodyGuesses() throws IOException {
        importFile("sku,name,price\nA/1 b,Jacket,1\n");

        String url = given().header("Authorization", brand.bearer("marketer"))
                .contentType("image/png")
                .body(png())
                .put("/api/products/{sku}/image", "A/1 b")
                .then()
                .statusCode(200)
                .body("imageUrl", matchesPattern("/media/[0-9a-f]{32}\\.jpg"))
                .extract()
                .path("imageUrl");
        given().get(url).then().statusCode(200).header("Content-Type", "image/jpeg");

        given().header("Authorization", brand.bearer("marketer"))
                .delete("/api/products/{sku}/image", "A/1 b")
                .then()
                .statusCode(200)
                .body("imageUrl", nullValue());
    }

    @Test
    void aFileThatIsNoPictureIsRefusedInWords() {
        importFile("sku,name,price\nA1,Jacket,1\n");

        given().header("Authorization", brand.bearer("marketer"))
                .contentType("image/png")
                .body("<svg/>".getBytes(StandardCharsets.UTF_8))
                .put("/api/products/{sku}/image", "A1")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:vitrine:problem:picture-unusable"));
    }

    @Test
    void aRemovedProductIsGone() {
        importFile("sku,name,price\nA1,Jacket,1\n");
        given().header("Authorization", brand.bearer("marketer"))
                .delete("/api/products/A1")
                .then()
                .statusCode(204);

        assertThat(find("")).isEmpty();
        given().header("Authorization", brand.bearer("marketer"))
                .delete("/api/products/A1")
                .then()
                .statusCode(404);
    }

    @Test
    void anInventedCursorIsRefusedInWords() {
        given().header("Authorization", brand.bearer("owner"))
                .get("/api/products?after=nonsense")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:vitrine:problem:bad-cursor"));
    }

    private List<String> find(String words) {
        return given().header("Authorization", brand.bearer("care"))
                .queryParam("q", words)
                .get("/api/products")
                .then()
                .statusCode(200)
                .extract()
                .path("products.sku");
    }

    private ValidatableResponse importFile(String file) {
        return given().header("Authorization", brand.bearer("marketer"))
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/products/import")
                .then()
                .statusCode(200);
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
