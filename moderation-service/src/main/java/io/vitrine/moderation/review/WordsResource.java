package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tries captions on the text screens over HTTP, for those who decide and for those who choose the words. */
@Path("/api/review/words")
@Tag(name = "Review desk")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR, Roles.MARKETER})
@Produces(MediaType.APPLICATION_JSON)
public class WordsResource {

    private final WordTester tester;
    private final TestAllowance allowance;
    private final SignedIn signedIn;

    WordsResource(WordTester tester, TestAllowance allowance, SignedIn signedIn) {
        this.tester = tester;
        this.allowance = allowance;
        this.signedIn = signedIn;
    }

    @POST
    @Path("/test")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tries captions on the text screens",
            description = "With a campaign's words, and with words that are not saved yet. Leaves nothing behind.")
    @APIResponse(responseCode = "429", description = "Too many captions in a minute")
    public Uni<TestView> test(@NotNull @Valid TestRequest request) {
        return test(tester, allowance, signedIn.member(), request.toTrial());
    }

    /** What the API and the page answer alike: problems for what is too much, too often or not the brand's. */
    static Uni<TestView> test(WordTester tester, TestAllowance allowance, SignedInMember member, WordTrial trial) {
        if (trial.isTooMuch()) {
            throw Problem.of(
                    400,
                    "test-too-large",
                    "Too much at once",
                    "Try at most " + WordTrial.MOST_CAPTIONS + " captions of " + WordTrial.LONGEST_CAPTION
                            + " characters, and " + WordTrial.MOST_WORDS + " words of " + WordTrial.LONGEST_WORD
                            + " characters.");
        }
        allowance.take(member.memberId(), Math.max(1, trial.captions().size())).ifPresent(wait -> {
            throw Problem.of(
                            429,
                            "too-many-tests",
                            "Too many captions in a minute",
                            "Wait a moment, then try again with fewer captions.")
                    .retryAfter(wait);
        });
        return tester.test(member.brandId(), trial).map(found -> found.map(TestView::of)
                .orElseThrow(() -> Problem.of(
                        404,
                        "campaign-unknown",
                        "No such campaign",
                        "Your brand has no campaign with this id. Choose another one.")));
    }

    /**
     * What to try.
     *
     * @param campaignId whose words and hashtags hold
     * @param captions 1 to 50, each of at most 2,200 characters
     * @param blocked words to block beside the campaign's own, as if they were saved
     * @param allowed words to allow beside the campaign's own, as if they were saved
     */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "WordTestRequest")
    public record TestRequest(
            @NotNull UUID campaignId,
            @NotEmpty @Size(max = WordTrial.MOST_CAPTIONS)
                    List<@NotNull @Size(max = WordTrial.LONGEST_CAPTION) String> captions,
            @Nullable @Size(max = WordTrial.MOST_WORDS)
                    List<@NotNull @Size(max = WordTrial.LONGEST_WORD) String> blocked,
            @Nullable @Size(max = WordTrial.MOST_WORDS)
                    List<@NotNull @Size(max = WordTrial.LONGEST_WORD) String> allowed) {

        WordTrial toTrial() {
            return new WordTrial(
                    campaignId, captions, blocked == null ? List.of() : blocked, allowed == null ? List.of() : allowed);
        }
    }

    /**
     * What was found out.
     *
     * @param campaignId whose words held
     * @param campaign its name
     * @param blocked all blocked words that held
     * @param allowed all allowed words that held
     * @param captions each caption, in the order in which they were sent; empty ones left out
     */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "WordTestAnswer")
    public record TestView(
            UUID campaignId, String campaign, List<String> blocked, List<String> allowed, List<TriedView> captions) {

        static TestView of(WordTester.Answer answer) {
            return new TestView(
                    answer.campaignId(),
                    answer.campaignName(),
                    answer.words().blocked(),
                    answer.words().allowed(),
                    answer.tried().stream().map(TriedView::of).toList());
        }
    }
}
