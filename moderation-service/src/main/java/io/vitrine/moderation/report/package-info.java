/**
 * What viewers report about public looks. Takes {@code LookReported}, and every step of a case that a report waits for;
 * gives a queue with one entry for each reported look, and the answer to all of its reports, in the transaction that
 * decides. Whether a look is hidden until a person has looked is for {@link io.vitrine.moderation.report.ReportRules}.
 *
 * <p>A report moves along types: {@code OpenReport ⇄ AnsweredReport}; the answer is that the look was removed, was
 * kept, or was no longer shown anyway.
 */
@NullMarked
package io.vitrine.moderation.report;

import org.jspecify.annotations.NullMarked;
