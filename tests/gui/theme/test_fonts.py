"""The fonts that ship with the program."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from edu_desk.gui.theme.fonts import load_fonts
from edu_desk.gui.theme.tokens import FAMILIES
from edu_desk.shared.paths import shipped


def test_letters_that_were_drawn_are_not_forgotten(qapp: QApplication, qtbot: QtBot, family: str) -> None:
    """With each font that is added Qt drops what it knows of all; a second paper or window adds none."""
    with qtbot.assertNotEmitted(qapp.fontDatabaseChanged):
        assert load_fonts(shipped().assets) == family


def test_without_the_files_a_family_is_named_all_the_same(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp is not None
    assert load_fonts(tmp_path) in {*FAMILIES}
