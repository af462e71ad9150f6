package io.vitrine.campaign.catalogue;

import io.vitrine.campaign.catalogue.CatalogueColumns.Column;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads one row: a product line, or everything that is wrong with it. */
final class ProductLineReader {

    private static final Pattern SWATCH = Pattern.compile("#?([0-9a-fA-F]{6})");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final CatalogueColumns columns;
    private final String defaultCurrency;

    ProductLineReader(CatalogueColumns columns, String defaultCurrency) {
        this.columns = columns;
        this.defaultCurrency = defaultCurrency;
    }

    /** The row's product; empty if {@code errors} got anything. */
    Optional<ProductLine> read(CSVRecord row, List<RowError> errors) {
        return new Reading(row).line(errors);
    }

    private final class Reading {

        private final CSVRecord row;
        private final List<RowError> errors = new ArrayList<>();

        Reading(CSVRecord row) {
            this.row = row;
        }

        Optional<ProductLine> line(List<RowError> all) {
            String sku = required(Column.SKU, ProductLine.MAX_SKU);
            String name = required(Column.NAME, ProductLine.MAX_NAME);
            Price price = price();
            String url = url();
            String swatch = swatch();
            all.addAll(errors);
            return errors.isEmpty()
                    ? Optional.of(new ProductLine(sku, name, Objects.requireNonNull(price), url, swatch))
                    : Optional.empty();
        }

        private String required(Column column, int most) {
            String text = columns.text(row, column).orElse("");
            if (text.isEmpty()) {
                refuse(column, "The cell is empty; every product needs one.");
            } else if (text.length() > most) {
                refuse(column, "Shorten it to " + most + " characters.");
            } else if (CONTROL.matcher(text).find()) {
                refuse(column, "Remove line breaks and invisible characters.");
            }
            return text;
        }

        private @Nullable Price price() {
            String text = columns.text(row, Column.PRICE).orElse("");
            if (text.isEmpty()) {
                refuse(Column.PRICE, "The cell is empty; every product needs a price.");
                return null;
            }
            try {
                return Price.read(text, columns.text(row, Column.CURRENCY).orElse(defaultCurrency));
            } catch (IllegalArgumentException unreadable) {
                refuse(Column.PRICE, unreadable.getMessage() + ".");
                return null;
            }
        }

        private @Nullable String url() {
            String text = columns.text(row, Column.URL).orElse(null);
            if (text == null) {
                return null;
            }
            try {
                var uri = new URI(text);
                String scheme = Objects.toString(uri.getScheme(), "").toLowerCase(Locale.ROOT);
                if ((scheme.equals("https") || scheme.equals("http"))
                        && uri.getHost() != null
                        && uri.getRawUserInfo() == null
                        && text.length() <= ProductLine.MAX_URL) {
                    return uri.toASCIIString();
                }
            } catch (URISyntaxException malformed) {
                refuse(Column.URL, "“" + text + "” is no web address; check it for spaces and slips.");
                return null;
            }
            refuse(Column.URL, "Use a whole web address that begins with https:// or http://.");
            return null;
        }

        private @Nullable String swatch() {
            String text = columns.text(row, Column.IMAGE).orElse(null);
            if (text == null) {
                return null;
            }
            var colour = SWATCH.matcher(text);
            if (colour.matches()) {
                return "#" + colour.group(1).toLowerCase(Locale.ROOT);
            }
            refuse(
                    Column.IMAGE,
                    "Write a colour such as #c2410c, or leave it empty and upload a picture on the products page.");
            return null;
        }

        private void refuse(Column column, String message) {
            errors.add(new RowError(row.getRecordNumber(), columns.header(column), message));
        }
    }
}
