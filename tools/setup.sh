#!/bin/sh
# Make .venv with the pinned packages, and install the Debian packages that the PDF engine needs when missing.
# With --for-tests only install the browser that the tests of web pages drive.
set -eu

PYTHON="${PYTHON:-python3}"
here=$(cd "$(dirname "$0")/.." && pwd)
cd "$here"

say() { printf '%s\n' "$*"; }
fail() { say "$*" >&2; exit 1; }

has_library() { "$PYTHON" -c "import ctypes, sys; ctypes.CDLL(sys.argv[1])" "$1" >/dev/null 2>&1; }

install_debian() {
    if ! command -v apt-get >/dev/null 2>&1; then
        fail "Missing system packages: $*. Install them with the package manager of this machine and run make again."
    fi
    if [ "$(id -u)" = 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        fail "Missing Debian packages. Ask an administrator for: apt-get install $*"
    fi
    say "Installing Debian packages: $*"
    log=$(mktemp)
    if ! { $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q \
        && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"; } >"$log" 2>&1; then
        tail -n 5 "$log" >&2
        rm -f "$log"
        fail "Could not install $*. Install them by hand and run make again."
    fi
    rm -f "$log"
}

if [ "${1:-}" = --for-tests ]; then
    command -v chromium >/dev/null 2>&1 || install_debian chromium
    touch .venv/.ready-for-tests
    exit 0
fi

command -v "$PYTHON" >/dev/null 2>&1 || install_debian python3 python3-venv
"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
    || fail "plandocs needs Python 3.11 or newer; this is $("$PYTHON" --version 2>&1). Set PYTHON=... to another one."

missing=""
"$PYTHON" -c 'import ensurepip, venv' >/dev/null 2>&1 || missing="$missing python3-venv"
has_library libpango-1.0.so.0 || missing="$missing libpango-1.0-0"
has_library libpangoft2-1.0.so.0 || missing="$missing libpangoft2-1.0-0"
has_library libharfbuzz-subset.so.0 || missing="$missing libharfbuzz-subset0"
# shellcheck disable=SC2086
[ -z "$missing" ] || install_debian $missing

say "Setting up .venv (once; this takes a minute or two)"
[ -x .venv/bin/python ] || "$PYTHON" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
.venv/bin/python -m compileall -q src
touch .venv/.ready
