package io.vitrine.moderation.caseload;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vitrine.contract.Hashtag;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.Cases.CaseOnDesk;
import io.vitrine.moderation.caseload.Examination.StoredRendition;
import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Opinion;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Panel;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.model.Embedding;
import io.vitrine.moderation.picture.Colour;
import io.vitrine.moderation.policy.Verdict.FiredRule;
import io.vitrine.moderation.screening.Finding;
import io.vitrine.moderation.screening.Likeness;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A row of {@code moderation_case} as the case that it stands for. */
final class CaseRow {

    /** What {@link #toCase} and {@link #toSelfie} read, of a table named {@code c}. */
    static final String COLUMNS =
            "c.id, c.brand_id, c.campaign_id, c.channel, c.state, c.caption, c.hashtags, c.author_name, c.author_key,"
                    + " c.reach,"
                    + " c.original_key, c.original_type, c.original_bytes, c.received_at,"
                    + " c.findings::text as findings, c.policy_version, c.rules::text as rules,"
                    + " c.suggested::text as suggested, c.queue, c.urgency, c.reviewers, c.labels, c.blurred,"
                    + " c.renditions::text as renditions, c.palette::text as palette,"
                    + " c.blur_asked, c.faces_checked, c.face_boxes::text as face_boxes, c.unblurred::text as unblurred,"
                    + " c.faces_by, c.faces_by_name,"
                    + " c.picture_embedding, c.caption_embedding,"
                    + " c.claimed_by, c.claimed_by_name, c.claimed_until, c.decision_version, c.decided_by,"
                    + " c.decided_by_name, c.decided_at, c.decision_reasons::text as decision_reasons,"
                    + " c.decision_note, c.decision_findings::text as decision_findings,"
                    + " c.opinions::text as opinions, c.withdrawn_at";

    /** Cases with what the desk shows beside them, for {@link #onDesk}. */
    static final String FROM_DESK = "select " + COLUMNS
            + ", coalesce(p.name, '') as campaign_name from moderation_case c"
            + " left join campaign_policy p on p.campaign_id = c.campaign_id";

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<FiredRule>> RULES = new TypeReference<>() {};
    private static final TypeReference<List<StatedReason>> REASONS = new TypeReference<>() {};
    private static final TypeReference<List<Opinion>> OPINIONS = new TypeReference<>() {};
    private static final TypeReference<List<StoredRendition>> RENDITIONS = new TypeReference<>() {};
    private static final TypeReference<List<FaceBox>> BOXES = new TypeReference<>() {};
    private static final TypeReference<List<Colour>> PALETTE = new TypeReference<>() {};

    private CaseRow() {}

    /** The rows of a query that began with {@link #FROM_DESK}. */
    static List<CaseOnDesk> onDesk(RowSet<Row> rows, Instant now) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new CaseOnDesk(toCase(row, now), row.getString("campaign_name")))
                .toList();
    }

    /** The case in the state that holds at {@code now}. */
    static ModerationCase toCase(Row row, Instant now) {
        String state = row.getString("state");
        return switch (state) {
            case "unscreened" -> new UnscreenedCase(toSelfie(row));
            case "open" -> toOpenOrClaimed(row, now);
            case "approved", "rejected" -> new DecidedCase(toSelfie(row), toExamination(row), toDecision(row));
            case "withdrawn" ->
                new WithdrawnCase(
                        new SubmissionId(row.getUUID("id")),
                        row.getUUID("brand_id"),
                        row.getUUID("campaign_id"),
                        row.getLong("decision_version"),
                        instant(row, "withdrawn_at"));
            default -> throw new IllegalStateException("a case in the unknown state " + state);
        };
    }

    static Selfie toSelfie(Row row) {
        return new Selfie(
                new SubmissionId(row.getUUID("id")),
                row.getUUID("brand_id"),
                row.getUUID("campaign_id"),
                row.getString("caption"),
                Arrays.stream(row.getArrayOfStrings("hashtags"))
                        .map(Hashtag::new)
                        .toList(),
                row.getString("author_name"),
                row.getString("author_key"),
                row.getInteger("reach"),
                new Selfie.Original(
                        row.getString("original_key"), row.getString("original_type"), row.getLong("original_bytes")),
                row.getString("channel"),
                instant(row, "received_at"));
    }

    private static ScreenedCase toOpenOrClaimed(Row row, Instant now) {
        Examination examination = toExamination(row);
        var panel = Panel.of(examination.reviewers(), toOpinions(row));
        var open = new OpenCase(toSelfie(row), examination, row.getLong("decision_version"), panel);
        return toClaim(row)
                .filter(claim -> claim.holdsAt(now))
                .<ScreenedCase>map(open::claim)
                .orElse(open);
    }

    private static Optional<Claim> toClaim(Row row) {
        UUID by = row.getUUID("claimed_by");
        return by == null
                ? Optional.empty()
                : Optional.of(
                        new Claim(new Reviewer(by, row.getString("claimed_by_name")), instant(row, "claimed_until")));
    }

    private static Examination toExamination(Row row) {
        return new Examination(
                StoredJson.read(row.getString("findings"), FINDINGS),
                row.getString("policy_version"),
                StoredJson.read(row.getString("rules"), RULES),
                StoredJson.read(row.getString("suggested"), REASONS),
                row.getString("queue"),
                -row.getInteger("urgency"),
                row.getInteger("reviewers"),
                List.of(row.getArrayOfStrings("labels")),
                row.getBoolean("blurred"),
                StoredJson.read(row.getString("renditions"), RENDITIONS),
                StoredJson.read(row.getString("palette"), PALETTE),
                toFaces(row),
                new Likeness(
                        embedding(row.getBuffer("picture_embedding")), embedding(row.getBuffer("caption_embedding"))));
    }

    private static FaceBlur toFaces(Row row) {
        UUID by = row.getUUID("faces_by");
        return new FaceBlur(
                row.getBoolean("blur_asked"),
                FaceBlur.Checked.valueOf(row.getString("faces_checked").toUpperCase(Locale.ROOT)),
                StoredJson.read(row.getString("face_boxes"), BOXES),
                StoredJson.read(row.getString("unblurred"), RENDITIONS),
                by == null ? null : new Reviewer(by, row.getString("faces_by_name")));
    }

    private static Decision toDecision(Row row) {
        UUID by = row.getUUID("decided_by");
        Outcome outcome = row.getString("state").equals("approved") ? Outcome.APPROVED : Outcome.REJECTED;
        return new Decision(
                row.getLong("decision_version"),
                outcome,
                by == null ? null : new Reviewer(by, row.getString("decided_by_name")),
                row.getString("policy_version"),
                StoredJson.read(row.getString("decision_reasons"), REASONS),
                row.getString("decision_note"),
                StoredJson.read(row.getString("decision_findings"), FINDINGS),
                instant(row, "decided_at"),
                toOpinions(row));
    }

    private static List<Opinion> toOpinions(Row row) {
        return StoredJson.read(row.getString("opinions"), OPINIONS);
    }

    /** For {@code Tuple.addValue}: its way for buffers takes no null. */
    static @Nullable Object bytes(@Nullable Embedding embedding) {
        return embedding == null ? null : io.vertx.core.buffer.Buffer.buffer(embedding.toBytes());
    }

    private static @Nullable Embedding embedding(@Nullable Buffer bytes) {
        return bytes == null ? null : Embedding.ofBytes(bytes.getBytes());
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value.toInstant();
    }
}
