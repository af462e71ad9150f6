package io.vitrine.audit;

/**
 * Text that comes back from every store as it went in: halves of characters and the character 0 have no place in UTF-8
 * or in PostgreSQL and become {@code U+FFFD}.
 */
public final class StorableText {

    private static final int REPLACEMENT = 0xFFFD;

    private StorableText() {}

    public static String of(String text) {
        return text.codePoints()
                .map(point -> point == 0 || isHalf(point) ? REPLACEMENT : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
