package io.vitrine.campaign.report;

import io.vitrine.campaign.campaign.Campaign;
import io.vitrine.campaign.gallery.LookTile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the form {@code /looks/{id}/report} shows.
 *
 * @param campaign the look's campaign
 * @param look the look
 * @param wish what the person wrote so far
 * @param errors what has to change, by field
 * @param notNow why it was not taken although nothing has to change; null otherwise
 * @param keepDays for how long an address is kept once the report was answered
 */
public record ReportPage(
        Campaign campaign,
        LookTile look,
        ReportWish wish,
        Map<String, String> errors,
        @Nullable String notNow,
        long keepDays) {

    /** The form before anything was written. */
    static final ReportWish EMPTY = new ReportWish(null, null, null, null);

    public ReportPage {
        errors = Map.copyOf(errors);
    }

    public List<Ground> ofTheRules() {
        return Ground.ofTheRules();
    }

    public List<Ground> ofTheLaw() {
        return Ground.ofTheLaw();
    }

    /** What has to change about a field; null if nothing has to. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public boolean isWrong() {
        return !errors.isEmpty();
    }

    public boolean isChosen(Ground ground) {
        return ground.code().equals(wish.ground());
    }

    public boolean isConfirmed() {
        return Boolean.TRUE.equals(wish.goodFaith());
    }

    public String explanation() {
        return wish.explanation() == null ? "" : wish.explanation();
    }

    public String contact() {
        return wish.contact() == null ? "" : wish.contact();
    }

    public String lookTitle() {
        return look.author().isBlank() ? "A shared look" : "Look by " + look.author();
    }
}
