#!/bin/sh
# Makes Meridian's roles and database when the server is new, as docs/operations.md says.
set -eu
secret() { cat "/run/secrets/$1"; }
psql --username=postgres --set=ON_ERROR_STOP=1 \
  --set=owner="$(secret owner_password)" --set=app="$(secret app_password)" \
  --set=auth="$(secret auth_password)" --set=backup="$(secret backup_password)" <<'SQL'
create role meridian_owner login createrole password :'owner';
create role meridian_app login password :'app';
create role meridian_auth login password :'auth';
create role meridian_backup login bypassrls password :'backup';
create database meridian owner meridian_owner;
SQL
