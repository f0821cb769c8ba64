"""A date picker is read as three numbers that never make a date which does not exist."""

from dataclasses import replace
from pathlib import Path

import pytest

from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.kinds import ElementKind
from edu_desk.lesson.model import App, State
from edu_desk.machine.machine import Machine
from edu_desk.present.step_sentences import ask
from kit.form_app import form_app
from kit.form_screens import after, blank_screen, element_seen, set_to, value_of
from kit.runs import TONGUE, press

PICKER = "- {datepicker: birth, label: 생년월일, year: year, month: month, day: day}"


@pytest.fixture
def app(tmp_path: Path) -> App:
    return form_app(tmp_path, PICKER)


def turned(app: App, state: State, wheel: str) -> tuple[object, ...]:
    then = after(app, state)[press(wheel)]
    return tuple(value_of(app, then, name) for name in ("year", "month", "day"))


@pytest.mark.parametrize(
    ("start", "wheel", "date"),
    [
        ((1980, 5, 17), "birth_year[minus]", (1979, 5, 17)),
        ((1980, 5, 17), "birth_month[plus]", (1980, 6, 17)),
        ((1980, 5, 17), "birth_day[plus]", (1980, 5, 18)),
        ((1981, 1, 31), "birth_month[plus]", (1981, 2, 28)),
        ((1980, 1, 31), "birth_month[plus]", (1980, 2, 29)),
        ((1980, 2, 29), "birth_year[plus]", (1981, 2, 28)),
        ((1980, 5, 31), "birth_month[minus]", (1980, 4, 30)),
        ((1980, 7, 31), "birth_month[plus]", (1980, 8, 31)),
        ((1999, 2, 28), "birth_year[plus]", (2000, 2, 28)),
    ],
)
def test_a_day_that_a_month_has_not_becomes_its_last(
    app: App, start: tuple[int, int, int], wheel: str, date: tuple[int, int, int]
) -> None:
    year, month, day = start
    assert turned(app, set_to(app, year=year, month=month, day=day), wheel) == date


@pytest.mark.parametrize(
    ("date", "wheel"),
    [
        ((1980, 4, 30), "birth_day[plus]"),
        ((1980, 2, 29), "birth_day[plus]"),
        ((1981, 2, 28), "birth_day[plus]"),
        ((2000, 12, 31), "birth_month[plus]"),
        ((2000, 1, 1), "birth_month[minus]"),
        ((2000, 1, 1), "birth_day[minus]"),
        ((1920, 1, 1), "birth_year[minus]"),
        ((2010, 1, 1), "birth_year[plus]"),
    ],
)
def test_nothing_lies_beyond_an_end(app: App, date: tuple[int, int, int], wheel: str) -> None:
    state = set_to(app, year=date[0], month=date[1], day=date[2])
    assert press(wheel) not in after(app, state)
    items = [item for one in element_seen(app, state).children for item in one.items]
    assert next(item for item in items if str(item.target) == str(press(wheel).target)).enabled is False


def test_each_wheel_says_what_it_counts_and_what_a_press_brings(app: App) -> None:
    view = element_seen(app, set_to(app, year=1980, month=4, day=30))
    assert (view.kind, view.label) == (ElementKind.DATEPICKER, "생년월일")
    assert [(one.label, one.value) for one in view.children] == [
        ("연도", "1980년"),
        ("월", "4월"),
        ("일", "30일"),
    ]
    assert [item.label for one in view.children[:2] for item in one.items] == [
        "1979년",
        "1981년",
        "3월",
        "5월",
    ]
    assert [(one.level, one.levels) for one in view.children] == [(61, 91), (4, 12), (30, 30)]


def test_the_guide_names_the_number_that_is_pressed(app: App) -> None:
    screen = replace(blank_screen(), body=(element_seen(app),))
    asked = ask(press("birth_year[minus]"), Machine(app, {}), app.start, screen, TONGUE.tr)
    assert asked == "Press “1979년”."


def test_it_can_be_shut_and_does_more(tmp_path: Path) -> None:
    extra = "enabled: asked, do: [{set: {words: '\"typed\"'}}]}"
    app = form_app(tmp_path, PICKER[:-1] + ", " + extra)
    shut = element_seen(app)
    assert not any(item.enabled for one in shut.children for item in one.items)
    assert press("birth_day[plus]") not in after(app)
    then = after(app, set_to(app, asked=True))[press("birth_day[plus]")]
    assert value_of(app, then, "words") == "typed"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (", day: day", "", "is missing here"),
        ("day: day", "day: words", "is of another type"),
        ("month: month", "month: count", "holds no"),
        ("day: day", "day: year", "holds no"),
    ],
)
def test_what_is_no_date_is_refused(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert old in PICKER
    with pytest.raises(LessonBroken, match=words):
        form_app(tmp_path, PICKER.replace(old, new))
