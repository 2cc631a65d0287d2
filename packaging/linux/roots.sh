# shellcheck shell=bash disable=SC2016
# Clean systems to try packages in: sourced by try-deb and try-rpm, which run as root in a mount namespace of
# their own, so that nothing they mount is seen or left elsewhere.

say() { echo "${0##*/}: $*" >&2; }
stop() { say "FAILED: $*"; exit 1; }

folders=()    # what is removed at the end
sessions=()   # the processes of ours that are ended then
clear_away() {
  local one
  for one in ${sessions[@]+"${sessions[@]}"}; do kill "$one" 2>/dev/null || true; done
  wait
  for one in ${folders[@]+"${folders[@]}"}; do
    awk -v inside="$one/" 'index($2, inside) == 1 { print $2 }' /proc/self/mounts | sort -r | xargs -r umount --lazy
    rm -rf --one-file-system "$one"
  done
}

# clean_root SUITE: the smallest Debian there is, in $root; a person called ada lives there, and is number 1000.
clean_root() {
  root=$(mktemp -d /var/tmp/afterword-root.XXXXXX); folders+=("$root"); chmod 755 "$root"
  say "making a clean Debian $1"
  debootstrap --variant=minbase "$1" "$root" "${MIRROR:-http://deb.debian.org/debian}" >"$root.log" 2>&1 ||
    { tail "$root.log" >&2; stop "debootstrap"; }
  rm "$root.log"
  # How this machine reaches the network and its mirrors is this machine's own affair.
  cp /etc/resolv.conf /etc/hosts "$root/etc/"
  cp --no-clobber /etc/apt/apt.conf.d/* "$root/etc/apt/apt.conf.d/"
  if [ -d /etc/ssl/certs ]; then mkdir -p "$root/etc/ssl/certs"; cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"; fi
  mount -t proc proc "$root/proc"
  inside useradd --uid 1000 --create-home ada
  inside apt-get -q update >/dev/null
}

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_ada() { chroot --userspec=1000:1000 "$root" env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME=/home/ada "$@"; }

# Only what the package declares: no recommendations, and it says what came along.
install_deb() {
  local before after
  before=$(inside dpkg-query -Wf '${Package}\n')
  cp "$1" "$root/tmp/afterword.deb"; chmod 644 "$root/tmp/afterword.deb"
  inside apt-get -qq -y -o Dpkg::Use-Pty=0 install "${@:2}" --no-install-recommends /tmp/afterword.deb >"$root/tmp/apt" 2>&1 ||
    { cat "$root/tmp/apt" >&2; stop "apt"; }
  rm "$root/tmp/afterword.deb" "$root/tmp/apt"
  after=$(inside dpkg-query -Wf '${Package}\n')
  say "installed $(inside dpkg-query -Wf '${Package} ${Version}' afterword), with $(comm -13 <(echo "$before") <(echo "$after") | grep -cvx afterword || true) other packages"
}

# start_session: a desktop on this machine (tests/desktop/session), ada's too; the clean root gets its sockets
# and nothing else, so that whatever the window needs must have come with the package.
start_session() {
  desk=$(mktemp -d /var/tmp/afterword-desk.XXXXXX); folders+=("$desk"); chown 1000:1000 "$desk"
  cat >"$desk/stay" <<'X'
env -0 >"$1/part" && mv "$1/part" "$1/environment"
while [ ! -e "$1/over" ]; do sleep 0.2; done
X
  as_host_ada env DESKTOP_KEEP="$desk/session" tests/desktop/session sh "$desk/stay" "$desk" >"$desk/log" 2>&1 &
  sessions+=("$!")
  for _ in {1..100}; do [ -e "$desk/environment" ] && break; sleep 0.3; done
  [ -e "$desk/environment" ] || { cat "$desk/log" >&2; stop "the desktop session did not start"; }
  mapfile -d '' session_env <"$desk/environment"
  mkdir -p "$root$desk" "$root/tmp/.X11-unix"
  mount --bind "$desk" "$root$desk"
  mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
}
as_host_ada() { setpriv --reuid 1000 --regid 1000 --clear-groups env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME="$desk" TMPDIR="$desk" "$@"; }

end_session() {
  touch "$desk/over"
  wait "${sessions[-1]}" || true
  umount "$root$desk" "$root/tmp/.X11-unix"
}

# start_app: the installed program in the session, as ada.
start_app() {
  local name wanted=(HOME=/home/ada QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1)
  for name in "${session_env[@]}"; do
    case $name in DISPLAY=* | DBUS_SESSION_BUS_ADDRESS=* | XDG_RUNTIME_DIR=* | XDG_CURRENT_DESKTOP=* | QT_NO_XDG_*) wanted+=("$name") ;; esac
  done
  chroot --userspec=1000:1000 "$root" env -i PATH=/usr/bin:/bin LANG=C.UTF-8 "${wanted[@]}" afterword >"$desk/app.log" 2>&1 &
  app=$!; sessions+=("$app")
}

# do_in_app WHAT...: by keyboard and mouse, as tests/desktop does, in the session. A window that works prints nothing.
do_in_app() {
  as_host_ada "${session_env[@]}" PYTHONPATH="$PWD" PYTHONDONTWRITEBYTECODE=1 \
    /usr/bin/python3 packaging/linux/main_job.py "$app" "$desk" "$@" || { cat "$desk/app.log" >&2; stop "$*"; }
  case " $* " in
    *" quit "*)
      wait "$app" || stop "the app ended with $?: $(cat "$desk/app.log")"
      if grep -v '^qt.accessibility.atspi:' "$desk/app.log" >&2; then stop "the app complained"; fi ;;
  esac
}
