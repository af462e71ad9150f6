package io.vitrine.campaign.campaign;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.delivery.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@link Campaigns} in PostgreSQL. Changes lock the brand, so that two of them at once see each other's hashtags and
 * versions.
 */
@ApplicationScoped
class PostgresCampaigns implements Campaigns {

    private final Pool pool;
    private final Outbox outbox;
    private final CampaignAnnouncer announcer;
    private final Clock clock;

    PostgresCampaigns(Pool pool, Outbox outbox, CampaignAnnouncer announcer, Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Campaign>> bySlug(String slug) {
        return pool.preparedQuery(CampaignRow.SELECT
                        + " where campaigns.id = (select campaign_id from campaign_slugs where slug = $1)")
                .execute(Tuple.of(slug))
                .map(CampaignRow::readFirst);
    }

    @Override
    public Uni<Optional<Campaign>> byId(UUID id) {
        return pool.preparedQuery(CampaignRow.SELECT + " where campaigns.id = $1")
                .execute(Tuple.of(id))
                .map(CampaignRow::readFirst);
    }

    @Override
    public Uni<List<Campaign>> ofBrand(UUID brandId, int limit, @Nullable UUID before) {
        return pool.preparedQuery(
                        CampaignRow.SELECT
                                + """
                        where campaigns.brand_id = $1 and ($2::uuid is null or campaigns.id < $2)
                        order by campaigns.id desc limit $3
                        """)
                .execute(Tuple.tuple().addUUID(brandId).addUUID(before).addInteger(limit))
                .map(CampaignRow::readAll);
    }

    @Override
    public Uni<List<Campaign>> openAt(Instant now, int limit, @Nullable UUID before) {
        return pool.preparedQuery(
                        CampaignRow.SELECT
                                + """
                        where campaigns.state = 'open' and campaigns.opens_at <= $1
                          and (campaigns.closes_at is null or campaigns.closes_at > $1)
                          and ($2::uuid is null or campaigns.id < $2)
                        order by campaigns.id desc limit $3
                        """)
                .execute(Tuple.tuple()
                        .addOffsetDateTime(CampaignRow.at(now))
                        .addUUID(before)
                        .addInteger(limit))
                .map(CampaignRow::readAll);
    }

    @Override
    public Uni<Campaign> create(UUID brandId, CampaignDefinition wish) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = now();
        return outbox.inTransaction(tx -> lockBrand(tx, brandId)
                .chain(brandName -> claimSlug(tx, id, wish, now)
                        .map(slug -> Campaign.create(id, brandId, brandName, slug, wish, now)))
                .call(campaign -> demandFit(tx, campaign))
                .call(campaign -> tx.preparedQuery(CampaignRow.INSERT).execute(CampaignRow.parameters(campaign)))
                .call(campaign -> keepTerms(tx, campaign))
                .call(campaign -> announcer.announce(tx, campaign)));
    }

    @Override
    public Uni<Campaign> redefine(UUID brandId, String slug, long seenVersion, CampaignDefinition wish) {
        return outbox.inTransaction(tx -> lockBrand(tx, brandId)
                .chain(() -> demand(tx, brandId, slug))
                .chain(current -> {
                    if (current.version() != seenVersion) {
                        throw new CampaignRefused(new CampaignRefusal.Outdated(seenVersion, current.version()));
                    }
                    var changed = current.redefined(wish, now());
                    return changed == current
                            ? Uni.createFrom().item(current)
                            : demandFit(tx, changed)
                                    .chain(() -> renamed(tx, current, changed))
                                    .chain(() -> write(tx, changed));
                }));
    }

    @Override
    public Uni<Void> renameBrand(UUID brandId, String name) {
        return outbox.inTransaction(tx -> lockBrand(tx, brandId)
                .chain(() -> tx.preparedQuery("update brands set name = $2 where id = $1")
                        .execute(Tuple.of(brandId, name)))
                .chain(() -> tx.preparedQuery(CampaignRow.SELECT + " where campaigns.brand_id = $1")
                        .execute(Tuple.of(brandId)))
                .chain(rows -> Multi.createFrom()
                        .iterable(CampaignRow.readAll(rows))
                        .onItem()
                        .transformToUniAndConcatenate(campaign -> write(tx, campaign.underBrandName(name, now())))
                        .onItem()
                        .ignoreAsUni()));
    }

    private static Uni<String> lockBrand(SqlConnection tx, UUID brandId) {
        return tx.preparedQuery("select name from brands where id = $1 for no key update")
                .execute(Tuple.of(brandId))
                .map(rows -> rows.iterator().next().getString("name"));
    }

    private static Uni<Campaign> demand(SqlConnection tx, UUID brandId, String slug) {
        return tx.preparedQuery(CampaignRow.SELECT + " where campaigns.brand_id = $1 and campaigns.slug = $2")
                .execute(Tuple.of(brandId, slug))
                .map(rows -> CampaignRow.readFirst(rows)
                        .orElseThrow(() -> new CampaignRefused(new CampaignRefusal.NoSuchCampaign(slug))));
    }

    private Uni<Campaign> write(SqlConnection tx, Campaign campaign) {
        return tx.preparedQuery(CampaignRow.UPDATE)
                .execute(CampaignRow.parameters(campaign))
                .chain(() -> keepTerms(tx, campaign))
                .chain(() -> announcer.announce(tx, campaign))
                .replaceWith(campaign);
    }

    private static Uni<Void> keepTerms(SqlConnection tx, Campaign campaign) {
        return tx.preparedQuery(
                        """
                        insert into campaign_terms (campaign_id, version, wording, since) values ($1, $2, $3, $4)
                        on conflict (campaign_id, version) do nothing
                        """)
                .execute(Tuple.of(
                        campaign.id(),
                        campaign.terms().version(),
                        campaign.terms().text(),
                        CampaignRow.at(campaign.updatedAt())))
                .replaceWithVoid();
    }

    private static Uni<Slug> claimSlug(SqlConnection tx, UUID id, CampaignDefinition wish, Instant now) {
        Slug asked = wish.slug();
        return asked == null
                ? claimNumbered(tx, id, Slug.from(wish.name()), 1, now)
                : claim(tx, id, asked, now).map(claimed -> {
                    if (!claimed) {
                        throw new CampaignRefused(new CampaignRefusal.SlugTaken(asked.value()));
                    }
                    return asked;
                });
    }

    private static Uni<Slug> claimNumbered(SqlConnection tx, UUID id, Slug base, int n, Instant now) {
        Slug choice = n == 1 ? base : base.numbered(n);
        return claim(tx, id, choice, now)
                .chain(claimed -> claimed ? Uni.createFrom().item(choice) : claimNumbered(tx, id, base, n + 1, now));
    }

    /** Whether the name is now the campaign's; a name that it had before is its own again. */
    private static Uni<Boolean> claim(SqlConnection tx, UUID id, Slug slug, Instant now) {
        return tx.preparedQuery(
                        """
                        insert into campaign_slugs (slug, campaign_id, since) values ($1, $2, $3)
                        on conflict (slug) do update set since = excluded.since
                        where campaign_slugs.campaign_id = excluded.campaign_id
                        """)
                .execute(Tuple.of(slug.value(), id, CampaignRow.at(now)))
                .map(rows -> rows.rowCount() == 1);
    }

    private Uni<Void> renamed(SqlConnection tx, Campaign current, Campaign changed) {
        if (changed.slug().equals(current.slug())) {
            return Uni.createFrom().voidItem();
        }
        return claim(tx, changed.id(), new Slug(changed.slug()), now())
                .invoke(claimed -> {
                    if (!claimed) {
                        throw new CampaignRefused(new CampaignRefusal.SlugTaken(changed.slug()));
                    }
                })
                .replaceWithVoid();
    }

    /** Refuses a window that ends before it begins, and a tag that would lead to two campaigns at once. */
    private static Uni<Void> demandFit(SqlConnection tx, Campaign campaign) {
        Instant closesAt = campaign.closesAt();
        if (closesAt != null && !campaign.opensAt().isBefore(closesAt)) {
            return Uni.createFrom().failure(new CampaignRefused(new CampaignRefusal.WindowReversed()));
        }
        return tx.preparedQuery(
                        CampaignRow.SELECT
                                + """
                        where campaigns.brand_id = $1 and campaigns.id <> $2 and campaigns.state = 'open'
                          and campaigns.hashtags && $3
                        """)
                .execute(Tuple.tuple()
                        .addUUID(campaign.brandId())
                        .addUUID(campaign.id())
                        .addArrayOfString(CampaignRow.tags(campaign.hashtags())))
                .invoke(rows -> CampaignRow.readAll(rows).stream()
                        .filter(campaign::overlaps)
                        .findFirst()
                        .ifPresent(other -> {
                            throw new CampaignRefused(new CampaignRefusal.HashtagTaken(
                                    campaign.sharedHashtags(other), other.slug(), other.name()));
                        }))
                .replaceWithVoid();
    }

    /** To the microsecond, as the database keeps it, so that what was written equals what is read. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
