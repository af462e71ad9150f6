/**
 * Appeals of authors against rejections. Takes {@code AppealLodged} and {@code SubmissionWithdrawn} from ingest; keeps
 * the pictures while an appeal is open; gives it to a reviewer other than the one whose decision it is about, and tells
 * the author how it ended. What a policy decided is answered by a person as well.
 *
 * <p>An appeal moves along types: {@code OpenAppeal → AppealInHand → EndedAppeal}. Only {@code AppealInHand} can be
 * upheld or denied, and who decided the first time never gets one.
 */
@NullMarked
package io.vitrine.moderation.appeal;

import org.jspecify.annotations.NullMarked;
