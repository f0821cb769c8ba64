"""`make setup` installs whatever a trial would be passed over without."""

import re
from pathlib import Path

import pytest
from scripts.soak_start import NEEDS

ROOT = Path(__file__).resolve().parents[2]
COMES_IN = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "import": "imagemagick",
    "dbus-daemon": "dbus",
    "orca": "orca",
    "xinit": "xinit",
    "Xorg": "xserver-xorg-core",
    "xinput": "xinput",
    "xrandr": "x11-xserver-utils",
    "systemd-analyze": "systemd",
}
"""Each program, and Debian's package."""
LIBRARIES = ("at-spi2-core", "python3-gi", "gir1.2-atspi-2.0", "xserver-xorg-video-dummy", "espeak-ng")
_ASKED = re.compile(r"(?:missing|skipif\(.*which)\(([^()]*)\)")
_NAME = re.compile(r'"([A-Za-z-]+)"')


def installed() -> set[str]:
    """What the script installs through apt-get."""
    script = (ROOT / "scripts" / "setup.sh").read_text(encoding="utf-8")
    lists = re.findall(r'^(?:QT|EXTRAS|TEST)="([^"]*)"', script, re.MULTILINE)
    return set(" ".join(lists).split())


def asked_for() -> set[str]:
    """The programs without which a test is passed over."""
    found = set(NEEDS) | {"Xvfb", "dbus-daemon"}
    for file in (ROOT / "tests").rglob("test_*.py"):
        for names in _ASKED.findall(file.read_text(encoding="utf-8")):
            found |= set(_NAME.findall(names))
    return found


def test_every_program_is_known() -> None:
    assert {"orca", "xinit", "systemd-analyze"} <= asked_for() <= set(COMES_IN)


@pytest.mark.parametrize("package", sorted({*COMES_IN.values(), *LIBRARIES}))
def test_it_is_installed(package: str) -> None:
    assert package in installed()
