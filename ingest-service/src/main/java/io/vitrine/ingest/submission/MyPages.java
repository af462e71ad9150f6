package io.vitrine.ingest.submission;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vitrine.ingest.campaign.Campaign;
import io.vitrine.ingest.campaign.OpenCampaigns;
import io.vitrine.ingest.submission.SubmissionStatus.State;
import io.vitrine.web.WebConfig;
import io.vitrine.web.language.PageLanguage;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes what the private link opens: pages for the author and documents for programs. */
@Singleton
class MyPages {

    private final OpenCampaigns campaigns;
    private final Clock clock;
    private final URI publicUrl;

    MyPages(OpenCampaigns campaigns, Clock clock, WebConfig web) {
        this.campaigns = campaigns;
        this.clock = clock;
        this.publicUrl = web.publicUrl();
    }

    @CheckedTemplate(basePath = "")
    static class Templates {

        static native TemplateInstance my(MyPage page);

        static native TemplateInstance statement(StatementPage page);

        private Templates() {}
    }

    /** The language that the caller chose or accepts. */
    static PageLanguage language(HttpHeaders headers, @Nullable String chosen) {
        return PageLanguage.of(chosen, headers.getAcceptableLanguages());
    }

    /** The author's page. */
    Uni<Response> page(
            SubmissionStatus status,
            PrivateLink link,
            boolean isNew,
            PageLanguage language,
            MyPage.@Nullable Attempt attempt) {
        MyPage page = new MyPage(
                status,
                campaign(status),
                publicUrl.resolve(link.path()),
                link.path(),
                isNew,
                language,
                attempt,
                clock.instant());
        int code = attempt == null ? 200 : attempt.refusal().status();
        return html(Templates.my(page), code, language);
    }

    /** The statement of reasons, if the decision in force has one. */
    Optional<StatementPage> statement(SubmissionStatus status, PrivateLink link, PageLanguage language) {
        if (status.statement() == null || status.state() == State.WITHDRAWN) {
            return Optional.empty();
        }
        return Optional.of(new StatementPage(
                status, status.statement(), campaign(status), publicUrl, link.path(), language, clock.instant()));
    }

    Uni<Response> page(StatementPage statement) {
        return html(Templates.statement(statement), 200, statement.language());
    }

    /** The status for programs. */
    MyPageResource.Status document(SubmissionStatus status, PrivateLink link) {
        return MyPageResource.Status.of(
                status,
                Optional.ofNullable(campaign(status)).map(Campaign::slug).orElse(null),
                publicUrl.resolve(link.path()));
    }

    private @Nullable Campaign campaign(SubmissionStatus status) {
        return campaigns.byId(status.campaignId()).orElse(null);
    }

    private static Uni<Response> html(TemplateInstance template, int code, PageLanguage language) {
        return template.createUni().map(html -> confidential(
                        Response.status(code).entity(html).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .build());
    }

    /** The address is the key: no cache, no search engine and no other site may learn it. */
    static Response.ResponseBuilder confidential(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow");
    }

    static PrivateLink link(String secret) {
        return PrivateLink.parse(secret).orElseThrow(Problems::unknownLink);
    }

    static SubmissionStatus known(Optional<SubmissionStatus> status) {
        return status.orElseThrow(Problems::unknownLink);
    }
}
