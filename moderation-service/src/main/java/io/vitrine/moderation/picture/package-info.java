/**
 * Takes the bytes of an original photo; gives an upright sRGB picture in up to three sizes without metadata, its
 * fingerprint and its main colours, or the reason why it cannot be read. Takes a rendition and boxes; gives it with
 * what lies in them made unrecognisable.
 */
@NullMarked
package io.vitrine.moderation.picture;

import org.jspecify.annotations.NullMarked;
