"""What a page tells of its device: the browser's address, dealt digits, how loud it is."""

from datetime import date
from gettext import NullTranslations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.kinds import Ground
from edu_desk.lesson.library import Library
from edu_desk.present.present import view
from edu_desk.present.render import dealt
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import DIGITS, RunView, ScreenView
from edu_desk.runner.advance import replay
from edu_desk.runner.events import Event
from edu_desk.runner.run import Errand
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import Translator, load_translator
from kit.cafe import APP, write_cafe
from kit.runs import begin, errand_of, walk

TONGUE = Tongue(Translator("ko", NullTranslations(), NullTranslations()), date(2026, 11, 23))
ADDRESS = """\
  menu:
    title: 메뉴
    address: "https://dangol.example/{kind}"
"""
KEYPAD = """\
      - keypad: phone
        label: 전화번호
        bind: phone
        shuffled: yes
"""
ENTRY = """\
      - entry: phone
        label: 전화번호
        bind: phone
        format: number
        length: 11
        when: stamps
"""


def cafe(tmp_path: Path, *changes: tuple[str, str]) -> Errand:
    app = APP
    for old, new in changes:
        assert old in app
        app = app.replace(old, new, 1)
    return errand_of(Library(write_cafe(tmp_path, app=app)).lesson("cafe-order"), "ginger")


def seen(errand: Errand, *steps: str) -> RunView:
    return view(errand, walk(errand, begin(errand), steps).run, TONGUE)


def digits(screen: ScreenView) -> str:
    found = [element.entry for element in screen.body if element.entry]
    assert len(found) == 1
    return found[0].digits


@pytest.mark.parametrize(
    ("more", "secure"), [("", True), ("    secure: yes\n", True), ("    secure: no\n", False)]
)
def test_a_screen_has_an_address(tmp_path: Path, more: str, secure: bool) -> None:
    errand = cafe(tmp_path, ("  menu:\n    title: 메뉴\n", ADDRESS + more))
    assert seen(errand).screen.address == ""
    menu = seen(errand, "away", "kind[tea]").screen
    assert (menu.address, menu.secure) == ("https://dangol.example/tea", secure)


def test_an_address_may_only_use_known_names(tmp_path: Path) -> None:
    wrong = ADDRESS.replace("{kind}", "{kimd}")
    with pytest.raises(LessonBroken) as told:
        cafe(tmp_path, ("  menu:\n    title: 메뉴\n", wrong))
    assert told.value.problems[0].nearest == "kind"


@given(st.text())
def test_dealing_only_changes_the_order(deal: str) -> None:
    assert sorted(dealt(deal)) == sorted(DIGITS)
    assert dealt(deal) == dealt(deal)


def test_deals_differ() -> None:
    assert len({dealt(f"run-1/{turn}") for turn in range(50)}) > 40


def test_digits_stay_while_the_page_does_and_are_dealt_anew_when_it_is_entered_again(tmp_path: Path) -> None:
    errand = cafe(tmp_path, (ENTRY, KEYPAD))
    way = ["away", "kind[tea]", "drinks[ginger]"]
    first = digits(seen(errand, *way).screen)
    assert digits(seen(errand, *way, "phone=right", "cups[plus]").screen) == first
    assert digits(seen(errand, *way, "back", "drinks[ginger]").screen) != first


def test_a_run_that_is_gone_on_with_has_the_same_digits(tmp_path: Path) -> None:
    errand = cafe(tmp_path, (ENTRY, KEYPAD))
    run = begin(errand)
    events: list[Event] = []
    for step in ("away", "back", "away", "kind[tea]", "drinks[ginger]"):
        turn = walk(errand, run, [step])
        run = turn.run
        events += turn.events
    again = replay(errand, run.head, events)
    assert digits(view(errand, again, TONGUE).screen) == digits(view(errand, run, TONGUE).screen)


def test_a_keypad_that_does_not_shuffle_has_the_usual_order(tmp_path: Path) -> None:
    errand = cafe(tmp_path, (ENTRY, KEYPAD.replace("        shuffled: yes\n", "")))
    assert digits(seen(errand, "away", "kind[tea]", "drinks[ginger]").screen) == DIGITS


def test_a_volume_tells_its_level(tmp_path: Path) -> None:
    errand = cafe(tmp_path, ("- stepper: cups", "- volume: cups"))
    way = ["away", "kind[tea]", "drinks[ginger]"]
    screen = seen(errand, *way, "cups[plus]", "cups[plus]").screen
    volume = next(element for element in screen.body if element.levels)
    assert (volume.level, volume.levels, volume.value) == (3, 5, "3"), "the bars say what the number says"


def test_the_app_says_what_time_it_is_where_the_lesson_does_not_fit(tmp_path: Path) -> None:
    errand = cafe(tmp_path, ("first: ", "clock: 600 + cups\nfirst: "))
    assert seen(errand).screen.clock == "10:01"


RINGING = """\
      - call: ring
        label: 모르는 번호
        when: not stamps
        answer: [{set: {stamps: "true"}}]
        decline: [{home: yes}]
"""


def test_a_call_fills_the_page_and_nothing_else_can_be_touched(tmp_path: Path) -> None:
    errand = cafe(tmp_path, ("    body:\n", f"    body:\n{RINGING}"))
    ringing = seen(errand).screen
    assert [element.target.element for element in ringing.body] == ["ring"]
    assert ringing.foot == ()
    assert ringing.ground is Ground.CALL
    assert not ringing.dialog
    assert [item.target.part for item in ringing.body[0].items] == ["answer", "decline"]
    assert ringing.title == "Incoming call"


def test_a_page_tells_its_ground(tmp_path: Path) -> None:
    title = "    title: 어디서 드시나요?\n"
    errand = cafe(tmp_path, (title, f"{title}    ground: wallpaper\n"))
    assert seen(errand).screen.ground is Ground.WALLPAPER
    with pytest.raises(LessonBroken):
        cafe(tmp_path, (title, f"{title}    ground: sand\n"))


@pytest.mark.parametrize("languages", ["[ko, vi]", "[none_yet, here]"])
def test_a_machine_is_set_to_languages_of_the_program(tmp_path: Path, languages: str) -> None:
    with pytest.raises(LessonBroken) as told:
        cafe(
            tmp_path,
            ("first: start\n", "first: start\nlanguage: speaks\n"),
            ("state:\n", f"state:\n  speaks: {{type: text, of: {languages}}}\n"),
        )
    assert [one.rule for one in told.value.problems] == ["language"]


def test_a_text_without_its_values_is_no_language(tmp_path: Path) -> None:
    with pytest.raises(LessonBroken):
        cafe(tmp_path, ("first: start\n", "first: start\nlanguage: phone\n"))


def test_a_machine_set_to_english_says_its_own_words_in_english(tmp_path: Path) -> None:
    korean = Tongue(load_translator(shipped().translations, "ko"), date(2026, 11, 23))
    errand = cafe(
        tmp_path,
        ("first: start\n", "first: start\nlanguage: speaks\n"),
        ("state:\n", "state:\n  speaks: {type: text, of: [ko, en], start: ko}\n"),
        ("label: 먹고 가기\n", "label: 어른\n"),
        ("        do: [{set: {place: '\"here\"'}}, {go: menu}]", "        do: [{set: {speaks: '\"en\"'}}]"),
    )
    run, english = begin(errand), korean.speaking("en")
    before = view(errand, run, korean).screen
    after = view(errand, walk(errand, run, ("here",)).run, korean).screen
    assert (before.language, after.language) == ("ko", "en")
    assert (before.body[0].label, after.body[0].label) == ("어른", english.tr.lesson("어른"))
    assert english.tr.lesson("어른") != "어른"
    assert english.speaking("ko") == english
    assert TONGUE.speaking("en") == TONGUE
