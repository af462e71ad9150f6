package io.vitrine.campaign.gallery;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/**
 * Pages and JSON as bytes, plain and compressed, each rendered once for a version of its gallery, however many ask at
 * the same time. A new version is a new key, so nothing has to be thrown away at the right moment; old ones go by age
 * and by the bound on memory.
 */
@ApplicationScoped
class RenderedPages {

    private final AsyncCache<Key, Rendered> pages;

    RenderedPages(GalleryConfig config) {
        this.pages = Caffeine.newBuilder()
                .maximumWeight(config.pageMemory())
                .weigher((Key key, Rendered page) -> page.plain().length + page.gzip().length + 256)
                .expireAfterWrite(config.pageLife())
                .buildAsync();
    }

    /** The page {@code name} of a gallery at {@code version}; {@code render} runs only if nobody rendered it yet. */
    Uni<Rendered> get(GalleryVersion version, String name, Supplier<Uni<String>> render) {
        var key = new Key(version.campaignId(), version.version(), name);
        return Uni.createFrom()
                // A copy: a reader who leaves must not cancel what others wait for.
                .completionStage(() -> pages.get(key, (missing, executor) -> render.get()
                                .map(Rendered::of)
                                .subscribeAsCompletionStage()
                                .toCompletableFuture())
                        .copy());
    }

    private record Key(UUID campaignId, long version, String name) {}

    /**
     * An answer's bytes.
     *
     * @param tag of the content, for {@code ETag}: equal bytes have equal tags in every process
     */
    record Rendered(byte[] plain, byte[] gzip, String tag) {

        static Rendered of(String text) {
            byte[] plain = text.getBytes(StandardCharsets.UTF_8);
            return new Rendered(plain, compressed(plain), tag(plain));
        }

        private static byte[] compressed(byte[] plain) {
            var out = new ByteArrayOutputStream(plain.length / 4 + 64);
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(plain);
            } catch (IOException e) {
                throw new UncheckedIOException("an array took no bytes", e);
            }
            return out.toByteArray();
        }

        private static String tag(byte[] plain) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain);
                return HexFormat.of().formatHex(hash, 0, 12);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
