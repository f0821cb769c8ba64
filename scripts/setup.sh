#!/bin/sh
# Makes .venv ready to run and to test. A second call finds nothing to do and costs nothing.
set -eu
cd "$(dirname "$0")/.."

PIP=26.3
STAMP=.venv/edu-desk-stamp
# What the Qt libraries in the PySide6 wheel load from the system: found with objdump and ldd.
QT="libegl1 libgl1 libfontconfig1 libfreetype6 libglib2.0-0 libdbus-1-3 libgssapi-krb5-2
libx11-xcb1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
libxcb-render-util0 libxcb-shape0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1 libxcb-glx0
libwayland-client0 libwayland-cursor0"
# Voice, what Qt plays it with, and letters for languages the program's own font lacks.
EXTRAS="espeak-ng libpulse0 fonts-noto-cjk"
# What the trials need: a screen, its windows, a mouse and keys for them, and pictures of it (imagemagick); a
# session bus, the accessibility bus and its Python, and Debian's own screen reader; and for a lobby's screen
# what starts its session, a real X with a touch device, and what reads its unit.
TEST="xvfb openbox xdotool imagemagick dbus at-spi2-core python3-gi gir1.2-atspi-2.0 orca
xinit xserver-xorg-core xserver-xorg-video-dummy xinput x11-xserver-utils systemd poppler-utils"

say() { printf 'EduDesk: %s\n         %s\n' "$1" "$2" >&2; }
stop() { say "$@"; exit 1; }

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
}

python_packages() {
    if [ -x .venv/bin/python ]; then return; fi
    name=$(find_python)
    if [ -z "$name" ]; then
        echo "python3 python3-venv"
    elif ! "$name" -c 'import ensurepip' 2>/dev/null; then
        echo "$name-venv"
    fi
}

not_installed() {
    # Newer Debian and Ubuntu releases add t64 to some library names.
    with_t64=$(for name in "$@"; do echo "$name ${name}t64"; done)
    # shellcheck disable=SC2086
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package} ' $with_t64 2>/dev/null || true)
    for name in "$@"; do
        case " $installed" in
            *" installed $name "* | *" installed ${name}t64 "*) ;;
            *) echo "$name" ;;
        esac
    done
}

install_packages() {
    if [ "$(id -u)" = 0 ]; then
        as_root=env
    elif sudo -n true 2>/dev/null; then
        as_root="sudo -n env"
    else
        say "이 컴퓨터에 없는 것이 있어요. 관리자에게 이 명령을 부탁하세요. 지금은 없이 계속해요." \
            "Some packages are missing; going on without. Ask an administrator for this command:"
        printf '         sudo apt-get install -y %s\n' "$*" >&2
        return
    fi
    say "필요한 것을 설치해요. 몇 분 걸려요." "Installing what is missing; this takes some minutes: $*"
    if ! { $as_root DEBIAN_FRONTEND=noninteractive apt-get update -q &&
        $as_root DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"; } >&2; then
        say "설치하지 못했어요. 인터넷 연결을 확인하고 다시 실행하세요." \
            "The installation failed. Check the internet connection and run this again."
    fi
}

prepare_system() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then return; fi
    # shellcheck disable=SC2046,SC2086
    set -- $(python_packages) $(not_installed $QT $EXTRAS $TEST)
    if [ $# -gt 0 ]; then install_packages "$@"; fi
}

make_venv() {
    python=$(find_python)
    if [ -z "$python" ]; then
        stop "파이썬 3.11 이상이 필요해요. python.org에서 받아 설치한 뒤 다시 실행하세요." \
            "Python 3.11 or newer is needed. Install it from python.org and run this again."
    fi
    "$python" -m venv --clear .venv ||
        stop "파이썬 환경(.venv)을 만들지 못했어요. python3-venv를 설치하고 다시 실행하세요." \
            "The Python environment (.venv) could not be made. Install python3-venv and run this again."
}

install_python_packages() {
    say "프로그램이 쓰는 것을 내려받아요. 처음에는 몇 분 걸려요." \
        "Downloading what the program uses; the first time takes some minutes."
    { .venv/bin/python -m pip install -q --disable-pip-version-check "pip==$PIP" &&
        .venv/bin/python -m pip install -q --disable-pip-version-check -e . --group test; } >&2 ||
        stop "내려받지 못했어요. 인터넷 연결을 확인하고 다시 실행하세요." \
            "The download failed. Check the internet connection and run this again."
}

check_qt() {
    QT_QPA_PLATFORM=offscreen .venv/bin/python -c 'from PySide6.QtWidgets import QApplication; QApplication([])' ||
        say "화면을 그리는 데 필요한 시스템 파일이 없어요. 위 줄에 적힌 파일(.so)이 든 꾸러미를 설치하세요." \
            "Qt lacks a system library. Install the package that has the .so file named in the line above."
}

key() {
    pwd
    cksum pyproject.toml scripts/setup.sh
}

translations_are_stale() {
    for catalogue in translations/*/LC_MESSAGES/*.po; do
        [ "${catalogue%.po}.mo" -nt "$catalogue" ] || return 0
    done
    return 1
}

prepare_system
if [ "$(key)" != "$(cat "$STAMP" 2>/dev/null)" ]; then
    if [ "$(pwd)" != "$(head -n 1 "$STAMP" 2>/dev/null)" ]; then make_venv; fi
    install_python_packages
    check_qt
    key >"$STAMP"
fi
if translations_are_stale; then .venv/bin/python scripts/translations.py --compile; fi
