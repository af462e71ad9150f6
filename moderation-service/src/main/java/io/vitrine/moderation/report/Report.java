package io.vitrine.moderation.report;

/** A report of a look on its way to an answer. Each state is a type that offers only the steps allowed from there. */
public sealed interface Report permits OpenReport, AnsweredReport {

    /** What was reported. */
    LookReport said();

    /** Orders what is announced about the report: 1 for the first, one more for each that follows. */
    long version();
}
