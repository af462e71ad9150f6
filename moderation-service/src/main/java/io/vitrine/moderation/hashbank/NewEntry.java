package io.vitrine.moderation.hashbank;

import io.vitrine.moderation.picture.PdqHash;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants in the bank.
 *
 * @param hash of the picture
 * @param label why, in 1 to {@value Wording#LABEL} characters
 * @param note more for colleagues, at most {@value Wording#NOTE} characters; may be empty
 * @param sourceCase the case whose picture it is; null if it comes with a file
 */
record NewEntry(PdqHash hash, String label, String note, @Nullable UUID sourceCase) {}
