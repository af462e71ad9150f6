package io.vitrine.contract;

import java.util.List;

/** The Kafka topics. The key of every record is the id of the thing that the event is about. */
public final class Topics {

    /** Campaign definitions by campaign id; compacted, so a new service learns every open campaign from it. */
    public static final String CAMPAIGNS = "vitrine.campaigns.v1";

    /** Received and withdrawn selfies and lodged appeals by submission id; kept for seven days. */
    public static final String SUBMISSIONS = "vitrine.submissions.v1";

    /** What moderation decided, left to a person or answered, by submission id; kept for seven days. */
    public static final String DECISIONS = "vitrine.decisions.v1";

    /** Public looks by look id; compacted, with a tombstone on retirement. */
    public static final String LOOKS = "vitrine.looks.v1";

    /** Every topic, in the order in which a selfie passes them. */
    public static final List<String> ALL = List.of(CAMPAIGNS, SUBMISSIONS, DECISIONS, LOOKS);

    /** Topics whose older records per key may be dropped once a newer one exists. */
    public static final List<String> COMPACTED = List.of(CAMPAIGNS, LOOKS);

    private Topics() {}

    /** The topic that takes the records of {@code topic} which no retry can help. */
    public static String deadLettersOf(String topic) {
        return topic + ".dlq";
    }
}
