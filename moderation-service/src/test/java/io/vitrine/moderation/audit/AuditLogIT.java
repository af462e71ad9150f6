package io.vitrine.moderation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.audit.Actor;
import io.vitrine.audit.FileCheck;
import io.vitrine.audit.Subject;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.audit.AuditTrail.Filter;
import io.vitrine.moderation.audit.AuditTrail.LastCheck;
import io.vitrine.moderation.audit.AuditTrail.Stored;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log on the real PostgreSQL: what it takes, what it refuses, and what a check finds that went around it. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class AuditLogIT extends ModerationTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    AuditLog log;

    @Inject
    AuditTrail trail;

    @Inject
    VerifyAudit verify;

    @Inject
    ExportAudit export;

    @Inject
    Pool pool;

    private final UUID brand = UUID.randomUUID();
    private final Subject aCase = Subject.ofCase(UUID.randomUUID());

    @Test
    void entriesAreNumberedWithoutGapsAndHoldAPageBeyondOne() {
        appendMany(brand, 1_203);

        LastCheck check = check();

        assertThat(check.holds()).isTrue();
        assertThat(check.end().number()).isEqualTo(1_203);
        assertThat(check.kept()).isEqualTo(1_203);
        assertThat(await(trail.lastCheck(brand))).contains(check);
        List<Stored> latest = await(trail.latest(brand, Filter.NONE, 1_000, 3));
        assertThat(latest).extracting(stored -> stored.place().number()).containsExactly(999L, 998L, 997L);
    }

    @Test
    void manyAtOnceLeaveNoGapAndNoTwoWithOneNumber() {
        UUID other = UUID.randomUUID();
        Multi.createFrom()
                .range(0, 300)
                .onItem()
                .transformToUni(i -> log.append(entry(i % 3 == 0 ? other : brand)))
                .merge(64)
                .collect()
                .asList()
                .await()
                .atMost(LIMIT);

        assertThat(numbers(brand))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(numbers(other))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 100).boxed().toList());
        assertThat(check().holds()).isTrue();
        assertThat(await(verify.verify(other, "Maya")).holds()).isTrue();
    }

    @Test
    void whatIsRolledBackNeverHadANumber() {
        await(log.append(entry(brand)));

        assertThatThrownBy(() -> await(pool.withTransaction(tx -> log.append(tx, entry(brand))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("the effect failed"))))))
                .hasMessage("the effect failed");
        await(log.append(entry(brand)));

        assertThat(numbers(brand)).containsExactly(1L, 2L);
        assertThat(check().holds()).isTrue();
    }

    /** As when the process is killed between the append and the commit. */
    @Test
    void aConnectionThatDiesBeforeItsCommitLeavesNothing() {
        await(log.append(entry(brand)));

        assertThatThrownBy(() -> await(pool.withTransaction(tx -> log.append(tx, entry(brand))
                        .chain(() -> backend(tx))
                        .chain(this::terminate)
                        .chain(() -> tx.query("select 1").execute()))))
                .isInstanceOf(Exception.class);
        // the pool may hand out the dead connection once more
        Awaitility.await().atMost(LIMIT).ignoreExceptions().until(() -> {
            await(log.append(entry(brand)));
            return true;
        });

        assertThat(numbers(brand)).containsExactly(1L, 2L);
        assertThat(check().holds()).isTrue();
    }

    private Uni<Integer> backend(SqlConnection tx) {
        return tx.query("select pg_backend_pid() as pid")
                .execute()
                .map(rows -> rows.iterator().next().getInteger("pid"));
    }

    private Uni<Void> terminate(int pid) {
        return pool.preparedQuery("select pg_terminate_backend($1)")
                .execute(Tuple.of(pid))
                .replaceWithVoid();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set action = 'case.approved' where brand_id = $1",
                "delete from audit_entry where brand_id = $1",
                "update audit_value set value = 'never mind' where brand_id = $1",
                "update audit_head set number = number - 1 where brand_id = $1",
                "update audit_head set hash = decode(repeat('ab', 32), 'hex') where brand_id = $1",
                "update audit_head set number = number + 1 where brand_id = $1",
                "delete from audit_head where brand_id = $1"
            })
    void theDatabaseRefusesToChangeWhatWasWrittenDown(String sql) {
        await(log.append(entry(brand)));

        assertThatThrownBy(() -> selfies.execute(sql, Tuple.of(brand))).hasMessageContaining("audit log");

        assertThat(check().holds()).isTrue();
        assertThat(check().end().number()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_entry", "audit_value", "audit_head"})
    void theDatabaseRefusesToEmptyTheLog(String table) {
        assertThatThrownBy(() -> await(pool.query("truncate " + table).execute()))
                .hasMessageContaining("only appended to");
    }

    @Test
    void aNewHeadBeginsAtTheBeginning() {
        assertThatThrownBy(() -> selfies.execute(
                        "insert into audit_head (brand_id, number, hash) values ($1, 7, decode(repeat('ab', 32), 'hex'))",
                        Tuple.of(brand)))
                .hasMessageContaining("begins without entries");
    }

    /** Whoever owns the tables can switch the triggers off; the chain tells. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set action = 'case.approved' where number = 3 and brand_id = $1",
                "update audit_entry set at = at + interval '1 second' where number = 3 and brand_id = $1",
                "update audit_entry set actor_name = 'Sam' where number = 3 and brand_id = $1",
                "update audit_entry set actor_kind = 'nobody' where number = 3 and brand_id = $1",
                "update audit_entry set details = details || ' ' where number = 3 and brand_id = $1",
                "update audit_entry set details = 'no JSON' where number = 3 and brand_id = $1",
                "update audit_entry set number = 30 where number = 3 and brand_id = $1",
                "delete from audit_entry where number = 3 and brand_id = $1",
                "delete from audit_entry where number >= 3 and brand_id = $1",
                "update audit_value set value = 'never mind' where entry = 3 and brand_id = $1",
                "delete from audit_value where entry = 3 and brand_id = $1",
                "delete from audit_head where brand_id = $1"
            })
    void whatWentAroundTheDatabaseIsFound(String sql) {
        appendMany(brand, 5);

        withoutTriggers(sql);

        LastCheck check = check();
        assertThat(check.holds()).isFalse();
        assertThat(check.breaks()).isNotEmpty();
        var exported = new FileCheck(null);
        String whole = String.join("", export(true));
        whole.lines().forEach(exported::line);
        assertThat(exported.end().holds()).isFalse();
    }

    @Test
    void theCheckNamesTheEntry() {
        appendMany(brand, 5);

        withoutTriggers("update audit_entry set action = 'case.approved' where number = 3 and brand_id = $1");

        assertThat(check().breaks()).containsExactly("Entry 3 was changed: its content does not give its hash.");
    }

    @Test
    void anErasureDeletesWhatIsPersonalAndTheChainHolds() {
        await(log.append(entry(brand)));
        await(log.append(new AuditEntry(
                brand,
                Actor.member(UUID.randomUUID(), "Maya"),
                Action.CASE_REJECTED,
                Subject.ofCase(UUID.randomUUID()),
                Map.of(),
                Map.of("note", "of another case"))));

        await(pool.withTransaction(tx -> log.erase(tx, brand, aCase, Map.of("campaign", "c"))));

        LastCheck check = check();
        assertThat(check.holds()).isTrue();
        assertThat(check.sealed()).isEqualTo(2);
        assertThat(check.kept()).isEqualTo(1);
        assertThat(selfies.count("select count(*)::int from audit_value where subject_id = $1", Tuple.of(aCase.id())))
                .isZero();
        Stored erasure =
                await(trail.latest(brand, Filter.NONE, Long.MAX_VALUE, 1)).get(0);
        assertThat(erasure.entry().orElseThrow().action()).isEqualTo("case.erased");
        assertThat(erasure.entry().orElseThrow().details()).contains("\"erasedValues\":1");
    }

    @Test
    void textThatTheDatabaseCannotHoldComesBackAsItWasHashed() {
        String strange = "half \ud83d and zero \u0000 and whole \ud83d\ude00";
        await(log.append(new AuditEntry(
                brand,
                Actor.member(UUID.randomUUID(), strange),
                Action.CASE_APPROVED,
                aCase,
                Map.of("policy", "ordinary"),
                Map.of("note", strange))));

        LastCheck check = check();

        assertThat(check.holds()).isTrue();
        assertThat(check.kept()).isEqualTo(1);
    }

    @Test
    void anExportHoldsNothingPersonalAndIsCheckedWithoutTheDatabase() {
        appendMany(brand, 3);
        await(export.announce(brand, Actor.operator()));

        String exported = String.join("", export(false));

        var check = new FileCheck(null);
        exported.lines().forEach(check::line);
        assertThat(check.end().holds()).isTrue();
        assertThat(exported)
                .contains("audit.exported")
                .doesNotContain("second look")
                .doesNotContain("salt");
        assertThat(export(true).get(0)).contains("second look");
    }

    @Test
    void anEmptyLogHoldsAndAnExportOfNoLogIsOne() {
        assertThat(check().holds()).isTrue();
        assertThat(check().end().number()).isZero();
        assertThat(export(false)).allMatch(String::isEmpty);
    }

    private void withoutTriggers(String sql) {
        await(pool.withTransaction(tx -> tx.query("alter table audit_entry disable trigger user")
                .execute()
                .chain(() ->
                        tx.query("alter table audit_value disable trigger user").execute())
                .chain(() ->
                        tx.query("alter table audit_head disable trigger user").execute())
                .chain(() -> tx.preparedQuery(sql).execute(Tuple.of(brand)))
                .invoke(changed -> assertThat(changed.rowCount()).isPositive())
                .chain(() ->
                        tx.query("alter table audit_entry enable trigger user").execute())
                .chain(() ->
                        tx.query("alter table audit_value enable trigger user").execute())
                .chain(() ->
                        tx.query("alter table audit_head enable trigger user").execute())));
    }

    private void appendMany(UUID brandId, int count) {
        Multi.createFrom()
                .range(0, count)
                .onItem()
                .transformToUniAndConcatenate(i -> log.append(entry(brandId)))
                .collect()
                .asList()
                .await()
                .atMost(LIMIT);
    }

    private AuditEntry entry(UUID brandId) {
        return new AuditEntry(
                brandId,
                Actor.member(UUID.randomUUID(), "Maya"),
                Action.CASE_REJECTED,
                aCase,
                Map.of("policy", "careful@3", "reasons", List.of("other")),
                Map.of("note", "second look"));
    }

    private List<Long> numbers(UUID brandId) {
        return await(trail.following(brandId, 0, 1_000)).stream()
                .map(stored -> stored.place().number())
                .toList();
    }

    private List<String> export(boolean withValues) {
        return export.lines(brand, withValues)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .collect()
                .asList()
                .await()
                .atMost(LIMIT);
    }

    private LastCheck check() {
        return await(verify.verify(brand, "Maya"));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(LIMIT);
    }
}
