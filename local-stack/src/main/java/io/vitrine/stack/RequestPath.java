package io.vitrine.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/**
 * A request's path in the one form in which it is both routed and sent on, so that no spelling of a path reaches a
 * service that its plain spelling would not: letters are not percent-encoded, and there are no empty, {@code .} or
 * {@code ..} segments.
 */
final class RequestPath {

    private static final int ESCAPE_LENGTH = 3;
    private static final int HEX = 16;

    private RequestPath() {}

    /** The path and query of the target in plain form. */
    static String normalise(String target) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question);
        if (!path.contains("%") && !path.contains("//") && !path.contains("/.")) {
            return path.startsWith("/") ? target : "/" + target;
        }
        return withoutDotSegments(decodeUnreserved(path)) + query;
    }

    /** RFC 3986, 6.2.2.2: an escaped letter means the same as the letter; an escaped slash does not. */
    private static String decodeUnreserved(String path) {
        StringBuilder plain = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char current = path.charAt(i);
            if (current == '%' && i + ESCAPE_LENGTH <= path.length() && isHex(path, i + 1) && isHex(path, i + 2)) {
                int decoded = Integer.parseInt(path, i + 1, i + ESCAPE_LENGTH, HEX);
                if (isUnreserved(decoded)) {
                    plain.append((char) decoded);
                } else {
                    plain.append(path, i, i + ESCAPE_LENGTH);
                }
                i += ESCAPE_LENGTH - 1;
            } else {
                plain.append(current);
            }
        }
        return plain.toString();
    }

    private static boolean isHex(String path, int index) {
        return HexFormat.isHexDigit(path.charAt(index));
    }

    private static boolean isUnreserved(int c) {
        boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        return letterOrDigit || "-._~".indexOf(c) >= 0;
    }

    private static String withoutDotSegments(String path) {
        Deque<String> segments = new ArrayDeque<>();
        String[] given = path.split("/", -1);
        for (String segment : given) {
            switch (segment) {
                case "", "." -> {}
                case ".." -> segments.pollLast();
                default -> segments.addLast(segment);
            }
        }
        String last = given[given.length - 1];
        boolean folder = last.isEmpty() || last.equals(".") || last.equals("..");
        return "/" + String.join("/", segments) + (folder && !segments.isEmpty() ? "/" : "");
    }
}
