package io.vitrine.moderation.secondlook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.mutiny.sqlclient.Row;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.Claim;
import io.vitrine.moderation.decision.Opinion;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.secondlook.SettledLook.How;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code second_look} as what it stands for. */
final class SecondLookRow {

    /** What {@link #toLook} reads, of a table named {@code s}. */
    static final String COLUMNS =
            "s.case_id, s.kind, s.decision_version, s.decided_by, s.state, s.claimed_by, s.claimed_by_name,"
                    + " s.claimed_until, s.answered, s.answered_by, s.answered_by_name, s.answered_at,"
                    + " s.reasons::text as reasons, s.note, s.settled, s.settled_by, s.settled_at, s.why";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<StatedReason>> REASONS = new TypeReference<>() {};

    private SecondLookRow() {}

    /** The look in the state that holds at {@code now}: a claim that has run out is none. */
    static SecondLook toLook(Row row, Instant now) {
        var drawn = new Drawn(
                new SubmissionId(row.getUUID("case_id")),
                Kind.ofCode(row.getString("kind")),
                row.getLong("decision_version"),
                Optional.ofNullable(row.getUUID("decided_by")));
        return row.getString("state").equals("given") ? toGiven(row, drawn) : toWaitingOrHeld(row, drawn, now);
    }

    private static SecondLook toWaitingOrHeld(Row row, Drawn drawn, Instant now) {
        UUID by = row.getUUID("claimed_by");
        if (by == null) {
            return new WaitingLook(drawn, Optional.empty());
        }
        var claim = new Claim(
                new Reviewer(by, row.getString("claimed_by_name")),
                row.getOffsetDateTime("claimed_until").toInstant());
        return claim.holdsAt(now) ? new HeldLook(drawn, claim) : new WaitingLook(drawn, Optional.of(by));
    }

    private static SecondLook toGiven(Row row, Drawn drawn) {
        var opinion = new Opinion(
                new Reviewer(row.getUUID("answered_by"), row.getString("answered_by_name")),
                outcome(row.getString("answered")),
                readReasons(row.getString("reasons")),
                row.getString("note"),
                row.getOffsetDateTime("answered_at").toInstant());
        var given = new GivenLook(drawn, opinion);
        String settled = row.getString("settled");
        return settled == null
                ? given
                : new SettledLook(
                        given,
                        How.valueOf(settled.toUpperCase(Locale.ROOT)),
                        null,
                        row.getString("why"),
                        row.getOffsetDateTime("settled_at").toInstant());
    }

    static Outcome outcome(String code) {
        return Outcome.valueOf(code.toUpperCase(Locale.ROOT));
    }

    static String code(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    static List<StatedReason> readReasons(String json) {
        try {
            return JSON.readValue(json, REASONS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("reasons cannot be read", e);
        }
    }

    static String writeReasons(List<StatedReason> reasons) {
        try {
            return JSON.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("reasons cannot be written", e);
        }
    }
}
