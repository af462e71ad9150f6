package io.vitrine.audit;

import java.util.UUID;

/**
 * What an entry is about.
 *
 * @param kind lower case, such as {@code case} or {@code campaign}
 * @param id its id
 */
public record Subject(String kind, UUID id) {

    public static Subject ofCase(UUID id) {
        return new Subject("case", id);
    }

    public static Subject ofCampaign(UUID id) {
        return new Subject("campaign", id);
    }

    /** The brand itself: what concerns no single case or campaign. */
    public static Subject ofBrand(UUID id) {
        return new Subject("brand", id);
    }
}
