package io.vitrine.campaign.team;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The brands of the installation. */
public interface Brands {

    /** The brand {@code slug}; made under this name if it is not there, else as it is. */
    Uni<Brand> createIfAbsent(String slug, String name);

    Uni<Optional<Brand>> bySlug(String slug);

    Uni<Optional<Brand>> byId(UUID id);
}
