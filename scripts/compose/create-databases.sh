#!/bin/sh
# Runs once, when the PostgreSQL volume is empty: a role of its own for the service and one for Temporal, each owner of
# its databases and of nothing else, so that neither can read or change what belongs to the other.
set -eu

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set don_doc_password="$DON_DOC_DB_PASSWORD" \
  --set temporal_password="$TEMPORAL_DB_PASSWORD" <<'SQL'
CREATE ROLE don_doc LOGIN PASSWORD :'don_doc_password';
CREATE ROLE temporal LOGIN PASSWORD :'temporal_password';
CREATE DATABASE don_doc OWNER don_doc ENCODING 'UTF8' TEMPLATE template0;
CREATE DATABASE temporal OWNER temporal ENCODING 'UTF8' TEMPLATE template0;
CREATE DATABASE temporal_visibility OWNER temporal ENCODING 'UTF8' TEMPLATE template0;
REVOKE CONNECT ON DATABASE don_doc FROM PUBLIC;
REVOKE CONNECT ON DATABASE temporal FROM PUBLIC;
REVOKE CONNECT ON DATABASE temporal_visibility FROM PUBLIC;
SQL
