package io.vitrine.contract.look.v1;

import io.vitrine.contract.Topics;
import io.vitrine.contract.VitrineEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A look is no longer public. A tombstone follows on the same key, so that the compacted topic forgets the look.
 *
 * @param lookId the look
 * @param brandId the brand
 * @param campaignId the campaign
 * @param campaignSlug the campaign's name in addresses
 * @param version higher than that of every earlier event about the look
 * @param retiredAt when
 */
public record LookRetired(
        UUID lookId, UUID brandId, UUID campaignId, String campaignSlug, long version, Instant retiredAt)
        implements VitrineEvent {

    public static final String TYPE = "io.vitrine.look.v1.LookRetired";

    @Override
    public String topic() {
        return Topics.LOOKS;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return lookId;
    }
}
