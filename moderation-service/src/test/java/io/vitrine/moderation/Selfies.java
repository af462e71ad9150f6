package io.vitrine.moderation;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.Hashtag;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.VitrineEvent;
import io.vitrine.contract.campaign.v1.CampaignAnnounced;
import io.vitrine.contract.submission.v1.SubmissionReceived;
import io.vitrine.contract.submission.v1.SubmissionWithdrawn;
import io.vitrine.delivery.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Plays ingest and the campaign service: stores photos and announces what happened, as they do. */
@ApplicationScoped
public class Selfies {

    private final EventJson json;
    private final MinioClient minio;
    private final Pool pool;
    private final EventWire wire;

    Selfies(EventJson json, MinioClient minio, Pool pool, EventWire wire) {
        this.json = json;
        this.minio = minio;
        this.pool = pool;
        this.wire = wire;
    }

    /** A brand with one campaign, #ootd. */
    public record Brand(UUID id, UUID campaignId) {}

    /** What the tests vary about a selfie. */
    public record Draft(
            byte[] photo,
            String caption,
            String authorName,
            String authorKey,
            @Nullable Integer reach,
            Instant receivedAt) {

        public Draft(byte[] photo, String caption, String authorName, String authorKey, Instant receivedAt) {
            this(photo, caption, authorName, authorKey, null, receivedAt);
        }

        public static Draft of(byte[] photo) {
            return new Draft(photo, "Sunday in green #ootd", "Ada", "a".repeat(32), Instant.now());
        }

        public Draft receivedAt(Instant at) {
            return new Draft(photo, caption, authorName, authorKey, reach, at);
        }

        public Draft captioned(String words) {
            return new Draft(photo, words, authorName, authorKey, reach, receivedAt);
        }

        /** Of an author with so many followers, as a machine of the brand stated. */
        public Draft reaching(int followers) {
            return new Draft(photo, caption, authorName, authorKey, followers, receivedAt);
        }
    }

    /** Announces a new brand's campaign and waits until its rules are known. */
    public Brand brand(String preset) {
        var brand = new Brand(UUID.randomUUID(), UUID.randomUUID());
        announce(brand, preset, 1, "Outfit of the day");
        return brand;
    }

    /** As {@link #brand}, with a campaign that asks for bystanders to be blurred. */
    public Brand brandThatBlursBystanders(String preset) {
        var brand = new Brand(UUID.randomUUID(), UUID.randomUUID());
        announce(brand, preset, 1, "Outfit of the day", true);
        return brand;
    }

    /** Announces a version of the campaign and waits until it, or a newer one, is known. */
    public void announce(Brand brand, String preset, long version, String name) {
        announce(brand, preset, version, name, false);
    }

    private void announce(Brand brand, String preset, long version, String name, boolean blurBystanders) {
        wire.send(
                new CampaignAnnounced(
                        brand.campaignId(),
                        brand.id(),
                        "Brand",
                        version,
                        "ootd-" + brand.campaignId(),
                        name,
                        List.of(new Hashtag("ootd")),
                        Instant.EPOCH,
                        null,
                        CampaignAnnounced.State.OPEN,
                        new CampaignAnnounced.Terms("1", "Terms"),
                        new CampaignAnnounced.ModerationPolicy(
                                preset, List.of("blockedbrandword"), List.of(), blurBystanders)),
                json);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> count(
                                "select count(*)::int from campaign_policy where campaign_id = $1 and version >= $2",
                                Tuple.of(brand.campaignId(), version))
                        == 1);
    }

    /** Stores the photo and announces the selfie. */
    public SubmissionId submit(Brand brand, Draft draft) {
        var id = new SubmissionId(com.github.f4b6a3.uuid.UuidCreator.getTimeOrderedEpoch());
        store(id, draft.photo());
        wire.send(received(brand, id, draft), json);
        return id;
    }

    public SubmissionReceived received(Brand brand, SubmissionId id, Draft draft) {
        return new SubmissionReceived(
                id,
                brand.id(),
                brand.campaignId(),
                draft.caption(),
                Hashtag.in(draft.caption()),
                new SubmissionReceived.Author(draft.authorName(), draft.authorKey(), draft.reach()),
                new SubmissionReceived.Photo(
                        id.toString(), "image/jpeg", draft.photo().length, 800, 600, "0".repeat(64)),
                new SubmissionReceived.Consent("1", draft.receivedAt()),
                SubmissionReceived.Channel.WEB,
                draft.receivedAt());
    }

    public void store(SubmissionId id, byte[] photo) {
        try {
            if (!minio.bucketExists(
                    BucketExistsArgs.builder().bucket("originals").build())) {
                minio.makeBucket(MakeBucketArgs.builder().bucket("originals").build());
            }
            minio.putObject(PutObjectArgs.builder().bucket("originals").object(id.toString()).stream(
                            new ByteArrayInputStream(photo), photo.length, -1)
                    .build());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void deleteOriginal(SubmissionId id) {
        try {
            minio.removeObject(RemoveObjectArgs.builder()
                    .bucket("originals")
                    .object(id.toString())
                    .build());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void withdraw(Brand brand, SubmissionId id) {
        send(new SubmissionWithdrawn(id, brand.id(), brand.campaignId(), Instant.now()));
    }

    public void send(VitrineEvent event) {
        wire.send(event, json);
    }

    /** The bytes of a stored picture. */
    public byte[] rendition(String objectKey) {
        try (var in = minio.getObject(
                GetObjectArgs.builder().bucket("renditions").object(objectKey).build())) {
            return in.readAllBytes();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean renditionExists(String objectKey) {
        try {
            minio.statObject(StatObjectArgs.builder()
                    .bucket("renditions")
                    .object(objectKey)
                    .build());
            return true;
        } catch (ErrorResponseException e) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the case is in {@code state}. */
    public void awaitState(SubmissionId id, String state) {
        Awaitility.await()
                .alias(id + " becomes " + state)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> stateOf(id), state::equals);
    }

    /** The case's state; {@code none} if there is no case. */
    public String stateOf(SubmissionId id) {
        var rows = pool.preparedQuery("select state from moderation_case where id = $1")
                .execute(Tuple.of(id.value()))
                .await()
                .atMost(Duration.ofSeconds(30));
        return rows.size() == 0 ? "none" : rows.iterator().next().getString(0);
    }

    /** The moment that the query gives for {@code id}. */
    public Instant instant(String sql, UUID id) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(id))
                .await()
                .atMost(Duration.ofSeconds(30))
                .iterator()
                .next()
                .getOffsetDateTime(0)
                .toInstant();
    }

    public int count(String sql, Tuple arguments) {
        return pool.preparedQuery(sql)
                .execute(arguments)
                .await()
                .atMost(Duration.ofSeconds(30))
                .iterator()
                .next()
                .getInteger(0);
    }

    /** The texts in the first column. */
    public List<String> texts(String sql, Tuple arguments) {
        var rows = pool.preparedQuery(sql).execute(arguments).await().atMost(Duration.ofSeconds(30));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }

    public void execute(String sql, Tuple arguments) {
        pool.preparedQuery(sql).execute(arguments).await().atMost(Duration.ofSeconds(30));
    }
}
