from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from edu_desk.access.millimetres import CARD_WIDTH_MM
from edu_desk.gui.preferences.calibration_page import CalibrationPage
from edu_desk.gui.theme.look import Look
from edu_desk.shared.text import Translator

Stage = Callable[..., None]
MakeLook = Callable[..., Look]
FULL_HD = (1920, 1080)


@pytest.fixture
def page(stage: Stage, make_look: MakeLook, tr: Translator) -> CalibrationPage:
    made = CalibrationPage(make_look(), tr, FULL_HD)
    stage(made)
    return made


def test_the_card_is_drawn_as_large_as_the_screen_says(page: CalibrationPage) -> None:
    assert page.card.card_px == pytest.approx(CARD_WIDTH_MM * page.look.px_per_mm)
    assert page.card.width() == round(page.card.card_px)
    assert page.card.height() == pytest.approx(page.card.width() * 53.98 / 85.60, abs=1)


def test_buttons_and_arrow_keys_change_the_card(page: CalibrationPage) -> None:
    begun = page.card.card_px
    for button in page.steps:
        button.click()
    assert page.card.card_px == begun
    page.fits.setFocus(Qt.FocusReason.TabFocusReason)
    for key, by in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Left, -1),
        (Qt.Key.Key_Up, 12),
        (Qt.Key.Key_Down, -12),
    ):
        before = page.card.card_px
        QTest.keyClick(page.fits, key)
        assert page.card.card_px == before + by


def test_the_size_of_the_screen_is_told_and_kept(qtbot: QtBot, page: CalibrationPage) -> None:
    page.change(round(CARD_WIDTH_MM * 5 - page.card.card_px))
    assert "38.4 cm wide and 21.6 cm high" in page.words.text()
    with qtbot.waitSignal(page.measured) as kept:
        page.fits.click()
    assert kept.args == [pytest.approx(5.0, abs=0.01)]


def test_an_absurd_card_is_told_in_words_and_not_kept(qtbot: QtBot, page: CalibrationPage) -> None:
    page.change(-10_000)
    assert "No screen is like that" in page.words.text()
    assert not page.fits.isEnabled()
    with qtbot.assertNotEmitted(page.measured):
        page.fits.click()
    page.change(200)
    assert page.fits.isEnabled()


def test_the_card_never_leaves_the_page(page: CalibrationPage) -> None:
    page.change(10_000)
    assert page.card.width() < page.width()


@pytest.mark.parametrize("text", [1.0, 3.0])
def test_nothing_is_cut_off(stage: Stage, make_look: MakeLook, tr: Translator, text: float) -> None:
    page = CalibrationPage(make_look(text), tr, FULL_HD)
    stage(page, 1024, 768)
    column = page.scroller.area.widget()
    assert column is not None
    assert page.card.width() <= column.width()
    for part in (*page.steps, page.fits, page.as_said, page.words):
        left = part.mapTo(column, part.rect().topLeft()).x()
        assert left >= 0
        assert left + part.width() <= column.width()
        assert part.height() >= part.heightForWidth(part.width())
