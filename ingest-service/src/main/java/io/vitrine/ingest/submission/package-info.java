/**
 * A selfie on its way in, and its author's view of it afterwards. Takes what people and programs send; gives an answer,
 * a row, a {@code SubmissionReceived} event and a private link ({@link io.vitrine.ingest.submission.SubmitSelfie}),
 * takes decisions back from moderation, and lets the author withdraw
 * ({@link io.vitrine.ingest.submission.WithdrawSelfie}). Types that end in {@code Resource}, {@code Filter},
 * {@code Mapper}, {@code Page}, {@code Consumer}, {@code Announcer}, {@code Schedule} or begin with {@code Postgres}
 * belong to a technology; the others do not know one.
 */
@NullMarked
package io.vitrine.ingest.submission;

import org.jspecify.annotations.NullMarked;
