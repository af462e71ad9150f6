package io.vitrine.moderation.hashbank;

/** Labels and notes as they are kept: on one line, so that a line of an exported file is an entry. */
final class Wording {

    /** Longest label, characters. */
    static final int LABEL = 100;

    /** Longest note, characters. */
    static final int NOTE = 1_000;

    private Wording() {}

    /** The words with single spaces between them and nothing that does not print. */
    static String onOneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
