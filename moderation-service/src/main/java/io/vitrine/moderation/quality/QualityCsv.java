package io.vitrine.moderation.quality;

import io.vitrine.moderation.quality.TimesView.SpreadView;
import io.vitrine.web.spreadsheet.SpreadsheetCell;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures as a file for spreadsheets: one figure a line. */
final class QualityCsv {

    private static final String HEAD = "about,name,figure,count,of,value,low,high,unit\n";

    /** The only cell whose words are not ours. */
    private static final int NAME = 1;

    private final StringBuilder lines = new StringBuilder(HEAD);

    private QualityCsv() {}

    static String of(QualityView view) {
        var csv = new QualityCsv();
        csv.share("team", "", "decided by a policy", view.automation());
        csv.share("team", "", "turned round", view.overturned().all());
        csv.share("team", "policy", "turned round", view.overturned().policy());
        csv.share("team", "people", "turned round", view.overturned().people());
        csv.share("team", "", "approvals that a person would give", view.approvals());
        csv.share("team", "", "two people agree", view.reviewers().agreement());
        csv.line(
                "team",
                "",
                "kappa",
                "",
                Long.toString(view.reviewers().cases()),
                number(view.reviewers().kappa()),
                "",
                "",
                "");
        csv.spread("all", view.times().all());
        csv.spread("policy", view.times().policy());
        csv.spread("people", view.times().people());
        csv.spread("at desk", view.times().atDesk());
        view.byDay().forEach(day -> {
            csv.count("day", day.day().toString(), "decided by a policy", day.policy());
            csv.count("day", day.day().toString(), "decided by people", day.people());
            csv.count("day", day.day().toString(), "turned round since", day.overturned());
        });
        view.queues().forEach(queue -> {
            csv.count("queue", queue.queue(), "waiting", queue.waiting());
            csv.seconds("queue", queue.queue(), "oldest", queue.waiting(), queue.oldestSeconds());
            csv.seconds("queue", queue.queue(), "median", queue.waiting(), queue.medianSeconds());
        });
        view.rules().forEach(rule -> {
            String name = rule.rule() == null ? "" : rule.rule();
            csv.count("rule", name, "decided", rule.decided());
            csv.count("rule", name, "asked people", rule.asked());
            csv.share("rule", name, "turned round", rule.overturned());
            csv.share("rule", name, "approvals that a person would give", rule.approvals());
        });
        view.screens().forEach(screen -> {
            csv.share("screen", screen.screen(), "found something", screen.found());
            csv.share("screen", screen.screen(), "no answer", screen.unanswered());
            csv.share("screen", screen.screen(), "turned round", screen.overturned());
        });
        return csv.lines.toString();
    }

    private void share(String about, String name, String figure, ShareView share) {
        line(
                about,
                name,
                figure,
                Long.toString(share.hits()),
                Long.toString(share.trials()),
                number(share.share()),
                number(share.low()),
                number(share.high()),
                "share");
    }

    private void spread(String name, @Nullable SpreadView spread) {
        if (spread != null) {
            seconds("time to decision", name, "median", spread.cases(), spread.medianSeconds());
            seconds("time to decision", name, "95th of 100", spread.cases(), spread.p95Seconds());
        }
    }

    private void count(String about, String name, String figure, long count) {
        line(about, name, figure, Long.toString(count), "", "", "", "", "");
    }

    private void seconds(String about, String name, String figure, long of, double seconds) {
        line(about, name, figure, "", Long.toString(of), String.format(Locale.ROOT, "%.1f", seconds), "", "", "s");
    }

    private void line(String... cells) {
        for (int at = 0; at < cells.length; at++) {
            lines.append(at == 0 ? "" : ",").append(at == NAME ? cell(cells[at]) : cells[at]);
        }
        lines.append('\n');
    }

    /** Names come from policies; whatever they are, they stay in their cell and are no formula. */
    private static String cell(String text) {
        String safe = SpreadsheetCell.harmless(text);
        return safe.matches("[A-Za-z0-9 .:-]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.4f", value);
    }
}
