package io.vitrine.moderation.model;

/** Whether a model could answer now, best first. */
public enum ModelState {
    /** It is loaded, or there is nothing to load. */
    READY,
    /** It is there and loads at its first use. */
    NOT_LOADED,
    /** Somebody is loading it just now. */
    LOADING,
    /** The service was packed without it. */
    MISSING
}
