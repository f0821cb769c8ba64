"""A program that was closed in a test hears nothing of later ones: hundreds would slow each other down."""

from pathlib import Path

from PySide6.QtCore import SIGNAL
from PySide6.QtWidgets import QApplication

from kit.learner import Learner
from kit.lobby import Lobby


def hearing(app: QApplication) -> int:
    """How many hear where the focus goes."""
    return app.receivers(SIGNAL("focusChanged(QWidget*,QWidget*)"))


def test_nothing_of_a_closed_program_hears_of_the_focus(tmp_path: Path, qapp: QApplication) -> None:
    before = hearing(qapp)
    she = Learner(tmp_path / "hers")
    assert hearing(qapp) > before
    she.close()
    lobby = Lobby(tmp_path / "lobby")
    lobby.close()
    assert hearing(qapp) == before
