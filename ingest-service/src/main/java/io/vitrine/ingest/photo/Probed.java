package io.vitrine.ingest.photo;

/** The outcome of a probe: what the photo is, or why it is not taken. */
public sealed interface Probed permits PhotoHeader, PhotoFault {}
