from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible, QImage
from pytestqt.qtbot import QtBot

from edu_desk.gui.theme.look import Look, Role
from edu_desk.gui.widgets.label import Label

MakeLook = Callable[..., Look]
TEXT = "휴대전화로 출발역과 도착역을 고르고 열차표를 사요."


def shown(qtbot: QtBot, words: Label, width: int) -> Label:
    qtbot.addWidget(words)
    words.resize(width, words.heightForWidth(width))
    words.show()
    return words


@pytest.mark.parametrize("text", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("width", [260, 500, 1200])
def test_korean_words_are_never_cut(qtbot: QtBot, make_look: MakeLook, text: float, width: int) -> None:
    words = shown(qtbot, Label(make_look(text), TEXT), width)
    lines = words.shown_lines()
    assert " ".join(lines).split() == TEXT.split()
    assert words.height() >= len(lines) * make_look(text).pixels(Role.BODY) * 1.6 - 1


def test_a_line_is_not_too_long_for_the_eye(qtbot: QtBot, make_look: MakeLook) -> None:
    words = shown(qtbot, Label(make_look(), "가나다 " * 60), 3000)
    assert max(map(len, words.shown_lines())) <= 46


def test_a_word_wider_than_the_page_still_shows(qtbot: QtBot, make_look: MakeLook) -> None:
    words = shown(qtbot, Label(make_look(3.0), "국민건강보험공단"), 200)
    assert "".join(words.shown_lines()) == "국민건강보험공단"
    assert len(words.shown_lines()) > 1


def test_the_reader_hears_the_text_as_written(qtbot: QtBot, make_look: MakeLook) -> None:
    words = shown(qtbot, Label(make_look(), "밥 & 국 <b>"), 300)
    interface = QAccessible.queryAccessibleInterface(words)
    assert interface.text(QAccessible.Text.Name) == "밥 & 국 <b>"
    assert interface.role() == QAccessible.Role.StaticText
    assert words.text() == "밥 & 국 <b>"


def count(image: QImage, colour: str) -> int:
    wanted = colour.lower()
    return sum(
        image.pixelColor(x, y).name() == wanted for x in range(image.width()) for y in range(image.height())
    )


def test_a_spoken_word_is_lit_and_underlined(qtbot: QtBot, make_look: MakeLook) -> None:
    look = make_look()
    words = shown(qtbot, Label(look, "출발역 고르기"), 400)
    before = words.grab().toImage()
    assert count(before, look.theme.lit) == 0
    words.light(0, 3)
    lit = words.grab().toImage()
    assert count(lit, look.theme.lit) > 200
    assert count(lit, look.theme.ink) > count(before, look.theme.ink)
    words.light(0, 0)
    assert words.grab().toImage() == before


def test_a_lit_word_goes_over_a_line_end(qtbot: QtBot, make_look: MakeLook) -> None:
    words = shown(qtbot, Label(make_look(2.0), TEXT), 300)
    words.light(0, len(TEXT))
    image = words.grab().toImage()
    lit = make_look().theme.lit.lower()
    rows = {
        y for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y).name() == lit
    }
    assert len(rows) > image.height() / 2


def test_new_text_is_not_lit(qtbot: QtBot, make_look: MakeLook) -> None:
    words = shown(qtbot, Label(make_look(), "하나 둘"), 300)
    words.light(0, 2)
    words.setText("셋")
    assert words.lit == (0, 0)
    assert words.shown_lines() == ("셋",)
