package io.vitrine.delivery;

/** An event that no retry can help: malformed, or against the contract. It goes to the dead letters at once. */
public class PoisonEvent extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PoisonEvent(String message) {
        super(message);
    }

    public PoisonEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
