package io.vitrine.campaign.campaign;

import io.vitrine.contract.Hashtag;
import io.vitrine.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The one table from refusals to problem documents. */
final class CampaignProblems {

    private CampaignProblems() {}

    /** For {@code onFailure().transform(…)}; leaves other failures as they are. */
    static Throwable of(Throwable failure) {
        return failure instanceof CampaignRefused refused ? of(refused.refusal()) : failure;
    }

    static Problem noSuchCampaign() {
        return Problem.of(
                404,
                "no-such-campaign",
                "No such campaign",
                "Check the address. The campaign may not have begun, or may belong to another brand.");
    }

    /** In the form of web-kit's own checks of fields. */
    static Problem invalid(List<Map<String, String>> errors) {
        return Problem.of(
                        400,
                        "invalid-fields",
                        "Some fields need a change",
                        "Correct the fields that are named here and send again.")
                .with("errors", errors);
    }

    static Map<String, String> error(String field, String message) {
        return Map.of("field", field, "message", message);
    }

    private static Problem of(CampaignRefusal refusal) {
        if (refusal instanceof CampaignRefusal.SlugTaken taken) {
            return Problem.of(
                            409,
                            "slug-taken",
                            "This address is taken",
                            "Another campaign has, or had, the address “" + taken.slug() + "”. Choose another one.")
                    .with("errors", List.of(error("slug", "taken by another campaign; choose another one")));
        }
        if (refusal instanceof CampaignRefusal.HashtagTaken taken) {
            return hashtagTaken(taken);
        }
        if (refusal instanceof CampaignRefusal.Outdated outdated) {
            return Problem.of(
                            409,
                            "version-conflict",
                            "Somebody changed it in the meantime",
                            "Reload the campaign to see what changed, then make your change again.")
                    .with("version", outdated.current());
        }
        if (refusal instanceof CampaignRefusal.WindowReversed) {
            return invalid(List.of(error("closesAt", "must be later than the opening")));
        }
        return noSuchCampaign();
    }

    private static Problem hashtagTaken(CampaignRefusal.HashtagTaken taken) {
        String tags = taken.hashtags().stream().map(Hashtag::display).collect(Collectors.joining(", "));
        return Problem.of(
                        409,
                        "hashtag-taken",
                        "A hashtag leads to another campaign",
                        "“" + taken.otherName() + "” takes selfies with " + tags
                                + " at the same time, so a selfie would not know where to go. Choose another hashtag,"
                                + " another time, or close that campaign.")
                .with("campaign", taken.otherSlug())
                .with("errors", List.of(error("hashtags", tags + " is used by “" + taken.otherName() + "”")));
    }
}
