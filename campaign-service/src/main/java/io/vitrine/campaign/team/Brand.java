package io.vitrine.campaign.team;

import java.util.UUID;

/**
 * A company that runs campaigns. It never sees another brand's data.
 *
 * @param id the brand
 * @param slug its name for operators, unique in the installation, {@code [a-z0-9-]}
 * @param name its name as people read it, 1 to {@value #MAX_NAME} characters
 */
public record Brand(UUID id, String slug, String name) {

    public static final int MAX_NAME = 80;
}
