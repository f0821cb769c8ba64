"""A desktop's letters and movement, asked of a portal on a real bus, and heard when they change."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import IO

import pytest
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from edu_desk.gui.window.desktop_settings import DesktopSettings

PYTHON = "/usr/bin/python3"
PORTAL = Path(__file__).with_name("desktop_portal.py")
STILL: dict[str, object] = {"org.freedesktop.appearance reduced-motion": 1}
NAMES = count()


@dataclass
class Desktop:
    """A bus, and a portal that can be told what to say."""

    bus: QDBusConnection
    into: IO[str]
    out: IO[str]

    def says(self, answers: dict[str, object]) -> None:
        self.into.write(json.dumps(answers) + "\n")
        self.into.flush()
        assert self.out.readline().strip() == "ready"


def lacks() -> str:
    if shutil.which("dbus-daemon") is None:
        return "there is no dbus-daemon"
    asked = subprocess.run([PYTHON, "-c", "import gi"], check=False, capture_output=True)  # noqa: S603
    return "" if asked.returncode == 0 else "Debian's Python has no gi"


@pytest.fixture
def desktop(qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot
    if why := lacks():
        pytest.skip(why)
    with ExitStack() as stack:
        command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        daemon = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603
        stack.callback(daemon.wait)
        stack.callback(daemon.terminate)
        assert daemon.stdout is not None
        stack.callback(daemon.stdout.close)
        address = daemon.stdout.readline().strip()
        portal = subprocess.Popen(  # noqa: S603
            [PYTHON, str(PORTAL)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={"PATH": os.environ["PATH"], "DBUS_SESSION_BUS_ADDRESS": address},
        )
        stack.callback(portal.wait)
        assert portal.stdin is not None
        assert portal.stdout is not None
        stack.callback(portal.stdout.close)
        stack.callback(portal.stdin.close)
        name = f"test-desktop-{next(NAMES)}"
        bus = QDBusConnection.connectToBus(address, name)
        stack.callback(QDBusConnection.disconnectFromBus, name)
        yield Desktop(bus, portal.stdin, portal.stdout)


@pytest.mark.parametrize(
    ("answers", "text", "still"),
    [
        ({}, 1.0, False),
        (STILL, 1.0, True),
        ({"org.gnome.desktop.interface enable-animations": False}, 1.0, True),
        ({"org.kde.kdeglobals.KDE AnimationDurationFactor": "0"}, 1.0, True),
        ({"org.gnome.desktop.interface text-scaling-factor": 1.25}, 1.25, False),
    ],
)
def test_the_portal_is_asked(
    desktop: Desktop, answers: dict[str, object], text: float, *, still: bool
) -> None:
    desktop.says(answers)
    parent = QObject()
    settings = DesktopSettings(parent, desktop.bus)
    settings.watch()
    assert (settings.text, settings.still) == (text, still)


def test_a_change_is_heard(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.says({})
    parent = QObject()
    settings = DesktopSettings(parent, desktop.bus)
    settings.watch()
    with qtbot.waitSignal(settings.changed):
        desktop.says(STILL)
    assert settings.still


def test_without_a_bus_nothing_is_wished(qtbot: QtBot) -> None:
    assert qtbot
    parent = QObject()
    settings = DesktopSettings(parent, QDBusConnection("there-is-none"))
    settings.watch()
    assert (settings.text, settings.still) == (1.0, False)
