"""Cases from their file: whole, or told at the line with what to do."""

from pathlib import Path

import pytest

from edu_desk.lesson.cases import Truth
from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.library import Library
from edu_desk.shared.text import UNTRANSLATED
from kit.mailbox import CASES, LESSON, mailbox, write_mailbox


def test_cases_become_tasks(tmp_path: Path) -> None:
    lesson = mailbox(tmp_path)
    assert [task.id for task in lesson.tasks] == ["parcel-bad", "parcel-good", "fine-bad", "fine-good"]
    bad, good = (task.case for task in lesson.tasks[:2])
    assert bad is not None
    assert good is not None
    assert (bad.truth, good.truth) == (Truth.FRAUD, Truth.GENUINE)
    assert [(sign.screen, sign.element, sign.name) for sign in bad.signs] == [
        ("letter", "sender", "number"),
        ("letter", "link", "address"),
    ]
    assert bad.twin == "parcel-good"
    assert good.onward is None


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("truth: fraud", "truth: frawd", "“frawd” is not known here."),
        ("truth: fraud", "truth: no", "“no” is not known here. Write one of these: fraud, genuine."),
        ("level: 1", "level: 09:10", "a time of day is counted in minutes. Did you mean “550”?"),
        ("say: 모르는 휴대전화 번호예요.", "say: 봐요, 모르는 번호예요.", "A comma stands before “모르는"),
        ("level: 1", "level: 4", "4 is outside 1 to 3."),
        ("letter/sender", "leter/sender", "The app has no screen “leter”."),
        ("letter/sender", "letter/sendr", "The screen has no element “sendr”"),
        ("letter/sender", "letter/address-bar", "The screen has no element “address-bar”"),
        ("twin: parcel-good", "twin: parcel-god", "There is no genuine case “parcel-god”"),
        ("twin: parcel-good", "twin: fine-bad", "There is no genuine case “fine-bad”"),
        ("  next: 카드 번호를 적게 해요.\n", "", "A fraud needs “next”."),
        ("  instead: 눌러도 괜찮아요.", "  instead: 돼요.\n  next: 무엇", "A genuine case has no “next”."),
        ("  next: 카드 번호를 적게 해요.\n", "  next: 카드\n  wants: yes\n", "A fraud has no “wants”"),
        ("- id: parcel-good", "- id: parcel-good\n  wants: yes\n  can_wait: yes", "cannot wait"),
        ("- id: parcel-good", "- id: parcel-bad", "parcel-bad"),
        ("letter: parcel_bad", "letter: parcel_bd", "parcel_bd"),
        ("situation: 요즘 주문한 것이 없어요.", "stuation: 요즘", "“stuation” is not known here."),
        ("say: 모르는 휴대전화 번호예요.", 'say: ""', "Some words are needed here."),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in CASES
    write_mailbox(tmp_path, cases=CASES.replace(old, new, 1))
    with pytest.raises(LessonBroken) as caught:
        Library(tmp_path).lesson("told-apart")
    assert any(told in problem.tell(UNTRANSLATED) for problem in caught.value.problems)
    assert all(problem.place.file.name == "cases.yaml" for problem in caught.value.problems)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("cases: cases.yaml\n", "cases: cases.yaml\ngoal: did == 'asked'\n", "cases or tasks, not both"),
        ("cases: cases.yaml\n", "", "“cases” is missing here."),
        ("cases: cases.yaml", "cases: ../cases.yaml", "lies outside the folder"),
        ("cases: cases.yaml", "cases: case.yaml", "There is no file “case.yaml”."),
        ('did == "asked"', 'did == "askd"', "askd"),
        ("  praise: 잘 살펴봤어요.\n", "", "“praise” is missing here."),
    ],
)
def test_what_is_wrong_in_the_lesson_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in LESSON
    write_mailbox(tmp_path, lesson=LESSON.replace(old, new, 1))
    with pytest.raises(LessonBroken) as caught:
        Library(tmp_path).lesson("told-apart")
    assert any(told in problem.tell(UNTRANSLATED) for problem in caught.value.problems)


def test_a_lesson_needs_tasks_or_cases(tmp_path: Path) -> None:
    start = LESSON.index("cases:")
    write_mailbox(tmp_path, lesson=LESSON[:start])
    with pytest.raises(LessonBroken) as caught:
        Library(tmp_path).lesson("told-apart")
    assert "“tasks” is missing here." in caught.value.problems[0].tell(UNTRANSLATED)
