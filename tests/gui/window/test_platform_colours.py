"""Where nobody has chosen, the computer's own look holds, also when it changes; a choice ends that."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from pytestqt.qtbot import QtBot

from edu_desk.access.platform_wishes import PlatformWishes
from edu_desk.gui.theme.fonts import load_fonts
from edu_desk.gui.window import appearance as appearance_module
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.qt_application import make_app
from edu_desk.gui.window.screen_sizes import ScreenSizes
from edu_desk.gui.window.system_look import platform_text
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


class Desktop(QObject):
    """Says what a test wants of its letters and movement."""

    changed = Signal()
    says = (1.0, False)


def test_letters_and_movement_are_followed_until_something_is_chosen(
    tmp_path: Path,
    qtbot: QtBot,  # noqa: ARG001 - qtbot makes the application
) -> None:
    desktop, appearance = Desktop(), fresh(tmp_path)
    desktop.says = (1.25, True)
    appearance.follow_desktop(lambda: desktop.says, desktop.changed)
    assert (appearance.settings.text_size, appearance.settings.motion) == (125, False)
    assert not appearance.look.motion
    desktop.says = (2.0, False)
    desktop.changed.emit()
    assert (appearance.settings.text_size, appearance.settings.motion) == (200, True)
    appearance.change("text_size", 150)
    desktop.says = (3.0, True)
    desktop.changed.emit()
    assert (appearance.settings.text_size, appearance.settings.motion) == (150, True)
    assert fresh(tmp_path).settings.text_size == 150


def test_the_systems_own_font_and_movement_are_followed_at_once(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,  # noqa: ARG001 - qtbot makes the application
) -> None:
    monkeypatch.setattr(appearance_module, "platform_text", lambda: 1.5)
    monkeypatch.setattr(appearance_module, "platform_still", lambda: True)
    appearance = fresh(tmp_path)
    assert (appearance.settings.text_size, appearance.settings.motion) == (150, False)


@pytest.mark.parametrize(("points", "text"), [(9.0, 1.0), (11.0, 1.0), (16.5, 1.5), (-1.0, 1.0)])
def test_the_systems_font_tells_how_large_letters_are(
    monkeypatch: pytest.MonkeyPatch, points: float, text: float
) -> None:
    font = QFont()
    if points > 0:
        font.setPointSizeF(points)
    else:
        font.setPixelSize(40)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _kind: font)
    monkeypatch.setattr("sys.platform", "linux")
    assert platform_text() == text
