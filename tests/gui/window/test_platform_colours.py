"""Where nobody has chosen, the colours of the computer hold, also when they change; a choice ends that."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from edu_desk.access.platform_wishes import PlatformWishes
from edu_desk.gui.theme.fonts import load_fonts
from edu_desk.gui.window import appearance as appearance_module
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.qt_application import make_app
from edu_desk.gui.window.screen_sizes import ScreenSizes
from edu_desk.shared.paths import shipped
from kit.learner import Learner


def fresh(folder: Path) -> Appearance:
    resources = shipped()
    sizes = ScreenSizes(folder, make_app().primaryScreen())
    return Appearance(resources, folder, load_fonts(resources.assets), sizes, None)


def test_a_program_that_is_closed_hears_no_more_of_the_computer(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,  # noqa: ARG001 - qtbot makes the application
) -> None:
    she = Learner(tmp_path)
    changed: list[str] = []
    she.program.appearance.changed.connect(changed.append)
    she.close()
    monkeypatch.setattr(appearance_module, "platform_wishes", lambda: PlatformWishes(dark=True))
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert changed == []


def test_colours_are_followed_until_some_are_chosen(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,  # noqa: ARG001 - qtbot makes the application
) -> None:
    hints = QGuiApplication.styleHints()

    def wish(wishes: PlatformWishes) -> None:
        monkeypatch.setattr(appearance_module, "platform_wishes", lambda: wishes)
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    wish(PlatformWishes(dark=True))
    appearance = fresh(tmp_path)
    changed: list[str] = []
    appearance.changed.connect(changed.append)
    assert appearance.settings.theme == "dark"
    wish(PlatformWishes(high_contrast=True))
    assert (appearance.settings.theme, changed) == ("black-on-white", ["theme"])
    wish(PlatformWishes())
    assert appearance.settings.theme == "light"
    appearance.change("theme", "cream")
    wish(PlatformWishes(dark=True))
    assert appearance.settings.theme == "cream"
    assert fresh(tmp_path).settings.theme == "cream"
