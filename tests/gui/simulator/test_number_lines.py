"""A number in groups of digits, such as a card's, is read as one: on one line, else in even lines."""

from collections.abc import Callable

import pytest

from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.simulator.text_setting import block, face_of
from edu_desk.gui.theme.look import Look, Role
from edu_desk.lesson.kinds import ElementStyle
from gui.simulator.builders import screen, text

Shown = Callable[..., Simulator]
MakeLook = Callable[..., Look]
CARD = "9410 1234 5678 1234"


def set_in(simulator: Simulator, words: str) -> PaintedText:
    return next(one for one in simulator.findChildren(PaintedText) if one.text() == words)


@pytest.mark.parametrize("size", [1.0, 1.25])
@pytest.mark.parametrize("style", [ElementStyle.LEAD, ElementStyle.TITLE, ElementStyle.PLAIN])
def test_it_stays_on_one_line_where_smaller_letters_fit(
    shown: Shown, size: float, style: ElementStyle
) -> None:
    number = set_in(shown(screen(text(CARD, style)), text=size), CARD)
    assert number.height() < 2 * number.face.pitch
    assert not number.spills()


def test_other_words_keep_their_letters(shown: Shown) -> None:
    words = "한빛고속 161 다음 열차를 타세요"
    title = set_in(shown(screen(text(words, ElementStyle.TITLE)), text=1.5), words)
    assert title.height() >= 2 * title.face.pitch


def test_a_value_stays_on_one_line_too(shown: Shown) -> None:
    simulator = shown(screen(text("카드 번호", ElementStyle.PRICE, CARD)), text=1.25)
    value = set_in(simulator, CARD)
    assert value.height() < 2 * value.face.pitch


@pytest.mark.parametrize(
    ("number", "letters", "lines"),
    [
        (CARD, 15, ["9410 1234", "5678 1234"]),
        (CARD, 10, ["9410 1234", "5678 1234"]),
        (CARD, 5, ["9410", "1234", "5678", "1234"]),
        ("010 1234 5678", 10, ["010 1234", "5678"]),
        ("가평 나주 대전 서울", 12, ["가평 나주 대전", "서울"]),
    ],
)
def test_where_it_must_break_its_lines_are_even(
    make_look: MakeLook, number: str, letters: int, lines: list[str]
) -> None:
    look = make_look(1.0)
    face = face_of(look.font(Role.BODY), 1.4)
    set_words = block(number, face, round(face.metrics.horizontalAdvance("0" * letters)))
    assert [line for line, _indent in set_words.lines] == lines
