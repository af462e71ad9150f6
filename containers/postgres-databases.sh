#!/bin/bash
# Run once by the PostgreSQL image on an empty volume: one database per service, one role for all three.
set -euo pipefail
for database in ingest moderation campaign; do
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --command "create database $database owner \"$POSTGRES_USER\" encoding 'UTF8'"
done
