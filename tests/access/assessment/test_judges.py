"""Every judge is shown a program without fault, and the same with one thing planted that he must find."""

from dataclasses import replace

import pytest

from edu_desk.access.assessment.assessment_item import Standard
from edu_desk.access.assessment.judge_index import JUDGES
from edu_desk.access.assessment.judged_items import ITEMS, assess
from edu_desk.access.assessment.measurements import Measured, MeasuredKiosk
from edu_desk.access.assessment.verdict import Verdict
from kit.measured import GAP, GOOD, KIOSK, LINE, PAGE, PAIR, REACH, TARGET, TEXT


def options(**changed: tuple[object, ...]) -> Measured:
    return replace(GOOD, options={**GOOD.options, **changed})


PLANTED: list[tuple[str, str, Measured]] = [
    ("letters", "11.9", replace(GOOD, texts=(TEXT, replace(TEXT, high=11.9)))),
    ("letters", "7.2", replace(GOOD, diagonal=250.0, texts=(replace(TEXT, high=7.2),))),
    ("letters", "", replace(GOOD, texts=())),
    ("gap", "2.4", replace(GOOD, gaps=(GAP, replace(GAP, apart=2.4)))),
    ("gap", "-1.0", replace(GOOD, gaps=(replace(GAP, apart=-1.0),))),
    ("target_size", "11.5", replace(GOOD, targets=(TARGET, replace(TARGET, high=11.5)))),
    ("target_size", "", replace(GOOD, targets=())),
    ("press_area", "12.1", replace(GOOD, targets=(replace(TARGET, wide=12.1, high=12.1),))),
    ("one_finger", "Lesson", replace(GOOD, pages=(replace(PAGE, multi=1),))),
    ("named", "Go", replace(GOOD, targets=(replace(TARGET, named=False),))),
    ("reached", "Go", replace(GOOD, targets=(replace(TARGET, reached=False),))),
    ("worded", "Go", replace(GOOD, targets=(replace(TARGET, worded=False),))),
    ("answers", "Go", replace(GOOD, targets=(replace(TARGET, answers=False),))),
    ("ringed", "Go", replace(GOOD, targets=(replace(TARGET, ringed=False),))),
    ("heard", "한글", replace(GOOD, texts=(replace(TEXT, heard=False),))),
    ("heard", "", replace(GOOD, texts=())),
    ("text_contrast", "4.4", replace(GOOD, pairs=(PAIR, replace(PAIR, ratio=4.4)))),
    ("text_contrast", "", replace(GOOD, pairs=(LINE,))),
    ("line_contrast", "2.9", replace(GOOD, pairs=(LINE, replace(LINE, ratio=2.9)))),
    ("hues", "#C00000", replace(GOOD, pairs=(replace(PAIR, ink="#C00000", ground="#008000"),))),
    ("hues", "#FFE100", replace(GOOD, pairs=(replace(PAIR, ink="#FFE100", ground="#0000C8"),))),
    ("stark", "0", replace(GOOD, pairs=(replace(PAIR, ratio=6.9),))),
    ("stark", "1", replace(GOOD, pages=(replace(PAGE, settings=False),))),
    ("enlarged", "150", options(text_size=(100, 150))),
    ("voice_switch", "True", options(voice=(True,))),
    ("voice_rate", "100", options(voice_rate=(100,))),
    ("volume_range", "17.5", options(volume=(10, 50, 75))),
    ("volume_steps", "20.0", options(volume=(10, 100))),
    ("volume_steps", "0.0", options(volume=(100,))),
    ("listen_first", "False", options(listen_first=(False,))),
    ("private", "True", replace(GOOD, defaults={"earphones": True})),
    ("private", "None", replace(GOOD, defaults={})),
    ("again", "Lesson", replace(GOOD, pages=(replace(PAGE, again=False),))),
    ("way_back", "Lesson", replace(GOOD, pages=(replace(PAGE, back=False),))),
    ("helped", "Lesson", replace(GOOD, pages=(replace(PAGE, help=False),))),
    ("same_bar", "2", replace(GOOD, pages=(PAGE, replace(PAGE, bar=(9, 0, 100, 0))))),
    ("still", "Lesson", replace(GOOD, pages=(replace(PAGE, still=False),))),
    ("no_limit", "Lesson", replace(GOOD, pages=(replace(PAGE, limits=1),))),
    ("no_flash", "3", replace(GOOD, pages=(replace(PAGE, flashes=3.5),))),
    ("no_blink", "Lesson", replace(GOOD, pages=(replace(PAGE, flashes=1.0),))),
    ("within_reach", "Go", replace(GOOD, reach=(REACH, replace(REACH, low=False)))),
    ("within_reach", "1", replace(GOOD, reach=(REACH, replace(REACH, whole=False)))),
    ("within_reach", "", replace(GOOD, reach=())),
    ("warned", "19", replace(GOOD, kiosk=replace(KIOSK, warned_s=19))),
    ("warned", "9", replace(GOOD, kiosk=replace(KIOSK, taken_back=9))),
    ("warned", "9", replace(GOOD, kiosk=replace(KIOSK, spoken=9))),
    ("soft_again", "100", replace(GOOD, kiosk=replace(KIOSK, volume=(65, 100)))),
    ("soft_again", "", replace(GOOD, kiosk=replace(KIOSK, ended=False))),
    ("given_back", "1", replace(GOOD, kiosk=replace(KIOSK, unlike=1))),
    ("given_back", "", replace(GOOD, kiosk=replace(KIOSK, ended=False))),
    ("nothing_left", "1", replace(GOOD, kiosk=replace(KIOSK, left=1))),
    ("nothing_left", "", replace(GOOD, kiosk=replace(KIOSK, ended=False))),
    ("order", "Lesson", replace(GOOD, pages=(replace(PAGE, jumps=1),))),
    ("captions", "Lesson", replace(GOOD, pages=(replace(PAGE, unseen=1),))),
    ("told", "3", replace(GOOD, told=3)),
    ("told", "", replace(GOOD, acts=0, told=0)),
]


@pytest.mark.parametrize("name", JUDGES)
def test_a_program_without_fault_passes(name: str) -> None:
    assert JUDGES[name](GOOD).verdict is Verdict.PASS


@pytest.mark.parametrize(("name", "shown", "measured"), PLANTED)
def test_a_planted_fault_is_found_and_shown(name: str, shown: str, measured: Measured) -> None:
    finding = JUDGES[name](measured)
    assert finding.verdict is Verdict.FAIL
    assert shown in finding.evidence.format(**finding.values)


def test_every_judge_has_something_planted() -> None:
    assert {name for name, _, _ in PLANTED} == JUDGES.keys()


@pytest.mark.parametrize("name", JUDGES)
def test_where_nothing_was_measured_nobody_says_met(name: str) -> None:
    nothing = replace(
        GOOD,
        targets=(),
        gaps=(),
        texts=(),
        pairs=(),
        pages=(),
        acts=0,
        told=0,
        reach=(),
        options={},
        defaults={},
        kiosk=MeasuredKiosk(),
    )
    assert JUDGES[name](nothing).verdict is Verdict.FAIL


def test_the_first_page_needs_no_way_back() -> None:
    first = replace(PAGE, first=True, back=False)
    assert JUDGES["way_back"](replace(GOOD, pages=(first,))).verdict is Verdict.PASS


def test_every_item_is_judged_or_says_why_not() -> None:
    assert len({item.id for item in ITEMS}) == len(ITEMS)
    for item in ITEMS:
        assert bool(item.judge) is not bool(item.reason), item.id
        assert not item.judge or item.judge in JUDGES, item.id
    assert {item.judge for item in ITEMS if item.judge} == JUDGES.keys()


def test_all_indicators_are_there() -> None:
    clauses = {item.clause for item in ITEMS if item.standard is Standard.NOTICE}
    letters = {1: "abcdefghi", 2: "ab", 3: "abcdefghijklm", 4: "ab", 5: "abcd", 6: "a"}
    letters |= {7: "abcdefgh", 8: "ab", 9: "ab", 10: "abcd"}
    assert clauses == {f"{number}.{letter}" for number, some in letters.items() for letter in some}
    assert len(clauses) == 47


def test_what_no_program_can_judge_is_never_met() -> None:
    judged = assess(GOOD)
    opened = [one for one in judged if not one.item.judge]
    assert opened
    assert all(one.finding.verdict is Verdict.NOT_APPLICABLE and one.finding.evidence for one in opened)
    assert all(one.finding.verdict is Verdict.PASS for one in judged if one.item.judge)


def test_what_comes_and_goes_once_does_not_blink() -> None:
    once = replace(GOOD, pages=(replace(PAGE, flashes=0.5),))
    assert JUDGES["no_blink"](once).verdict is Verdict.PASS


def test_a_ratio_is_told_to_the_hundredth_and_never_rounded_up() -> None:
    finding = JUDGES["text_contrast"](replace(GOOD, pairs=(PAIR, replace(PAIR, ratio=7.039))))
    assert finding.values["ratio"] == "7.03"


def test_digits_are_told_beside_letters() -> None:
    finding = JUDGES["letters"](replace(GOOD, texts=(TEXT, replace(TEXT, words="07:43", digits=9.8))))
    assert (finding.values["mm"], finding.values["digits"], finding.values["number"]) == (
        "12.5",
        "9.8",
        "07:43",
    )


def test_of_a_sitting_that_was_not_there_nothing_is_said() -> None:
    none = MeasuredKiosk()
    assert not any((none.warned_s, none.taken_back, none.spoken, none.ended, none.unlike, none.left))
    assert none.volume == (0, 0)


def test_twice_their_size_is_enough_for_letters() -> None:
    assert JUDGES["enlarged"](options(text_size=(100, 200))).verdict is Verdict.PASS
    assert JUDGES["enlarged"](options(text_size=(100, 199))).verdict is Verdict.FAIL
