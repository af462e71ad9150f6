package io.vitrine.campaign.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * Which column of a file holds what. Headers may be ours or those of the common product feeds, in any order and case.
 */
final class CatalogueColumns {

    /** What a column can hold. */
    enum Column {
        SKU("sku", "id", "article", "article number", "artikelnummer", "item number"),
        NAME("name", "title", "product", "bezeichnung"),
        PRICE("price", "preis"),
        CURRENCY("currency", "währung"),
        URL("url", "link", "product url"),
        IMAGE("image", "swatch", "color", "colour");

        private final Set<String> headers;

        Column(String... headers) {
            this.headers = Set.of(headers);
        }
    }

    private record Place(int index, String header) {}

    private final Map<Column, Place> places = new EnumMap<>(Column.class);
    private final List<String> ignored = new ArrayList<>();

    private CatalogueColumns() {}

    /** @throws UnreadableCatalogue if SKU, name or price is missing */
    static CatalogueColumns of(List<String> headers) {
        var columns = new CatalogueColumns();
        for (int i = 0; i < headers.size(); i++) {
            columns.place(headers.get(i).strip(), i);
        }
        List<String> missing = List.of(Column.SKU, Column.NAME, Column.PRICE).stream()
                .filter(column -> !columns.places.containsKey(column))
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableCatalogue(
                    1,
                    "The first row must name the columns; missing: " + String.join(", ", missing)
                            + ". Known are sku, name, price, currency, url and image.");
        }
        return columns;
    }

    private void place(String header, int index) {
        String plain = header.toLowerCase(Locale.ROOT).replace('_', ' ');
        for (Column column : Column.values()) {
            if (column.headers.contains(plain) && !places.containsKey(column)) {
                places.put(column, new Place(index, header));
                return;
            }
        }
        if (!header.isEmpty()) {
            ignored.add(header);
        }
    }

    /** Headers that mean nothing here. */
    List<String> ignored() {
        return ignored;
    }

    /** The cell's text; empty when the file has no such column, or the row is shorter, or the cell is blank. */
    Optional<String> text(CSVRecord row, Column column) {
        Place place = places.get(column);
        return place == null || place.index() >= row.size()
                ? Optional.empty()
                : Optional.of(row.get(place.index()).strip()).filter(text -> !text.isEmpty());
    }

    /** The header as the file has it. */
    String header(Column column) {
        Place place = places.get(column);
        return place == null ? column.name().toLowerCase(Locale.ROOT) : place.header();
    }
}
