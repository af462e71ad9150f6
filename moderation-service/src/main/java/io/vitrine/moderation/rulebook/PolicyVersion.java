package io.vitrine.moderation.rulebook;

import io.vitrine.moderation.decision.Reviewer;
import java.time.Instant;

/**
 * A version of a campaign's own policy, as it is listed.
 *
 * @param number counts the campaign's versions from 1
 * @param hash of the document, 64 hex digits
 * @param note what its author wrote about it; may be empty
 * @param savedBy who saved it
 * @param savedAt when
 */
record PolicyVersion(int number, String hash, String note, Reviewer savedBy, Instant savedAt) {}
