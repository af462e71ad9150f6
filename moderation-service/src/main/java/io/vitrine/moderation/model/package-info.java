/**
 * What every model on this machine needs, whatever it looks at: its file, a load at the first use, whether it is there,
 * and its answer in few bytes. Takes and gives nothing of a selfie.
 */
@NullMarked
package io.vitrine.moderation.model;

import org.jspecify.annotations.NullMarked;
