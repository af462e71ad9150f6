package io.vitrine.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a person or a program waits for the answer. */
final class Negotiation {

    private Negotiation() {}

    /**
     * Whether an {@code Accept} header asks for a page before it asks for data. Browsers name {@code text/html} when a
     * person follows a link or sends a form; scripts and tools send {@code application/json} or anything.
     */
    static boolean prefersPage(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        double page = 0;
        double data = 0;
        for (String range : accept.split(",")) {
            String[] parts = range.trim().toLowerCase(Locale.ROOT).split("\\s*;\\s*");
            double quality = quality(parts);
            if (parts[0].equals("text/html") || parts[0].equals("application/xhtml+xml")) {
                page = Math.max(page, quality);
            } else if (parts[0].equals("application/json") || parts[0].endsWith("+json")) {
                data = Math.max(data, quality);
            }
        }
        return page > 0 && page >= data;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].startsWith("q=")) {
                try {
                    return Double.parseDouble(parts[i].substring(2));
                } catch (NumberFormatException malformed) {
                    return 0; // a range whose weight cannot be read asks for nothing
                }
            }
        }
        return 1;
    }
}
