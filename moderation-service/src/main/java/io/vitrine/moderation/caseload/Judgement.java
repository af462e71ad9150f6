package io.vitrine.moderation.caseload;

import io.vitrine.moderation.policy.Evaluation;
import io.vitrine.moderation.policy.ShadowVerdict;
import java.util.Optional;

/**
 * How a selfie was judged.
 *
 * @param evaluation by the policy in force
 * @param shadow what the policy that is tried beside it would have decided; empty if none is
 */
record Judgement(Evaluation evaluation, Optional<ShadowVerdict> shadow) {}
