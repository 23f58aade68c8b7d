#!/bin/sh
# Writes the secrets of compose.yaml into infra/secrets, once; what is there stays. The folder is its
# owner's alone; the files can be read inside the containers, which run as another user.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
make() { [ -f "secrets/$1" ] || printf '%s' "$2" > "secrets/$1"; }
for role in postgres owner app auth backup; do
  make "${role}_password" "$(openssl rand -hex 24)"
done
for role in owner app auth backup; do
  make "${role}_url" "postgres://meridian_${role}:$(cat "secrets/${role}_password")@postgres:5432/meridian"
done
make app_key "$(openssl rand -base64 32)"
chmod 644 secrets/*
