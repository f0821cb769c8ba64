#!/bin/sh
# Puts a newer Debian with its screen reader, Orca 48, into FOLDER; tests/access/test_newer_orca.py tries it.
# Wants root, mmdebstrap and the network. Without sound its voice ends in a device that plays nothing.
#   scripts/newer_orca.sh FOLDER        make it and join it to this machine's /tmp
#   scripts/newer_orca.sh --off FOLDER  part it again, before it is removed
set -eu

off() {
    # Its voice may live on for some seconds, so what is joined is parted as soon as nothing needs it.
    for place in tmp proc; do
        if mountpoint -q "$1/$place"; then umount -l "$1/$place"; fi
    done
}

if [ "${1:-}" = --off ]; then
    off "$2"
    exit
fi
folder=${1:?"name the folder: scripts/newer_orca.sh FOLDER"}
PACKAGES=orca,gir1.2-atspi-2.0,at-spi2-core,python3-gi,dbus,speech-dispatcher,x11-xserver-utils,x11-xkb-utils
if [ ! -x "$folder/usr/bin/orca" ]; then
    mmdebstrap --variant=apt --mode=root --aptopt='APT::Install-Recommends "false"' \
        --include="$PACKAGES" trixie "$folder"
fi
echo 'pcm.!default { type null }' > "$folder/etc/asound.conf"
printf '%s\n' 'AudioOutputMethod "alsa"' 'AddModule "dummy" "sd_dummy" ""' 'DefaultModule dummy' \
    > "$folder/etc/speech-dispatcher/speechd.conf"
off "$folder"
mount --bind /tmp "$folder/tmp"
mount -t proc proc "$folder/proc"
echo "EDU_DESK_NEWER_ORCA=$folder"
