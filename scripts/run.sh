#!/bin/sh
# Opens EduDesk; where there is no display, plays the train lesson by itself into pictures.
set -eu
cd "$(dirname "$0")/.."

if [ "$(uname)" = Darwin ] || [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
    exec .venv/bin/edu-desk run
fi
echo "EduDesk: 화면이 없어서 기차표 수업을 스스로 해 보고 그림으로 남겨요."
echo "         There is no display: the train lesson plays by itself into pictures."
.venv/bin/edu-desk play train-book --mode follow --offscreen --shots build/storyboard --data build/play-data
echo "EduDesk: 그림은 여기 있어요: build/storyboard"
echo "         The pictures are in: build/storyboard"
