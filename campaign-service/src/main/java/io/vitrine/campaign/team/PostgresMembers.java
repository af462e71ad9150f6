package io.vitrine.campaign.team;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.web.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * {@link Members} in the table {@code members}. Whatever could leave a brand without an owner locks the brand first, so
 * that two owners who remove each other at once do not both succeed.
 */
@ApplicationScoped
class PostgresMembers implements Members {

    private final Pool pool;

    PostgresMembers(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Member>> ofBrand(UUID brandId) {
        return pool.preparedQuery("select " + MemberRow.COLUMNS
                        + " from members where brand_id = $1 order by lower(name), id limit " + MAX_MEMBERS)
                .execute(Tuple.of(brandId))
                .map(rows -> {
                    List<Member> members = new ArrayList<>(rows.size());
                    rows.forEach(row -> members.add(MemberRow.read(row)));
                    return members;
                });
    }

    @Override
    public Uni<Member> add(Member member) {
        return pool.preparedQuery(INSERT + " on conflict (brand_id, email) do nothing returning " + MemberRow.COLUMNS)
                .execute(row(member))
                .map(rows -> only(rows, new TeamRefusal.EmailTaken(member.email())));
    }

    @Override
    public Uni<Member> addOrGrant(Member member, Role role) {
        return pool.preparedQuery(INSERT
                        + " on conflict (brand_id, email) do update"
                        + " set roles = (select array_agg(distinct role) from unnest(members.roles || $7::text) role)"
                        + " returning " + MemberRow.COLUMNS)
                .execute(row(member).addString(role.code()))
                .map(rows -> MemberRow.read(rows.iterator().next()));
    }

    @Override
    public Uni<Member> changeRoles(UUID brandId, UUID memberId, Set<Role> roles) {
        return pool.withTransaction(tx -> lock(tx, brandId)
                .chain(() -> tx.preparedQuery("update members set roles = $3 where brand_id = $1 and id = $2 returning "
                                + MemberRow.COLUMNS)
                        .execute(Tuple.tuple()
                                .addUUID(brandId)
                                .addUUID(memberId)
                                .addArrayOfString(MemberRow.codes(roles))))
                .map(rows -> only(rows, new TeamRefusal.NoSuchMember()))
                .call(() -> demandOwner(tx, brandId)));
    }

    @Override
    public Uni<Void> remove(UUID brandId, UUID memberId) {
        return pool.withTransaction(tx -> lock(tx, brandId)
                .chain(() -> tx.preparedQuery(
                                "delete from members where brand_id = $1 and id = $2 returning " + MemberRow.COLUMNS)
                        .execute(Tuple.of(brandId, memberId)))
                .map(rows -> only(rows, new TeamRefusal.NoSuchMember()))
                .chain(() -> demandOwner(tx, brandId)));
    }

    private static final String INSERT =
            "insert into members (id, brand_id, email, name, roles, created_at) values ($1, $2, $3, $4, $5, $6)";

    private static Tuple row(Member member) {
        return Tuple.tuple()
                .addUUID(member.id())
                .addUUID(member.brandId())
                .addString(member.email())
                .addString(member.name())
                .addArrayOfString(MemberRow.codes(member.roles()))
                .addOffsetDateTime(member.createdAt().atOffset(ZoneOffset.UTC));
    }

    private static Uni<Void> lock(SqlConnection tx, UUID brandId) {
        return tx.preparedQuery("select 1 from brands where id = $1 for update")
                .execute(Tuple.of(brandId))
                .replaceWithVoid();
    }

    private static Uni<Void> demandOwner(SqlConnection tx, UUID brandId) {
        return tx.preparedQuery("select exists (select from members where brand_id = $1 and 'owner' = any (roles))")
                .execute(Tuple.of(brandId))
                .invoke(rows -> {
                    if (!rows.iterator().next().getBoolean(0)) {
                        throw new TeamRefused(new TeamRefusal.LastOwner());
                    }
                })
                .replaceWithVoid();
    }

    private static Member only(RowSet<Row> rows, TeamRefusal otherwise) {
        var found = rows.iterator();
        if (!found.hasNext()) {
            throw new TeamRefused(otherwise);
        }
        return MemberRow.read(found.next());
    }
}
