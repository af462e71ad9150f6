package io.vitrine.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/** An event as its announcer and its consumers need to address it; the record components are the wire format. */
public interface VitrineEvent {

    /** The Kafka topic, one of {@link Topics}. */
    @JsonIgnore
    String topic();

    /** The CloudEvents {@code type}: stable for the life of the version. */
    @JsonIgnore
    String type();

    /** The id of the thing that the event is about: the record's key and the CloudEvents {@code subject}. */
    @JsonIgnore
    UUID subject();
}
