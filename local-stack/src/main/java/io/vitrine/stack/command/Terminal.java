package io.vitrine.stack.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints for a person. Colours only where the script found a terminal ({@code VITRINE_COLOUR=1}). */
final class Terminal {

    private static final String RESET = "\u001b[0m";

    private final PrintStream out;
    private final boolean colour;

    private Terminal(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    static Terminal ofProcess() {
        return new Terminal(System.out, "1".equals(System.getenv("VITRINE_COLOUR")));
    }

    void line(String text) {
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }

    /** A line for a program: the same bytes on every machine. */
    void plain(String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (out) {
            out.write(bytes, 0, bytes.length);
        }
    }

    /** A step that is done. */
    void step(String text) {
        line("  " + dim("·") + " " + text);
    }

    String bold(String text) {
        return styled("\u001b[1m", text);
    }

    String dim(String text) {
        return styled("\u001b[2m", text);
    }

    String good(String text) {
        return styled("\u001b[32m", text);
    }

    String bad(String text) {
        return styled("\u001b[31m", text);
    }

    private String styled(String style, String text) {
        return colour ? style + text + RESET : text;
    }
}
