#!/bin/sh
# Brings Temporal's two databases to the schema of this image. Both steps may be repeated: the first only makes the
# table of versions, the second applies what is missing, so an upgrade of the image runs the same script.
set -eu

for database in temporal temporal_visibility; do
  case $database in
    temporal) schema=temporal ;;
    *) schema=visibility ;;
  esac
  temporal-sql-tool --db "$database" setup-schema -v 0.0
  temporal-sql-tool --db "$database" update-schema -d "/etc/temporal/schema/postgresql/v12/$schema/versioned"
done
