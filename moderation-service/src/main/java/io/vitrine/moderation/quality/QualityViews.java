package io.vitrine.moderation.quality;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.quality.QualityView.DayView;
import io.vitrine.moderation.quality.QualityView.OverturnedView;
import io.vitrine.moderation.quality.QualityView.QueueView;
import io.vitrine.moderation.quality.QualityView.RuleView;
import io.vitrine.moderation.quality.QualityView.ScreenView;
import io.vitrine.moderation.secondlook.SecondLooks;
import io.vitrine.moderation.secondlook.SecondLooks.Difference;
import io.vitrine.web.SignedInMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What a signed-in member may read of the figures. */
@ApplicationScoped
class QualityViews {

    private static final int DIFFERENCES = 50;

    private final Quality quality;
    private final SecondLooks looks;
    private final Clock clock;

    QualityViews(Quality quality, SecondLooks looks, Clock clock) {
        this.quality = quality;
        this.looks = looks;
        this.clock = clock;
    }

    static Reviewer reviewer(SignedInMember member) {
        return new Reviewer(member.memberId(), member.name());
    }

    /** @param days back from now */
    Uni<QualityView> of(SignedInMember member, int days) {
        Instant until = clock.instant();
        Instant since = until.minus(Duration.ofDays(days));
        return Uni.combine()
                .all()
                .unis(quality.of(member.brandId(), since, until), looks.differences(member.brandId(), DIFFERENCES))
                .asTuple()
                .map(both -> view(both.getItem1(), both.getItem2(), reviewer(member), days, since, until));
    }

    private static QualityView view(
            QualityFigures figures,
            List<Difference> differences,
            Reviewer reviewer,
            int days,
            Instant since,
            Instant until) {
        return new QualityView(
                days,
                since,
                until,
                figures.writtenSince(),
                ShareView.FEWEST,
                ShareView.of(figures.automation()),
                TimesView.of(figures.times()),
                new OverturnedView(
                        ShareView.of(figures.overturned().all()),
                        ShareView.of(figures.overturned().policy()),
                        ShareView.of(figures.overturned().people())),
                figures.days().stream()
                        .map(day -> new DayView(day.day(), day.policy(), day.people(), day.overturned()))
                        .toList(),
                figures.queues().stream()
                        .map(queue -> new QueueView(
                                queue.queue(),
                                queue.waiting(),
                                queue.oldest(),
                                Duration.between(queue.oldest(), until).toSeconds(),
                                Duration.between(queue.median(), until).toSeconds()))
                        .toList(),
                ShareView.of(figures.approvals()),
                ReviewersView.of(figures.reviewers()),
                figures.rules().stream()
                        .map(rule -> new RuleView(
                                rule.rule(),
                                rule.decided(),
                                rule.asked(),
                                ShareView.of(rule.overturned()),
                                ShareView.of(rule.approvals())))
                        .toList(),
                figures.screens().stream()
                        .map(screen -> new ScreenView(
                                screen.screen(),
                                ShareView.of(screen.found()),
                                ShareView.of(screen.unanswered()),
                                ShareView.of(screen.overturned())))
                        .toList(),
                differences.stream()
                        .map(difference -> new DifferenceView(
                                difference.id().value(),
                                difference.caption(),
                                difference.blurred(),
                                code(difference.inForce()),
                                code(difference.other()),
                                difference.reason(),
                                difference.answeredAt(),
                                !difference.isFor(reviewer)))
                        .toList());
    }

    private static String code(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
