package io.vitrine.campaign.catalogue;

/** From some row on a catalogue file cannot be read; the rows before it could. */
final class UnreadableCatalogue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long row;

    UnreadableCatalogue(long row, String message) {
        super(message, null, false, false);
        this.row = row;
    }

    RowError error() {
        return new RowError(row, null, String.valueOf(getMessage()));
    }
}
