/**
 * Takes a selfie's facts and picture; gives findings: what the reviewers and the policy should know about it. Screens
 * are independent of each other, named and versioned; one that fails or is too slow leaves a finding that says so.
 */
@NullMarked
package io.vitrine.moderation.screening;

import org.jspecify.annotations.NullMarked;
