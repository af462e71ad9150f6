package io.vitrine.campaign.team;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The brands of the installation. */
public interface Brands {

    /** The brand {@code slug}; made under this name if it is not there, else as it is. */
    Uni<Brand> createIfAbsent(String slug, String name);

    /**
     * Brands by slug.
     *
     * @param after only those behind this slug; empty text for the first page
     * @param limit most brands to give
     */
    Uni<List<Brand>> all(String after, int limit);

    Uni<Optional<Brand>> bySlug(String slug);

    Uni<Optional<Brand>> byId(UUID id);
}
