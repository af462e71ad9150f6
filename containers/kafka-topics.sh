#!/bin/bash
# Creates what is missing; changes nothing that is there.
set -euo pipefail
topics=/opt/kafka/bin/kafka-topics.sh
week=604800000
create() {
  "$topics" --bootstrap-server "$VITRINE_KAFKA" --create --if-not-exists --topic "$1" \
    --partitions "${VITRINE_KAFKA_PARTITIONS:-6}" --replication-factor "${VITRINE_KAFKA_REPLICAS:-1}" "${@:2}"
}
for compacted in vitrine.campaigns.v1 vitrine.looks.v1; do
  create "$compacted" --config cleanup.policy=compact
done
for kept in vitrine.submissions.v1 vitrine.decisions.v1; do
  create "$kept" --config retention.ms="$week"
done
for topic in campaigns submissions decisions looks; do
  create "vitrine.$topic.v1.dlq" --config cleanup.policy=compact,delete --config retention.ms="$week"
done
