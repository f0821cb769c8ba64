"""Words are explained where they stand: the longest that fits, in the order in which they are read."""

from datetime import date
from pathlib import Path

from edu_desk.lesson.formulas.text_template import fixed_text
from edu_desk.lesson.model import FilePlace
from edu_desk.lesson.teaching import Term
from edu_desk.present.present import view
from edu_desk.present.tongue import Tongue
from edu_desk.present.voice_script import in_detail
from edu_desk.present.word_meanings import MOST, meanings
from edu_desk.runner.events import Mode
from gui.simulator.builders import button, item, rows, screen
from kit.runs import begin, errand_of
from kit.screens import korean
from kit.shipped_lessons import shipped_library

TONGUE = Tongue(korean(), date(2026, 11, 23))
PLACE = FilePlace(Path("lesson.yaml"), 1)


def term(word: str) -> Term:
    return Term(fixed_text(word, PLACE), fixed_text(f"{word}라는 말", PLACE))


def told(glossary: list[str], *labels: str, said: str = "", behind: str = "") -> list[str]:
    shown = screen(*(button(label) for label in labels))
    return [one.word for one in meanings(map(term, glossary), shown, said, TONGUE, behind)]


def test_only_what_is_told_or_shown_is_explained() -> None:
    assert told(["안심마크", "부고", "환불"], "환불 신청", said="안심마크를 보세요.") == ["안심마크", "환불"]
    assert told(["부고"], "환불 신청") == []


def test_the_longer_word_is_the_one_that_stands_there() -> None:
    assert told(["카드", "보안카드"], "보안카드 번호") == ["보안카드"]
    assert told(["카드", "보안카드"], "보안카드 번호", "카드 번호") == ["보안카드", "카드"]


def test_a_number_is_not_found_within_a_longer_one() -> None:
    assert told(["112", "182"], "02-0000-1121", "0000-182", "010-0000-1820") == []
    assert told(["112", "182"], "02-0000-1121", said="182에 물어보고 112로 신고하세요.") == ["182", "112"]


def test_no_more_than_can_be_read_at_once() -> None:
    words = [f"낱말{letter}" for letter in "가나다라마"]
    assert told(words, *words) == words[:MOST]


def test_what_is_on_the_page_comes_before_what_the_task_says_on_every_page() -> None:
    words = [f"낱말{letter}" for letter in "가나다라마"]
    assert told(words, *words[2:], behind=" ".join(words)) == words[2:]
    assert told(words, words[4], said=words[3], behind=words[0]) == [words[3], words[4], words[0]]


def test_rows_of_a_list_are_read_too_and_letters_may_be_small() -> None:
    shown = screen(rows("기차", item("ktx 101", "특실")))
    assert [one.word for one in meanings([term("KTX")], shown, "", TONGUE)] == ["KTX"]


def test_they_stand_beside_a_case_and_are_said_in_detail_but_not_in_a_check() -> None:
    lesson = shipped_library().lesson("fraud-message")
    errands = [errand_of(lesson, task.id) for task in lesson.tasks]
    errand = next(one for one in errands if view(one, begin(one, Mode.TRY), TONGUE).meanings)
    shown = view(errand, begin(errand, Mode.TRY), TONGUE)
    assert shown.meanings[0].means in in_detail(shown)
    assert view(errand, begin(errand, Mode.CHECK), TONGUE).meanings == ()
