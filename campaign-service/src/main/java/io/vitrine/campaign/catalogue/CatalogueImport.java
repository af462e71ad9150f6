package io.vitrine.campaign.catalogue;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;

/**
 * Brings a file into a brand's catalogue: good rows go in, bad ones are reported, and the same file again changes
 * nothing. Goes in batches, so memory does not grow with the file, and a file that breaks off leaves whole batches.
 */
public class CatalogueImport {

    /** Rows of one file; a larger catalogue comes in several. */
    public static final int MAX_ROWS = 50_000;

    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Products products;

    public CatalogueImport(Products products) {
        this.products = products;
    }

    /**
     * Imports {@code file} into the catalogue of the brand. Blocks, so it runs on a worker thread.
     *
     * @param defaultCurrency for prices without a currency, ISO 4217
     * @throws IOException if the stream fails
     */
    public ImportReport run(UUID brandId, InputStream file, String defaultCurrency) throws IOException {
        var run = new Run(brandId);
        try (var catalogue = new CatalogueFile(file)) {
            run.ignored = catalogue.columns().ignored();
            var reader = new ProductLineReader(catalogue.columns(), defaultCurrency);
            while (catalogue.hasNext()) {
                if (!run.take(catalogue.next(), reader)) {
                    break;
                }
            }
            run.flush();
        } catch (UnreadableCatalogue unreadable) {
            run.flush();
            run.refuse(List.of(unreadable.error()));
        }
        return run.report();
    }

    private final class Run {

        private final UUID brandId;
        private final List<ProductLine> batch = new ArrayList<>(BATCH);
        private final Map<String, Long> rowOfSku = new HashMap<>();
        private final List<RowError> errors = new ArrayList<>();
        private List<String> ignored = List.of();
        private int rejected;
        private int accepted;
        private int imported;
        private int updated;

        Run(UUID brandId) {
            this.brandId = brandId;
        }

        /** Whether more rows may follow. */
        boolean take(CSVRecord row, ProductLineReader reader) {
            if (isBlank(row)) {
                return true;
            }
            if (row.getRecordNumber() > MAX_ROWS + 1L) {
                refuse(List.of(new RowError(
                        row.getRecordNumber(),
                        null,
                        "A file may have " + MAX_ROWS + " rows. Put the rows from here on into another file.")));
                return false;
            }
            List<RowError> wrong = new ArrayList<>();
            reader.read(row, wrong).ifPresent(line -> accept(line, row.getRecordNumber(), wrong));
            if (!wrong.isEmpty()) {
                refuse(wrong);
            }
            return true;
        }

        private void accept(ProductLine line, long rowNumber, List<RowError> wrong) {
            Long earlier = rowOfSku.putIfAbsent(line.sku(), rowNumber);
            if (earlier != null) {
                wrong.add(new RowError(
                        rowNumber,
                        null,
                        "“" + line.sku() + "” is in row " + earlier
                                + " already, which was taken. Remove one of them."));
                return;
            }
            accepted++;
            batch.add(line);
            if (batch.size() == BATCH) {
                flush();
            }
        }

        void refuse(List<RowError> wrong) {
            rejected++;
            wrong.stream().limit(ImportReport.MAX_ERRORS - errors.size()).forEach(errors::add);
        }

        void flush() {
            if (batch.isEmpty()) {
                return;
            }
            Uni<Products.Upserted> written = products.upsert(brandId, List.copyOf(batch));
            batch.clear();
            var counts = written.await().atMost(PATIENCE);
            imported += counts.imported();
            updated += counts.updated();
        }

        ImportReport report() {
            return new ImportReport(
                    imported, updated, accepted - imported - updated, List.copyOf(errors), rejected, ignored);
        }
    }

    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }
}
