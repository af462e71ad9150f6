package io.vitrine.campaign.report;

import org.jspecify.annotations.Nullable;

/**
 * What a person says about a look, checked.
 *
 * @param ground why it should not be shown
 * @param explanation their own words; may be empty where the ground is not a legal one
 * @param contact their e-mail address; null if they gave none
 * @param goodFaith whether they stated that they believe it to be accurate and complete
 */
public record Complaint(Ground ground, String explanation, @Nullable String contact, boolean goodFaith) {}
