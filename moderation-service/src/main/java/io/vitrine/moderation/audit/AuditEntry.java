package io.vitrine.moderation.audit;

import io.vitrine.audit.Actor;
import io.vitrine.audit.StorableText;
import io.vitrine.audit.Subject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Something that was done and is to be written down.
 *
 * @param brandId whose log takes it
 * @param actor who did it
 * @param action what
 * @param subject what to
 * @param details what else must be known for good: texts, whole numbers, truth values, lists and maps of them; nothing
 *     personal, because it can never be deleted
 * @param sealed by name, what is personal: the log keeps its salted hash, and an erasure of the subject deletes it
 */
public record AuditEntry(
        UUID brandId,
        Actor actor,
        Action action,
        Subject subject,
        Map<String, Object> details,
        Map<String, String> sealed) {

    public AuditEntry {
        details = Map.copyOf(details);
        Map<String, String> storable = new LinkedHashMap<>();
        sealed.forEach((name, value) -> storable.put(name, StorableText.of(value)));
        sealed = Map.copyOf(storable);
    }

    /** An entry without anything personal. */
    public AuditEntry(UUID brandId, Actor actor, Action action, Subject subject, Map<String, Object> details) {
        this(brandId, actor, action, subject, details, Map.of());
    }
}
