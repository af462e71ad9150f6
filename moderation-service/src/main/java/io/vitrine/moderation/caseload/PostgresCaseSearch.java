package io.vitrine.moderation.caseload;

import static io.vitrine.moderation.caseload.SqlTime.at;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.moderation.caseload.Cases.CaseOnDesk;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** {@link CaseSearch} in PostgreSQL. Each condition has its index; see the migrations. */
@ApplicationScoped
class PostgresCaseSearch implements CaseSearch {

    private final Pool pool;

    PostgresCaseSearch(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<CaseOnDesk>> find(UUID brandId, Wanted wanted, Optional<FoundPlace> after, int limit, Instant now) {
        var where = new Where(brandId);
        wanted.author().ifPresent(name -> where.and("lower(c.author_name) like ?", '%' + literally(name) + '%'));
        wanted.sameAuthorAs().ifPresent(id -> where.andAuthorOf(id.value()));
        wanted.hashtag().ifPresent(tag -> where.and("c.hashtags @> array[?::text]", tag));
        wanted.finding().ifPresent(code -> where.and("c.findings @> ?::text::jsonb", oneWith("code", code)));
        wanted.rule().ifPresent(rule -> where.and("c.rules @> ?::text::jsonb", oneWith("rule", rule)));
        wanted.queues()
                .ifPresent(queues -> where.and("c.queue = any(?)", new Object[] {queues.toArray(String[]::new)}));
        wanted.campaignId().ifPresent(campaign -> where.and("c.campaign_id = ?", campaign));
        if (!wanted.states().isEmpty()) {
            where.and("c.state = any(?)", new Object[] {states(wanted)});
        }
        wanted.from().ifPresent(from -> where.and("c.received_at >= ?", at(from)));
        wanted.until().ifPresent(until -> where.and("c.received_at < ?", at(until)));
        after.ifPresent(place -> where.and("(c.received_at, c.id) < (?, ?)", at(place.receivedAt()), place.id()));
        String sql = CaseRow.FROM_DESK + where.text() + " order by c.received_at desc, c.id desc limit "
                + where.argument(limit);
        return pool.preparedQuery(sql).execute(Tuple.tuple(where.arguments)).map(rows -> CaseRow.onDesk(rows, now));
    }

    private static String[] states(Wanted wanted) {
        return wanted.states().stream()
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    /** A part of a name as a pattern that means nothing but itself. */
    private static String literally(String part) {
        return part.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static String oneWith(String field, String value) {
        return new JsonArray().add(new JsonObject().put(field, value)).encode();
    }

    /** Conditions that all hold, with their arguments. */
    private static final class Where {

        private final StringBuilder text = new StringBuilder(" where c.state in ('open', 'approved', 'rejected')");
        private final List<Object> arguments = new ArrayList<>();

        Where(UUID brandId) {
            and("c.brand_id = ?", brandId);
        }

        /** Adds a condition; each {@code ?} takes one of the values. */
        void and(String condition, Object... values) {
            text.append(" and ");
            int from = 0;
            for (Object value : values) {
                int place = condition.indexOf('?', from);
                text.append(condition, from, place).append(argument(value));
                from = place + 1;
            }
            text.append(condition.substring(from));
        }

        void andAuthorOf(UUID id) {
            String brand = "$1";
            String same = argument(id);
            text.append(" and (c.id = ")
                    .append(same)
                    .append(" or (c.author_key <> '' and c.author_key = (select author_key from moderation_case")
                    .append(" where brand_id = ")
                    .append(brand)
                    .append(" and id = ")
                    .append(same)
                    .append(")))");
        }

        String argument(Object value) {
            arguments.add(value);
            return "$" + arguments.size();
        }

        String text() {
            return text.toString();
        }
    }
}
