package io.vitrine.moderation.picture;

/** What came of reading an original: the picture, or why there is none. */
public sealed interface PictureReading permits Picture, Unreadable {}
