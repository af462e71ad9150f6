package io.vitrine.campaign.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatalogueImportTest {

    private final ShelfOfProducts shelf = new ShelfOfProducts();

    @Test
    void readsAFileWithCommas() throws IOException {
        var report = run(
                """
                sku,name,price,currency,url,image
                J1,"Jacket, denim",89.00,EUR,https://shop.example/j1,#3B5B8C
                B2,Boots,129.90,,,
                """);

        assertThat(report).isEqualTo(new ImportReport(2, 0, 0, java.util.List.of(), 0, java.util.List.of()));
        assertThat(shelf.lines.get("J1"))
                .isEqualTo(new ProductLine(
                        "J1", "Jacket, denim", new Price(8900, "EUR"), "https://shop.example/j1", "#3b5b8c"));
    }

    @Test
    void readsWhatAGermanSpreadsheetSaves() throws IOException {
        var report =
                run("\ufeffArtikelnummer;Bezeichnung;Preis\r\nJ1;Jacke \"\"blau\"\";89,00\r\n\r\nB2;Stiefel;129,9\r\n");

        assertThat(report.imported()).isEqualTo(2);
        assertThat(shelf.lines.get("B2").price()).isEqualTo(new Price(12990, "EUR"));
    }

    @Test
    void readsWhatASpreadsheetSavesAsUnicodeText() throws IOException {
        var report = run("\ufeffsku\tname\tprice\nJ1\tJacket 夏\t89\n", StandardCharsets.UTF_16LE);

        assertThat(report.imported()).isEqualTo(1);
        assertThat(shelf.lines.get("J1").name()).isEqualTo("Jacket 夏");
    }

    @Test
    void readsAProductFeedAndNamesTheColumnsItLeavesOut() throws IOException {
        var report = run(
                """
                id,title,link,image_link,price
                J1,Jacket,https://shop.example/j1,https://cdn.example/j1.jpg,89.00 EUR
                """);

        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.ignoredColumns()).containsExactly("image_link");
    }

    @Test
    void saysRowByRowWhatIsWrongAndTakesTheRest() throws IOException {
        var report = run(
                """
                sku;name;price;url;image
                A1;Good;10;;
                ;No number;10;;
                A2;;10;;
                A3;Dear;ten;;
                A4;Script;10;javascript:alert(1);
                A5;Picture;10;;https://cdn.example/a5.jpg
                A1;Again;11;;
                "A6";"two
                lines";10;;
                A7;Good too;10;https://shop.example/ä;
                """);

        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(7);
        assertThat(report.errors())
                .extracting(RowError::row, RowError::column)
                .containsExactly(
                        tuple(3L, "sku"),
                        tuple(4L, "name"),
                        tuple(5L, "price"),
                        tuple(6L, "url"),
                        tuple(7L, "image"),
                        tuple(8L, null),
                        tuple(9L, "name"));
        assertThat(shelf.lines.get("A1").name()).isEqualTo("Good");
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        String file = "sku,name,price\nA1,One,1\nA2,Two,2\n";
        run(file);

        var again = run(file + "A3,Three,3\n");

        assertThat(again)
                .extracting(ImportReport::imported, ImportReport::updated, ImportReport::unchanged)
                .containsExactly(1, 0, 2);
    }

    @Test
    void refusesAFileWithoutTheColumnsThatEveryProductNeeds() throws IOException {
        var report = run("sku,colour\nA1,red\n");

        assertThat(report.imported()).isZero();
        assertThat(report.errors().get(0).message()).contains("name, price");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertThat(run("").rejected()).isEqualTo(1);
    }

    @Test
    void keepsTheRowsBeforeAQuoteThatIsNeverClosed() throws IOException {
        var report = run("sku,name,price\nA1,One,1\nA2,\"Two,2\nA3,Three,3\n");

        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.errors()).hasSize(1);
        assertThat(report.errors().get(0).message()).contains("quote");
    }

    @Test
    void saysSoWhenTheFileIsInAnotherEncoding() throws IOException {
        var report = run("sku,name,price\nA1,Röcke,1\n", StandardCharsets.ISO_8859_1);

        assertThat(report.imported()).isZero();
        assertThat(report.errors().get(0).message()).contains("UTF-8");
    }

    @Test
    void goesInBatchesAndStopsAtTheLimit() throws IOException {
        String rows = IntStream.rangeClosed(1, CatalogueImport.MAX_ROWS + 10)
                .mapToObj(i -> "S" + i + ",Name,1")
                .collect(Collectors.joining("\n"));

        var report = run("sku,name,price\n" + rows);

        assertThat(report.imported()).isEqualTo(CatalogueImport.MAX_ROWS);
        assertThat(report.errors()).extracting(RowError::row).containsExactly(CatalogueImport.MAX_ROWS + 2L);
        assertThat(shelf.largestBatch).isLessThanOrEqualTo(500);
    }

    private ImportReport run(String file) throws IOException {
        return run(file, StandardCharsets.UTF_8);
    }

    private ImportReport run(String file, Charset encoding) throws IOException {
        return new CatalogueImport(shelf)
                .run(UUID.randomUUID(), new ByteArrayInputStream(file.getBytes(encoding)), "EUR");
    }
}
