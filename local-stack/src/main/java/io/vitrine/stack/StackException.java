package io.vitrine.stack;

/** A part could not do what was asked. The message is a sentence for the person at the terminal. */
public class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
