#!/bin/bash
# Run once by the PostgreSQL image on an empty volume: an ordinary role for the services, one database for each.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username postgres --dbname postgres \
  --set role="$VITRINE_DB_USER" --set password="$VITRINE_DB_PASSWORD" <<'SQL'
create role :"role" login password :'password';
create database ingest owner :"role";
create database moderation owner :"role";
create database campaign owner :"role";
SQL
