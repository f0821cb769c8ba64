"""A look and a language for everything that paints."""

import os
from collections.abc import Callable, Iterator
from gettext import NullTranslations
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from edu_desk.shared.text import Translator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from edu_desk.gui.reading.make_readable import make_readable
from edu_desk.gui.theme.fonts import load_fonts
from edu_desk.gui.theme.look import Look
from edu_desk.gui.theme.tokens import THEMES
from edu_desk.gui.window import own_folders

ASSETS = Path(__file__).resolve().parents[2] / "assets"
PX_PER_MM = 96 / 25.4


@pytest.fixture(scope="session", autouse=True)
def readable(qapp: QApplication) -> None:
    """Widgets are read as in the program."""
    make_readable(qapp)


@pytest.fixture(scope="session")
def family(qapp: object) -> str:
    """The program's own font, loaded once."""
    assert qapp is not None
    return load_fonts(ASSETS)


@pytest.fixture
def make_look(family: str) -> Callable[..., Look]:
    """Makes a look of a text size and a theme, on a screen of 96 dpi, without motion."""

    def make(text: float = 1.0, theme: str = "light") -> Look:
        return Look(THEMES[theme], text, PX_PER_MM, motion=False, family=family, assets=ASSETS)

    return make


@pytest.fixture
def tr() -> Translator:
    """The program's source language."""
    return Translator("en", NullTranslations(), NullTranslations())


@pytest.fixture
def stage(qtbot: QtBot) -> Callable[..., None]:
    """Shows a widget in a window of a size, laid out and painted; the window lives as long as the test."""
    frames: list[QWidget] = []

    def show(widget: QWidget, width: int = 1366, height: int = 768) -> None:
        frame = QWidget()
        frames.append(frame)
        qtbot.addWidget(frame)
        widget.setParent(frame)
        frame.resize(width, height)
        widget.resize(width, height)
        with qtbot.waitExposed(frame):
            frame.show()
        frame.activateWindow()
        widget.show()
        for _ in range(3):
            QApplication.processEvents()
        widget.grab()

    return show


@pytest.fixture
def stand(qapp: QApplication) -> Iterator[Callable[[QWidget, int, int], None]]:
    """Shows a widget of a size, laid out and active; it is gone when the test is over."""
    shown: list[QWidget] = []

    def show(widget: QWidget, width: int, height: int) -> None:
        shown.append(widget)
        widget.resize(width, height)
        widget.show()
        widget.activateWindow()
        for _ in range(2):
            qapp.processEvents()

    yield show
    for widget in shown:
        widget.hide()
        widget.deleteLater()
    qapp.processEvents()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one folder that pages offer to keep papers in."""
    found = own_folders.Folder(tmp_path / "papers", "Papers", "folder", own=True)
    monkeypatch.setattr(own_folders, "folders", lambda: (found,))
    return found.path
