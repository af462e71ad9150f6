package io.vitrine.moderation.model;

import java.io.IOException;

/** A model's file is not in this package, and no retry will bring it: the service was packed without it. */
public final class MissingModel extends IOException {

    private static final long serialVersionUID = 1L;

    MissingModel(String name) {
        super("The model " + name + " is not in this package.");
    }
}
