package io.vitrine.campaign.gallery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last change of one look.
 *
 * @param lookId the look
 * @param version the gallery's version with this change
 * @param look the look as anybody may see it now; null if nobody may
 * @param likeness by what it can be compared with others
 */
public record LookChange(UUID lookId, long version, @Nullable Look look, Likeness likeness) {}
