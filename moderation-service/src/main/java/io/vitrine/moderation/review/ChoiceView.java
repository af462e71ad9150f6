package io.vitrine.moderation.review;

/**
 * Something to choose in a form.
 *
 * @param code as it is sent
 * @param name as people read it
 */
public record ChoiceView(String code, String name) {}
