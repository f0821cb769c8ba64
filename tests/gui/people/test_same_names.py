"""Two who look alike by name are told apart on the page that asks who is here, by no more than is needed."""

from collections.abc import Iterator
from pathlib import Path
from secrets import token_bytes

import pytest
from pytestqt.qtbot import QtBot

from edu_desk.gui.people.places import AtWho
from edu_desk.gui.people.who_page import WhoPage
from edu_desk.gui.shell.call_row import CallRow
from edu_desk.people.person import Person
from edu_desk.people.picture_secret import make_secret
from kit.coming_in import page_of
from kit.learner import Learner
from kit.teacher import store_of

ALIKE = "이름이 같은 분이 있어요"
CALL = "내 이름이 두 개면 선생님을 불러 주세요."


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:
    assert qtbot is not None
    she = Learner(tmp_path)
    yield she
    she.close()


def shown(she: Learner, *persons: Person) -> WhoPage:
    store_of(she).keep_persons(persons)
    she.program.journey.go(AtWho())
    page = page_of(she)
    assert isinstance(page, WhoPage)
    return page


def notes(page: WhoPage) -> list[str]:
    return [tile.reading() for tile in page.tiles]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Person("a", "김영희", birth_year=1948), Person("b", "김영희", birth_year=1951)),
        (Person("a", "김영희", birth_year=1948), Person("b", "김순희", birth_year=1951)),
    ],
)
def test_the_decade_tells_two_apart_whose_masked_names_are_alike(
    she: Learner, one: Person, other: Person
) -> None:
    page = shown(she, one, other)
    first, second = sorted(notes(page))
    assert "1940년대생" in first
    assert "1950년대생" in second
    assert not any(year in "".join(notes(page)) for year in ("1948", "1951"))
    assert CALL not in " ".join(words.text() for words in page.spoken)


def test_classes_come_before_the_decade_and_only_where_they_tell_apart(she: Learner) -> None:
    page = shown(
        she,
        Person("a", "김영희", birth_year=1948, classes=("월요일반",)),
        Person("b", "김영희", birth_year=1944, classes=("월요일반",)),
        Person("c", "김영희", birth_year=1941, classes=("수요일반",)),
    )
    first, second, third = notes(page)
    assert ALIKE in first
    assert ALIKE in second
    assert "수요일반" in third


def test_where_nothing_tells_them_apart_the_teacher_is_called(she: Learner) -> None:
    """An imported learner has never seen a picture: it helps only who has come in before."""
    store = store_of(she)
    store.keep_persons([Person("a", "김영희", phone_tail="1234")])
    store.sign_ins.keep_secret("a", make_secret(("apple", "bell", "cat"), token_bytes(16)))
    page = shown(she, Person("b", "김영희", phone_tail="5678"), Person("c", "박수"))
    first, second, third = notes(page)
    assert "그림을 보고" in first
    assert ALIKE in second
    assert ALIKE not in third
    assert "1234" not in first + second
    assert CALL in " ".join(words.text() for words in page.spoken)
    assert page.findChild(CallRow) is not None
