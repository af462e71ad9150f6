package io.vitrine.ingest.submission;

import io.smallrye.mutiny.Uni;
import io.vitrine.ingest.submission.SubmissionStatus.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Submissions in lists, with a hook for what another attempt does in the meantime. */
final class SubmissionsInMemory implements Submissions {

    final List<Submission> admitted = new ArrayList<>();
    final Map<String, RememberedKey> keys = new HashMap<>();
    final List<String> refusedPhotos = new ArrayList<>();
    Runnable meanwhile = () -> {};
    boolean isAway;

    @Override
    public Uni<Optional<RememberedKey>> admit(Submission submission, @Nullable RememberedKey key) {
        return Uni.createFrom().deferred(() -> {
            if (isAway) {
                return Uni.createFrom().failure(new IllegalStateException("the database is away"));
            }
            meanwhile.run();
            RememberedKey earlier = key == null ? null : keys.putIfAbsent(key.campaignId() + key.keyHash(), key);
            if (earlier != null) {
                refusedPhotos.add(submission.objectKey());
            } else {
                admitted.add(submission);
            }
            return Uni.createFrom().item(Optional.ofNullable(earlier));
        });
    }

    @Override
    public Uni<Optional<RememberedKey>> remembered(UUID campaignId, String keyHash, Instant now) {
        return Uni.createFrom()
                .item(Optional.ofNullable(keys.get(campaignId + keyHash))
                        .filter(key -> key.expiresAt().isAfter(now)));
    }

    @Override
    public Uni<Optional<SubmissionStatus>> statusOf(PrivateLink link) {
        return Uni.createFrom()
                .item(admitted.stream()
                        .filter(submission -> submission.link().equals(link))
                        .findFirst()
                        .map(SubmissionsInMemory::status));
    }

    @Override
    public Uni<Optional<SubmissionStatus>> withdraw(PrivateLink link, Instant now) {
        return statusOf(link);
    }

    private static SubmissionStatus status(Submission submission) {
        return new SubmissionStatus(
                submission.id(),
                submission.campaignId(),
                State.RECEIVED,
                submission.caption(),
                submission.authorName(),
                List.of(),
                submission.receivedAt(),
                null,
                null,
                submission.termsVersion(),
                0,
                null,
                null);
    }
}
