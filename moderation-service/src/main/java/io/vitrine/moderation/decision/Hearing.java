package io.vitrine.moderation.decision;

/** What comes of an opinion: another one is needed, or it is decided. */
public sealed interface Hearing permits Panel, Agreement {}
