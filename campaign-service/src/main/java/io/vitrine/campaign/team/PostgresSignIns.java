package io.vitrine.campaign.team;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.PreparedQuery;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link SignIns} in the tables {@code sign_in_links} and {@code sessions}. */
@ApplicationScoped
class PostgresSignIns implements SignIns {

    private final Pool pool;

    PostgresSignIns(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> keep(UUID brandId, UUID memberId, SignInLink link) {
        return pool.preparedQuery(
                        """
                        insert into sign_in_links (token_hash, member_id, expires_at)
                        select $1, id, $4 from members where brand_id = $2 and id = $3
                        """)
                .execute(Tuple.of(hash(link.token()), brandId, memberId, at(link.expiresAt())))
                .invoke(inserted -> {
                    if (inserted.rowCount() == 0) {
                        throw new TeamRefused(new TeamRefusal.NoSuchMember());
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Brand>> peek(SignInToken token, Instant now) {
        return pool.preparedQuery(
                        """
                        select brands.id, brands.slug, brands.name
                        from sign_in_links
                        join members on members.id = sign_in_links.member_id
                        join brands on brands.id = members.brand_id
                        where token_hash = $1 and used_at is null and expires_at > $2
                        """)
                .execute(Tuple.of(hash(token), at(now)))
                .map(rows -> {
                    var found = rows.iterator();
                    return found.hasNext() ? Optional.of(brand(found.next(), "id", "slug", "name")) : Optional.empty();
                });
    }

    @Override
    public Uni<Session> redeem(SignInToken token, Instant now, Instant sessionExpiresAt) {
        return pool.withTransaction(
                tx -> useUp(tx, token, now).chain(memberId -> start(tx, memberId, now, sessionExpiresAt)));
    }

    @Override
    public Uni<List<Membership>> memberships(String email) {
        return pool.preparedQuery(
                        """
                        select members.id as member_id, brands.id, brands.slug, brands.name
                        from members
                        join brands on brands.id = members.brand_id
                        where members.email = $1
                        order by lower(brands.name), brands.id
                        """)
                .execute(Tuple.of(email))
                .map(rows -> {
                    List<Membership> memberships = new ArrayList<>(rows.size());
                    rows.forEach(row -> memberships.add(
                            new Membership(row.getUUID("member_id"), brand(row, "id", "slug", "name"))));
                    return memberships;
                });
    }

    @Override
    public Uni<Session> begin(String email, UUID memberId, Instant now, Instant sessionExpiresAt) {
        return pool.withTransaction(
                tx -> demandMember(tx, email, memberId).chain(() -> start(tx, memberId, now, sessionExpiresAt)));
    }

    /** The row stays locked, so that a member who is removed at this moment gets no session. */
    private static Uni<Void> demandMember(SqlConnection tx, String email, UUID memberId) {
        return tx.preparedQuery("select 1 from members where id = $1 and email = $2 for update")
                .execute(Tuple.of(memberId, email))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new TeamRefused(new TeamRefusal.NoSuchMember());
                    }
                })
                .replaceWithVoid();
    }

    /** Row by row exclusive: whoever comes second finds {@code used_at} set. */
    private static Uni<UUID> useUp(SqlConnection tx, SignInToken token, Instant now) {
        return tx.preparedQuery(
                        """
                        update sign_in_links set used_at = $2
                        where token_hash = $1 and used_at is null and expires_at > $2
                        returning member_id
                        """)
                .execute(Tuple.of(hash(token), at(now)))
                .map(rows -> {
                    var found = rows.iterator();
                    if (!found.hasNext()) {
                        throw new TeamRefused(new TeamRefusal.LinkSpent());
                    }
                    return found.next().getUUID("member_id");
                });
    }

    private static Uni<Session> start(SqlConnection tx, UUID memberId, Instant now, Instant expiresAt) {
        UUID sessionId = UuidCreator.getTimeOrderedEpoch();
        return tx.preparedQuery("insert into sessions (id, member_id, expires_at) values ($1, $2, $3)")
                .execute(Tuple.of(sessionId, memberId, at(expiresAt)))
                .chain(() -> tx.preparedQuery("update members set last_signed_in_at = $2 where id = $1")
                        .execute(Tuple.of(memberId, at(now))))
                .chain(() -> sweep(tx, now))
                .chain(() -> find(tx.preparedQuery(SESSION), sessionId, now))
                .map(Optional::orElseThrow);
    }

    /**
     * Signing in is rare, and what has expired is found by index: no clock of its own is needed. Rows that another
     * sign-in sweeps at this moment are left to it.
     */
    private static Uni<Void> sweep(SqlConnection tx, Instant now) {
        return tx.preparedQuery(
                        """
                        delete from sign_in_links where token_hash in (
                            select token_hash from sign_in_links where expires_at < $1 limit 500 for update skip locked)
                        """)
                .execute(Tuple.of(at(now)))
                .chain(() -> tx.preparedQuery(
                                """
                                delete from sessions where id in (
                                    select id from sessions where expires_at < $1 limit 500 for update skip locked)
                                """)
                        .execute(Tuple.of(at(now))))
                .replaceWithVoid();
    }

    private static final String SESSION = "select " + MemberRow.COLUMNS
            + """
            , sessions.id as session_id, sessions.expires_at,
              brands.slug as brand_slug, brands.name as brand_name
            from sessions
            join members on members.id = sessions.member_id
            join brands on brands.id = members.brand_id
            where sessions.id = $1 and sessions.expires_at > $2
            """;

    @Override
    public Uni<Optional<Session>> session(UUID sessionId, Instant now) {
        return find(pool.preparedQuery(SESSION), sessionId, now);
    }

    private static Uni<Optional<Session>> find(PreparedQuery<RowSet<Row>> query, UUID sessionId, Instant now) {
        return query.execute(Tuple.of(sessionId, at(now))).map(rows -> {
            var found = rows.iterator();
            return found.hasNext() ? Optional.of(session(found.next())) : Optional.empty();
        });
    }

    @Override
    public Uni<Void> end(UUID sessionId) {
        return pool.preparedQuery("delete from sessions where id = $1")
                .execute(Tuple.of(sessionId))
                .replaceWithVoid();
    }

    private static Session session(Row row) {
        return new Session(
                row.getUUID("session_id"),
                MemberRow.read(row),
                brand(row, "brand_id", "brand_slug", "brand_name"),
                row.getOffsetDateTime("expires_at").toInstant());
    }

    private static Brand brand(Row row, String id, String slug, String name) {
        return new Brand(row.getUUID(id), row.getString(slug), row.getString(name));
    }

    private static Buffer hash(SignInToken token) {
        return Buffer.buffer(token.hash());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
