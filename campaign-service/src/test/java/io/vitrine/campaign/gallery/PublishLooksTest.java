package io.vitrine.campaign.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vitrine.campaign.gallery.LookContent.Picture;
import io.vitrine.campaign.gallery.PublishLooks.Source;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishLooksTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Source SOURCE = new Source(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private static final LookContent CONTENT =
            new LookContent("Sun", List.of(), "Mia", "key", List.of(new Picture("a.jpg", 320, 400, 9)), List.of());

    private static final Likeness LIKENESS = new Likeness(new Embedding("m@1", new byte[] {1, 2}), null);

    private final Memory memory = new Memory();
    private final PublishLooks looks = new PublishLooks(memory, memory, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void anApprovalShowsAndAnnouncesTheLookOnce() {
        Optional<GalleryVersion> first = approve(1);
        Optional<GalleryVersion> repeated = approve(1);

        assertThat(first).isPresent();
        assertThat(repeated).isEmpty();
        assertThat(memory.news).containsExactly("published 1");
        assertThat(memory.entry().publishedAt()).isEqualTo(NOW);
    }

    @Test
    void aRefusalThatComesBeforeItsApprovalKeepsTheLookBack() {
        refuse(2);
        approve(1);

        assertThat(memory.entry().isVisible()).isFalse();
        assertThat(memory.content).isNull();
        assertThat(memory.news).isEmpty();
    }

    @Test
    void aWithdrawalErasesWhatWasShownAndWhatItWasComparedBy() {
        approve(1);
        assertThat(memory.likeness).isEqualTo(LIKENESS);
        withdraw();

        assertThat(memory.content).isNull();
        assertThat(memory.likeness).isEqualTo(Likeness.NONE);
        assertThat(memory.news).containsExactly("published 1", "retired 2");
    }

    @Test
    void aWithdrawalThatComesFirstIsRemembered() {
        withdraw();
        approve(1);

        assertThat(memory.entry().isPublished()).isFalse();
        assertThat(memory.content).isNull();
        assertThat(memory.news).isEmpty();
    }

    @Test
    void anApprovalAfterARevocationShowsTheSameLookAgain() {
        approve(1);
        UUID id = memory.entry().id();
        refuse(2);
        approve(3);

        assertThat(memory.entry().id()).isEqualTo(id);
        assertThat(memory.news).containsExactly("published 1", "retired 2", "published 3");
    }

    @Test
    void aHiddenLookStaysHiddenWhenItIsApprovedAgain() {
        approve(1);
        memory.hide();
        refuse(2);
        approve(3);

        assertThat(memory.entry().isPublished()).isTrue();
        assertThat(memory.entry().isVisible()).isFalse();
        assertThat(memory.news).containsExactly("published 1");
    }

    private Optional<GalleryVersion> approve(long version) {
        return looks.approve(SOURCE, version, CONTENT, LIKENESS).await().indefinitely();
    }

    private void refuse(long version) {
        looks.refuse(SOURCE, version).await().indefinitely();
    }

    private void withdraw() {
        looks.withdraw(SOURCE).await().indefinitely();
    }

    /** One look in memory, and what was told of it. */
    private static final class Memory implements LookLedger, LookNews {
        private final List<String> news = new ArrayList<>();
        private @Nullable LookEntry entry;
        private @Nullable LookContent content;
        private Likeness likeness = Likeness.NONE;
        private long version;

        LookEntry entry() {
            assertThat(entry).isNotNull();
            return entry;
        }

        void hide() {
            entry = entry().hidden(true);
        }

        @Override
        public Uni<LookEntry> open(UUID submissionId, UUID brandId, UUID campaignId) {
            if (entry == null) {
                entry = new LookEntry(
                        UUID.randomUUID(), submissionId, brandId, campaignId, LookStanding.UNHEARD, false, 0, null);
            }
            return Uni.createFrom().item(entry);
        }

        @Override
        public Uni<Void> keep(LookEntry published, LookContent shown, Likeness told) {
            entry = published;
            content = shown;
            likeness = told;
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> erase(LookEntry retired) {
            entry = retired;
            content = null;
            likeness = Likeness.NONE;
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<GalleryVersion> advance(LookEntry changed, Sight sight) {
            version++;
            return Uni.createFrom().item(new GalleryVersion(changed.campaignId(), version, 0));
        }

        @Override
        public Uni<Void> published(LookEntry told, LookContent shown) {
            news.add("published " + told.version());
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> retired(LookEntry told, Instant at) {
            news.add("retired " + told.version());
            return Uni.createFrom().voidItem();
        }
    }
}
