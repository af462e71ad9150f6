package io.vitrine.demo;

import org.jspecify.annotations.Nullable;

/** The demo cannot go on; the message says why in a sentence for the person who started it. */
final class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    DemoFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
