#!/bin/bash
# Creates what is missing, as KafkaTopics of the local stack does; changes nothing that is there.
set -euo pipefail
topics=/opt/kafka/bin/kafka-topics.sh
day=86400000
week=604800000
existing=$("$topics" --bootstrap-server "$VITRINE_KAFKA" --list)
create() {
  if grep -qx "$1" <<<"$existing"; then return; fi
  "$topics" --bootstrap-server "$VITRINE_KAFKA" --create --if-not-exists --topic "$1" \
    --partitions "$VITRINE_KAFKA_PARTITIONS" --replication-factor 1 --config segment.ms="$day" "${@:2}"
}
# The lag is bounded, because a look that was withdrawn should not stay in a quiet topic.
for compacted in vitrine.campaigns.v1 vitrine.looks.v1; do
  create "$compacted" --config cleanup.policy=compact --config max.compaction.lag.ms="$day"
done
# A segment leaves as a whole, so it must not span a week itself.
for kept in vitrine.submissions.v1 vitrine.decisions.v1 vitrine.reports.v1; do
  create "$kept" --config cleanup.policy=delete --config retention.ms="$week"
done
for topic in campaigns submissions decisions looks reports; do
  create "vitrine.$topic.v1.dlq" --config cleanup.policy=compact,delete --config retention.ms="$week"
done
