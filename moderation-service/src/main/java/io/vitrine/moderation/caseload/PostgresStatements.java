package io.vitrine.moderation.caseload;

import static io.vitrine.moderation.caseload.SqlTime.at;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.decision.Classification;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.decision.StatementOfReasons;
import io.vitrine.moderation.decision.StatementOfReasons.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** {@link Statements} in the table {@code statement_of_reasons}. */
@ApplicationScoped
class PostgresStatements implements Statements {

    private static final TypeReference<List<StatedReason>> REASONS = new TypeReference<>() {};

    private static final String FILE =
            """
            insert into statement_of_reasons (submission_id, decision_version, brand_id, campaign_id, measure,
                was_shown, decided_automatically, detected_automatically, reasons, findings, law, category,
                category_addition, category_specification, content_type, source_type, territorial_scope,
                policy_version, content_at, decided_at, appealable_until)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text::jsonb, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
                $20, $21)
            """;

    private static final String PAGE =
            """
            select s.*, s.reasons::text as reasons_text, coalesce(p.slug, '') as campaign_slug
            from statement_of_reasons s left join campaign_policy p on p.campaign_id = s.campaign_id
            where s.brand_id = $1 and s.decided_at < $2
            """;

    private static final String ORDER = " order by s.decided_at, s.submission_id, s.decision_version limit $3";

    private final Pool pool;

    PostgresStatements(Pool pool) {
        this.pool = pool;
    }

    /** Files what is owed about {@code restricted}, in the transaction that restricts it. */
    Uni<Void> file(SqlConnection tx, ModerationCase restricted, StatementOfReasons statement) {
        Classification filed = statement.classification();
        Instant appealableUntil = statement.appealableUntil();
        return tx.preparedQuery(FILE)
                .execute(Tuple.tuple()
                        .addUUID(restricted.id().value())
                        .addLong(restricted.version())
                        .addUUID(restricted.brandId())
                        .addUUID(restricted.campaignId())
                        .addString(statement.measure().name())
                        .addBoolean(statement.wasShown())
                        .addBoolean(statement.isDecidedAutomatically())
                        .addBoolean(statement.isDetectedAutomatically())
                        .addString(StoredJson.write(statement.reasons()))
                        .addArrayOfString(array(statement.findings()))
                        .addString(statement.law())
                        .addString(filed.category())
                        .addArrayOfString(array(filed.additions()))
                        .addArrayOfString(array(filed.keywords()))
                        .addArrayOfString(array(statement.contentTypes()))
                        .addString(statement.sourceType())
                        .addArrayOfString(array(statement.territorialScope()))
                        .addString(statement.policyVersion())
                        .addOffsetDateTime(at(statement.contentAt()))
                        .addOffsetDateTime(at(statement.decidedAt()))
                        .addOffsetDateTime(appealableUntil == null ? null : at(appealableUntil)))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Filed>> page(UUID brandId, Optional<Place> after, int limit, Instant before) {
        var first = Tuple.of(brandId, at(before), limit);
        var rows = after.map(place -> pool.preparedQuery(PAGE
                                + " and (s.decided_at, s.submission_id, s.decision_version) > ($4, $5, $6)" + ORDER)
                        .execute(first.addOffsetDateTime(at(place.decidedAt()))
                                .addUUID(place.submissionId())
                                .addLong(place.version())))
                .orElseGet(() -> pool.preparedQuery(PAGE + ORDER).execute(first));
        return rows.map(found -> StreamSupport.stream(found.spliterator(), false)
                .map(PostgresStatements::toFiled)
                .toList());
    }

    private static Filed toFiled(Row row) {
        OffsetDateTime appealableUntil = row.getOffsetDateTime("appealable_until");
        var statement = new StatementOfReasons(
                Measure.valueOf(row.getString("measure")),
                row.getBoolean("was_shown"),
                row.getBoolean("decided_automatically"),
                row.getBoolean("detected_automatically"),
                StoredJson.read(row.getString("reasons_text"), REASONS),
                list(row, "findings"),
                row.getString("law"),
                new Classification(
                        row.getString("category"), list(row, "category_addition"), list(row, "category_specification")),
                list(row, "content_type"),
                row.getString("source_type"),
                list(row, "territorial_scope"),
                row.getString("policy_version"),
                row.getOffsetDateTime("content_at").toInstant(),
                row.getOffsetDateTime("decided_at").toInstant(),
                appealableUntil == null ? null : appealableUntil.toInstant());
        return new Filed(
                new SubmissionId(row.getUUID("submission_id")),
                row.getLong("decision_version"),
                row.getString("campaign_slug"),
                statement);
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    private static List<String> list(Row row, String column) {
        return List.of(row.getArrayOfStrings(column));
    }
}
