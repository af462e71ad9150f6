/**
 * The caseload: one case per selfie, from the moment it was taken in until it is decided or withdrawn. Takes
 * {@code SubmissionReceived} and {@code SubmissionWithdrawn}; has each picture screened and judged; gives the desk the
 * cases that need a person, and tells the world of every decision, and of every case left to a person, in the
 * transaction that makes it so.
 *
 * <p>A case moves along types: {@code UnscreenedCase → OpenCase ⇄ ClaimedCase → DecidedCase}, and from anywhere to
 * {@code WithdrawnCase}. A step that is not allowed does not compile. Where two people have to agree, a first opinion
 * leads from {@code ClaimedCase} back to {@code OpenCase}, whose {@link io.vitrine.moderation.decision.Panel} keeps it.
 */
@NullMarked
package io.vitrine.moderation.caseload;

import org.jspecify.annotations.NullMarked;
