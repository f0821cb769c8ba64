"""Texts with computed pieces, in two languages."""

from datetime import date
from gettext import NullTranslations
from pathlib import Path

import pytest

from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.formulas.scope import Scope, TypedFormula
from edu_desk.lesson.formulas.text_template import read_text
from edu_desk.lesson.model import FilePlace
from edu_desk.lesson.types import Letters, ListOf, Number, YesNo
from edu_desk.present.tongue import Tongue
from edu_desk.shared.text import Translator

HERE = FilePlace(Path("app.yaml"), 3)
SCOPE = Scope(
    names={
        "town": TypedFormula(Letters(label=True), lambda state, _rows: state[0]),
        "number": TypedFormula(Number(), lambda state, _rows: state[1]),
        "seats": TypedFormula(ListOf(Letters()), lambda state, _rows: state[2]),
        "card": TypedFormula(Letters(), lambda state, _rows: state[3]),
        "open": TypedFormula(YesNo(), lambda state, _rows: state[4]),
    }
)


class Korean(NullTranslations):
    def gettext(self, message: str) -> str:
        return {"EEEE, MMMM d": "M월 d일 EEEE"}.get(message, message)


class Lessons(NullTranslations):
    def gettext(self, message: str) -> str:
        return {"부산": "Busan", "{town} 가는 표": "a ticket to {town}"}.get(message, message)


KOREAN = Tongue(Translator("ko", Korean(), NullTranslations()), date(2026, 11, 23))
ENGLISH = Tongue(Translator("en", NullTranslations(), Lessons()), date(2026, 11, 23))
STATE = ("부산", 59_800, ("3A", "3B"), "9410123456781234", True)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("표를 사요.", "표를 사요."),
        ("{town:을/를} 골랐어요", "부산을 골랐어요"),
        ("{town}{{}}", "부산{}"),
        ("{number:number}", "59,800"),
        ("{number % 1440:clock}", "12:40"),
        ("{155:span}", "2 h 35 min"),
        ("{60:span}, {5:span}", "1 h, 5 min"),
        ("{1:date}", "11월 24일 화요일"),
        ("{1:weekday}", "화요일"),
        ("{999999999999:date}", "10월 30일 수요일"),
        ("{seats:join}", "3A, 3B"),
        ("{[town, card]:join}", "부산, 9410123456781234"),
        ("{[town, none]:join}", "부산"),
        ("{-number:number}", "-59,800"),
        ("{card:card}", "9410 **** **** 1234"),
        ("{'가까워요' if open else '멀어요: 네'}", "가까워요"),
        ("{number:number:이/가}", "59,800이"),
    ],
)
def test_said_in_korean(source: str, said: str) -> None:
    assert KOREAN.say(read_text(source, SCOPE, HERE), STATE) == said


def test_said_in_another_language() -> None:
    assert ENGLISH.say(read_text("{town} 가는 표", SCOPE, HERE), STATE) == "a ticket to Busan"
    assert ENGLISH.say(read_text("{town:을/를}", SCOPE, HERE), STATE) == "Busan"
    assert ENGLISH.say(read_text("{['A', town]:join}", SCOPE, HERE), STATE) == "A, Busan"
    assert ENGLISH.say(read_text("{1:date}", SCOPE, HERE), STATE) == "Tuesday, November 24"


@pytest.mark.parametrize(
    "source",
    [
        "{town",
        "town}",
        "{open}",
        "{town:won}",
        "{number:date:date2}",
        "{toun}",
        "{town + card}",
        "{card + '!':words}",
    ],
)
def test_wrong_ones_are_told(source: str) -> None:
    with pytest.raises(LessonBroken) as caught:
        read_text(source, SCOPE, HERE)
    assert caught.value.problems[0].place == HERE
