"""Whoever teaches resets forgotten pictures, asked once, and prints the cards of a class."""

from collections.abc import Iterator
from pathlib import Path
from secrets import token_bytes

import pytest
from pytestqt.qtbot import QtBot

from edu_desk.gui.instructor.places import AtClass, AtClassCards, AtOneLearner, AtSureReset
from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.people.places import AtWho
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.gui.window import own_folders
from edu_desk.people.card_token import new_token, token_key
from edu_desk.people.picture_secret import make_secret
from edu_desk.people.staff_gate import StaffAct
from kit.coming_in import read_card
from kit.learner import Learner
from kit.paper import sheets_of
from kit.teacher import CLASS, ELDER, PARK, Teacher, enrolled, store_of

SECRET = ("apple", "bell", "cat")


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:
    assert qtbot is not None
    she = Learner(tmp_path / "data")
    enrolled(store_of(she), she.program.clock.now().date())
    she.program.staff.session.open()
    she.program.journey.go(AtClass(AtHome(), CLASS))
    yield she
    she.close()


def here(she: Learner) -> object:
    return she.place


def touched(teacher: Teacher, qtbot: QtBot, row: str, action: str) -> None:
    qtbot.waitUntil(lambda: (row, action) in teacher.page.buttons)
    teacher.choose(row, action)


def test_forgotten_pictures_are_reset_from_the_class(she: Learner, qtbot: QtBot) -> None:
    store, teacher = store_of(she), Teacher(she)
    store.sign_ins.keep_secret(ELDER, make_secret(SECRET, token_bytes(16)))
    touched(teacher, qtbot, ELDER, "look")
    touched(teacher, qtbot, "", "pictures")
    touched(teacher, qtbot, "", "yes")
    assert not she.program.people.has_secret(ELDER)
    assert teacher.page.view.sentence == "그림을 지웠어요. 다음에 이 이름을 누르면 그림 세 개를 새로 골라요."
    qtbot.waitUntil(lambda: ("", "kept") in teacher.page.buttons)
    assert ("", "pictures") not in teacher.page.buttons
    assert (store.staff.log()[0].act, store.staff.log()[0].whom) == (StaffAct.SIGN_IN, ELDER)


def test_a_lost_card_opens_nothing_any_more(she: Learner, qtbot: QtBot) -> None:
    store, teacher, token = store_of(she), Teacher(she), new_token()
    store.sign_ins.add_card(ELDER, token_key(token))
    touched(teacher, qtbot, ELDER, "look")
    assert ("", "pictures") not in teacher.page.buttons
    touched(teacher, qtbot, "", "cards")
    touched(teacher, qtbot, "", "yes")
    assert she.program.people.holder(token) is None


@pytest.mark.parametrize("way", ["pictures", "cards"])
def test_a_way_in_is_reset_by_nobody_who_does_not_say_yes(she: Learner, qtbot: QtBot, way: str) -> None:
    """One touch in passing locks nobody out: it is asked, and told what happens to whom."""
    store, teacher, token = store_of(she), Teacher(she), new_token()
    store.sign_ins.keep_secret(ELDER, make_secret(SECRET, token_bytes(16)))
    store.sign_ins.add_card(ELDER, token_key(token))
    at_elder = AtOneLearner(AtHome(), CLASS, ELDER)
    for by_the_bar in (False, True):
        she.program.journey.go(at_elder)
        touched(teacher, qtbot, "", way)
        assert here(she) == AtSureReset(AtHome(), CLASS, ELDER, way)
        asked = teacher.page.view
        assert "김영희 (1940년대)" in asked.heading
        assert [action.primary for action in asked.actions] == [False, True]
        teacher.touch(teacher.page.bar.button(BarItem.BACK) if by_the_bar else teacher.page.buttons["", "no"])
        assert here(she) == at_elder
    assert she.program.people.has_secret(ELDER)
    assert she.program.people.holder(token) is not None


def test_who_has_neither_is_offered_nothing(she: Learner, qtbot: QtBot) -> None:
    teacher = Teacher(she)
    touched(teacher, qtbot, PARK, "look")
    qtbot.waitUntil(lambda: bool(teacher.page.buttons))
    assert not {("", "pictures"), ("", "cards")} & set(teacher.page.buttons)


def test_the_cards_of_a_class_are_printed_and_open(
    she: Learner, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tokens: list[str] = []

    def noted() -> str:
        tokens.append(new_token())
        return tokens[-1]

    monkeypatch.setattr("edu_desk.gui.instructor.card_pages.new_token", noted)
    teacher = Teacher(she)
    teacher.choose("", "cards")
    assert she.place == AtClassCards(AtHome(), CLASS)
    teacher.choose(str(folder), "keep")
    qtbot.waitUntil(lambda: "told" in [row.key for row in teacher.page.view.sections[0].rows])
    (kept,) = folder.iterdir()
    assert kept.name == "카드-월요일반.pdf"
    (sheet,) = sheets_of(kept)
    assert (sheet.count("김영희"), sheet.count("박수")) == (2, 1)
    holders = [she.program.people.holder(token) for token in tokens]
    assert {one.id for one in holders if one} == {person.id for person in store_of(she).persons()}
    she.program.journey.go(AtWho())
    read_card(she, tokens[0])
    assert she.program.records.person == (holders[0].id if holders[0] else None)


def test_a_file_that_cannot_be_written_gives_nobody_a_card(
    she: Learner, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    found = own_folders.Folder(blocked, "Papers", "folder", own=True)
    monkeypatch.setattr(own_folders, "folders", lambda: (found,))
    teacher = Teacher(she)
    teacher.choose("", "cards")
    teacher.choose(str(blocked), "keep")
    qtbot.waitUntil(lambda: not isinstance(she.place, AtClassCards))
    assert not any(store_of(she).sign_ins.has_card(one.id) for one in store_of(she).persons())
