# Where Buurtatlas builds and runs: natively on Debian 13 or newer, else inside a Debian 13 root directory.
# Sourced by scripts/run, scripts/test, scripts/dev and scripts/setup. Sets: checkout, cache, environment_kind.
# shellcheck shell=bash

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
cache=${BUURTATLAS_CACHE:-${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/buurtatlas}
package_list=$checkout/scripts/packages.txt

say() { printf '\033[1m== %s\033[0m\n' "$*" >&2; }
stop() { printf 'buurtatlas: %s\n' "$*" >&2; exit 1; }

packages() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$package_list"; }

package_key() { packages | sort | sha256sum | cut -c1-12; }

# native | root-directory | (stops with a sentence)
find_environment_kind() {
  if [ "${BUURTATLAS_INSIDE:-}" = 1 ]; then echo native; return; fi
  [ -r /etc/os-release ] || stop "this system has no /etc/os-release; Buurtatlas needs Debian 12 or newer, or Ubuntu 25.04 or newer."
  local ID='' ID_LIKE='' VERSION_ID='' VERSION_CODENAME=''
  # shellcheck disable=SC1091
  . /etc/os-release
  case $ID in
    debian)
      if [ -z "$VERSION_ID" ] || [ "${VERSION_ID%%.*}" -ge 13 ]; then echo native
      else echo root-directory; fi ;;
    ubuntu)
      if [ "$(printf '%s\n25.04\n' "$VERSION_ID" | sort -V | head -n 1)" = 25.04 ]; then echo native
      else echo root-directory; fi ;;
    *) stop "this is $ID ${VERSION_ID:-}; Buurtatlas builds on Debian 13 or newer, or on an older Debian or Ubuntu as root." ;;
  esac
}

environment_kind=$(find_environment_kind) || exit 1
root=$cache/root-$(package_key)

need_root() {
  [ "$(id -u)" = 0 ] && return
  stop "$1 needs root: run it once with sudo."
}

# Services of the installed packages (postfix, kannel) must not start by themselves.
without_services() {
  local policy=/usr/sbin/policy-rc.d made=
  if [ ! -e $policy ]; then printf '#!/bin/sh\nexit 101\n' > $policy; chmod 755 $policy; made=1; fi
  "$@"; local status=$?
  [ -z "$made" ] || rm -f $policy
  return $status
}

set_up_native() {
  local missing
  missing=$(packages | while read -r package; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"; done)
  [ -n "$missing" ] || return 0
  need_root "installing $(wc -w <<<"$missing") packages with apt"
  say "Installing $(wc -w <<<"$missing") packages with apt (once)"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q >&2 || stop "apt-get update failed; is the network there?"
  # shellcheck disable=SC2086
  without_services apt-get install -q -y --no-install-recommends $missing >&2 ||
    stop "apt-get could not install the packages named in scripts/packages.txt; its message is above."
}

# Builds $root beside its final name and renames it when complete, so an interrupted build leaves nothing half done.
build_root_directory() {
  need_root "building the Debian 13 root directory"
  command -v unshare >/dev/null || stop "'unshare' (package util-linux) is missing."
  local available
  available=$(df -Pk "$cache" | awk 'NR == 2 {print int($4 / 1024)}')
  [ "$available" -ge 4096 ] || stop "$cache has $available MB free; 4096 MB are needed. Set BUURTATLAS_CACHE to a roomier folder."
  if ! command -v mmdebstrap >/dev/null; then
    say "Installing mmdebstrap"
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends mmdebstrap; } >&2 ||
      stop "could not install mmdebstrap with apt; its message is above."
  fi
  say "Building a Debian 13 root directory in $root (once, about two minutes)"
  local partial=$root.partial
  rm -rf --one-file-system "$partial"
  mmdebstrap --quiet --variant=apt --aptopt='Apt::Install-Recommends "false"' \
    --include="$(packages | paste -sd,)" trixie "$partial" >&2 ||
    { rm -rf --one-file-system "$partial"; stop "mmdebstrap failed; its message is above."; }
  mv "$partial" "$root"
}

set_up_root_directory() {
  mkdir -p "$cache"
  [ -d "$root" ] && return
  exec 9>"$cache/lock"
  flock -n 9 || { say "Waiting for another set-up to finish"; flock 9; }
  [ -d "$root" ] || build_root_directory
  exec 9>&-
}

set_up() {
  if [ "$environment_kind" = native ]; then set_up_native; else set_up_root_directory; fi
  mkdir -p "$cache/ccache"
}

# Runs "$@" with the same paths for the checkout, what lies beside it, the home folders and /tmp.
# The private mount namespace keeps every mount out of the rest of the system; it ends with the command.
run_inside() {
  # Paths below the checkout count as relative, so that a second clone finds what the first one compiled.
  export BUURTATLAS_INSIDE=1 CCACHE_DIR="${CCACHE_DIR:-$cache/ccache}" CCACHE_BASEDIR=$checkout CCACHE_NOHASHDIR=1 \
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime LC_ALL=C.UTF-8
  if [ "$environment_kind" = native ]; then exec "$@"; fi
  need_root "entering the Debian 13 root directory"
  local beside
  beside=$(dirname "$checkout")
  case $beside in /|/usr|/etc|/var|/lib|/bin|/sbin) beside=$checkout ;; esac
  # shellcheck disable=SC2016
  exec unshare --mount --propagation private bash -c '
    root=$1 folder=$2; shift 2
    set -e
    for place in "$@"; do
      shift
      [ "$place" = -- ] && break
      [ -e "$place" ] || continue
      mkdir -p "$root$place"
      mount --rbind "$place" "$root$place"
    done
    cp -L /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
    export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
    exec chroot "$root" /bin/sh -c '\''cd "$0" 2>/dev/null || cd /; exec "$@"'\'' "$folder" "$@"
  ' enter "$root" "$PWD" /proc /dev /sys /run/user /home /root /mnt /media /srv /tmp "$beside" "$cache" -- "$@"
}
