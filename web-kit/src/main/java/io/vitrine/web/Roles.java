package io.vitrine.web;

/** The codes of {@link Role} as constants, for {@code @RolesAllowed(Roles.MODERATOR)}. */
public final class Roles {

    public static final String OWNER = "owner";
    public static final String MARKETER = "marketer";
    public static final String MODERATOR = "moderator";
    public static final String CARE = "care";
    public static final String ANALYST = "analyst";

    private Roles() {}
}
