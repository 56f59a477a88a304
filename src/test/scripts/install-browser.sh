#!/bin/sh
# Installs what the tests need where it is missing: Chromium, its driver, a Chinese font, PostgreSQL with its own tools. Debian packages; root or sudo.
set -eu
missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v chromedriver >/dev/null 2>&1 || missing="$missing chromium-driver"
fc-list :lang=zh 2>/dev/null | grep -q . || missing="$missing fontconfig fonts-noto-cjk"
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql"
[ -z "$missing" ] && exit 0
as_root=""
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null 2>&1 || { echo "The tests need$missing: install them as root." >&2; exit 1; }
  as_root="sudo"
fi
echo "Installing for the tests:$missing"
$as_root apt-get update -q
# shellcheck disable=SC2086  # one word per package is meant
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -q -y --no-install-recommends $missing
