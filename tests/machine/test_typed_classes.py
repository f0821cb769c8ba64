"""Typed text is only ever kept as its class."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from edu_desk.lesson.kinds import EntryFormat
from edu_desk.lesson.model import STACK, Entry
from edu_desk.machine.action import Enter
from edu_desk.machine.machine import Machine
from edu_desk.machine.typed_classes import classify, stand_in
from edu_desk.shared.hangul import initials, matches, strokes, with_particle
from edu_desk.shared.typed_letters import evened
from kit.shipped_lessons import shipped_library

TOWNS = ("인천", "익산", "서울", "서산", "Seoul Forest")
RIGHT = "9410123456781234"


def entry(form: EntryFormat) -> Entry:
    return Entry(2, form, None, 16, TOWNS if form is EntryFormat.SEARCH else ())


@pytest.mark.parametrize(
    ("form", "right", "raw", "token"),
    [
        (EntryFormat.CARD, RIGHT, "", "empty"),
        (EntryFormat.CARD, RIGHT, "9410 1234-5678 1234", "right"),
        (EntryFormat.CARD, RIGHT, "9410 1", "part:5"),
        (EntryFormat.CARD, RIGHT, "5555 1", "other:5"),
        (EntryFormat.CARD, None, "5555", "other:4"),
        (EntryFormat.CARD, RIGHT, "９４１０１２３４５６７８１２３４", "right"),
        (EntryFormat.CARD, RIGHT, "９４１０", "part:4"),
        (EntryFormat.PHONE, "0101", "٠١٠١", "right"),
        (EntryFormat.SECRET, "12", "1", "part:1"),
        (EntryFormat.PASSWORD, "hanbit7!", "ｈａｎｂｉｔ７！", "right"),
        (EntryFormat.TEXT, "김하늘", "\u1100\u1175\u11b7하늘", "right"),
        (EntryFormat.TEXT, "김하늘", "김\u200b하늘\u3000", "right"),
        (EntryFormat.SEARCH, None, "\u1109\u1165", "like:서"),
        (EntryFormat.TEXT, "김하늘", " 김하늘 ", "right"),
        (EntryFormat.TEXT, "김하늘", "박바다", "other:3"),
        (EntryFormat.SEARCH, None, "서", "like:서"),
        (EntryFormat.SEARCH, None, "서울", "like:서울"),
        (EntryFormat.SEARCH, None, "서우", "like:서울"),
        (EntryFormat.SEARCH, None, "ㅅㅇ", "like:서울"),
        (EntryFormat.SEARCH, None, "이", "like:ㅇ"),
        (EntryFormat.SEARCH, None, "인천역", "other:1"),
        (EntryFormat.SEARCH, None, "seoul", "like:S"),
    ],
)
def test_class(form: EntryFormat, right: str | None, raw: str, token: str) -> None:
    assert classify(entry(form), right, raw) == token


@given(raw=st.text(max_size=24), form=st.sampled_from(list(EntryFormat)))
def test_what_was_typed_is_never_in_its_class(raw: str, form: EntryFormat) -> None:
    token = classify(entry(form), RIGHT, raw)
    name, _, rest = token.partition(":")
    if name == "like":
        assert any(
            rest in (town[: len(rest)], initials(town)[: len(rest)], strokes(town)[: len(rest)])
            for town in TOWNS
        )
    else:
        assert name in {"right", "empty", "part", "other"}
        assert not rest or rest.isdigit()


@given(raw=st.text(max_size=6))
@example("\xad")
@example("\uff33e")
def test_a_search_finds_the_same_by_its_stand_in(raw: str) -> None:
    field = entry(EntryFormat.SEARCH)
    shown = stand_in(field, None, classify(field, None, raw))
    typed = " ".join(evened(raw).split())
    assert [matches(town, shown) for town in TOWNS] == [matches(town, typed) for town in TOWNS]


@given(raw=st.text("0123456789", min_size=1, max_size=16))
def test_a_stand_in_is_as_long_and_right_only_when_it_was(raw: str) -> None:
    field = entry(EntryFormat.CARD)
    shown = stand_in(field, RIGHT, classify(field, RIGHT, raw))
    assert len(shown) == len(raw)
    assert (shown == RIGHT) == (raw == RIGHT)


@pytest.mark.parametrize(
    ("word", "pair", "said"),
    [
        ("부산", "을/를", "부산을"),
        ("대구", "을/를", "대구를"),
        ("서울", "으로/로", "서울로"),
        ("부산", "으로/로", "부산으로"),
        ("10,300", "이/가", "10,300이"),
        ("‘조회’", "을/를", "‘조회’를"),
        ("1호", "과/와", "1호와"),
        ("KTX", "은/는", "KTX는"),
        ("", "을/를", "를"),
    ],
)
def test_particle(word: str, pair: str, said: str) -> None:
    assert with_particle(word, pair) == said


@pytest.mark.parametrize(("wide", "typed"), [(False, {"right"}), (True, {"right", "part:4", "other:5"})])
def test_a_proof_types_a_nought_too_few_where_no_length_holds_it_up(*, wide: bool, typed: set[str]) -> None:
    """50,000 and 5,000 are both sums that can be paid."""
    lesson = shipped_library().lesson("pay-trouble")
    task = next(one for one in lesson.tasks if one.id == "nought")
    machine = Machine(lesson.app, task.typed, wide=wide)
    state = ((*task.start[STACK], "amount"), *task.start[1:])
    assert {action.typed for action, _ in machine.successors(state) if isinstance(action, Enter)} == typed
