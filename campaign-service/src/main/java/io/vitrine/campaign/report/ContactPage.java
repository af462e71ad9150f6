package io.vitrine.campaign.report;

import io.vitrine.web.SignedInMember;

/**
 * How to reach the person who reported a look, for the brand's own people.
 *
 * @param report the report
 * @param member who is signed in
 */
public record ContactPage(FiledReport report, SignedInMember member) {}
