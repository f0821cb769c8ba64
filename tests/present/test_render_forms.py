"""What forms show of a state."""

from dataclasses import replace
from pathlib import Path

import pytest

from edu_desk.lesson.kinds import ElementStyle
from edu_desk.present.target_names import target_name
from kit.form_app import form_app
from kit.form_screens import after, blank_screen, element_seen, set_to


def test_radio_rows_say_what_each_means(tmp_path: Path) -> None:
    element = """
- radio: way
  bind: way
  options:
    slow: {label: 보통, note: 사흘, value: 430원}
    fast: 빠른
"""
    app = form_app(tmp_path, element)
    view = element_seen(app, set_to(app, way="fast"))
    assert [(one.label, one.note, one.value, one.chosen) for one in view.items] == [
        ("보통", "사흘", "430원", False),
        ("빠른", "", "", True),
    ]


def test_a_row_has_its_own_icon_picture_and_second_button(tmp_path: Path) -> None:
    element = """
- list: one
  each: things
  head: "물건 {len(cart)}개"
  label: "{row.name}"
  icon: row.sign
  picture: row.photo
  second: {label: 빼기, icon: x, when: row in cart, do: [{toggle: {cart: row}}]}
"""
    app = form_app(tmp_path, element)
    view = element_seen(app, set_to(app, cart=("bus",)))
    tea, bus = view.items
    assert view.label == "물건 1개"
    assert (tea.icon, tea.picture, tea.second) == ("coffee", tmp_path / "forms" / "front.svg", None)
    assert (bus.icon, bus.picture, bus.told, bus.enabled) == ("bus", None, True, False)
    assert bus.second is not None
    assert (bus.second.label, bus.second.value) == ("버스 옆 빼기", "빼기")
    assert target_name(bus.second.target, replace(blank_screen(), body=(view,))) == "버스 옆 빼기"


@pytest.mark.parametrize(
    ("count", "level", "live"), [(0, 0, [False, True]), (20, 2, [True, True]), (95, 9, [True, False])]
)
def test_a_stepper_says_by_how_much(tmp_path: Path, count: int, level: int, live: list[bool]) -> None:
    app = form_app(tmp_path, "- {stepper: one, label: 돈, bind: count, step: 10}")
    view = element_seen(app, set_to(app, count=count))
    assert (view.level, view.levels) == (level, 10)
    assert [one.label for one in view.items] == ["돈 10 빼기", "돈 10 더하기"]
    assert [one.enabled for one in view.items] == live


@pytest.mark.parametrize(
    ("form", "typed", "said"),
    [
        ("phone", "01012345678", "010-1234-5678"),
        ("maskedphone", "01012345678", "010-****-5678"),
        ("maskedname", "홍길동", "홍*동"),
        ("card", "9410123412341234", "9410 **** **** 1234"),
    ],
)
def test_ways_to_write_a_text(tmp_path: Path, form: str, typed: str, said: str) -> None:
    app = form_app(tmp_path, f'- {{text: one, label: "{{words:{form}}}"}}')
    assert element_seen(app, set_to(app, words=typed)).label == said


@pytest.mark.parametrize(("words", "said"), [("", "비었어요."), ("가", "짧아요."), ("가나", "")])
def test_the_first_error_that_holds_is_shown(tmp_path: Path, words: str, said: str) -> None:
    element = """
- entry: one
  bind: words
  error: [{when: len(words) == 0, say: 비었어요.}, {when: len(words) < 2, say: 짧아요.}]
"""
    app = form_app(tmp_path, element)
    assert element_seen(app, set_to(app, words=words)).error == said


@pytest.mark.parametrize("does", [True, False])
def test_a_table_has_titles_and_cells(tmp_path: Path, *, does: bool) -> None:
    element = """
- table: one
  each: things
  order: row.price
  head: 값
  columns: [{title: 이름, value: "{row.name}"}, {title: 값, value: "{row.price:won}"}]
  enabled: row.price < 2000
"""
    do = "  do: [{toggle: {cart: row}}]\n" if does else ""
    view = element_seen(form_app(tmp_path, element + do))
    assert (view.label, view.heads) == ("값", ("이름", "값"))
    assert [(one.label, one.cells, one.enabled, one.told) for one in view.items] == [
        ("버스", ("버스", "1,500원"), does, not does),
        ("차", ("차", "2,000원"), False, False),
    ]


@pytest.mark.parametrize("does", [True, False])
def test_a_chart_has_amounts_beside_its_words(tmp_path: Path, *, does: bool) -> None:
    element = """
- chart: one
  each: things
  order: row.price
  axis: 물건
  label: "{row.name}"
  chosen: row == things["bus"]
  series:
    - {title: 값, amount: row.price, value: "{row.price:won}"}
    - {title: 남은 것, amount: count if row.price > 1500 else -2, value: "{count}개", style: line}
"""
    do = "  do: [{toggle: {cart: row}}]\n" if does else ""
    view = element_seen(form_app(tmp_path, element + do))
    assert (view.heads, view.lines) == (("물건", "값", "남은 것"), (False, True))
    assert [(one.label, one.cells, one.amounts, one.chosen, one.told) for one in view.items] == [
        ("버스", ("버스", "1,500원", "20개"), (1500, -2), True, not does),
        ("차", ("차", "2,000원", "20개"), (2000, 20), False, not does),
    ]


@pytest.mark.parametrize(("now", "behind", "chosen"), [(0, 0, 0), (1, 0, 1), (3, 2, 3), (4, 3, 0), (9, 3, 0)])
def test_steps_tell_how_far_one_is(tmp_path: Path, now: int, behind: int, chosen: int) -> None:
    app = form_app(tmp_path, "- {steps: way, titles: [동의, 확인, 마침], now: count}")
    view = element_seen(app, set_to(app, count=now))
    assert (view.level, view.levels) == (behind, 3)
    assert [at for at, one in enumerate(view.items, 1) if one.chosen] == ([chosen] if chosen else [])
    assert not any(one.enabled for one in view.items)


_ELEMENTS = [
    "- {choice: one, bind: way, options: {slow: 보통, fast: 빠른}",
    "- {radio: one, bind: way, options: {slow: 보통, fast: 빠른}",
    "- {tabs: one, bind: way, options: {slow: 보통, fast: 빠른}",
    "- {stepper: one, label: 수, bind: count",
    "- {volume: one, label: 소리, bind: count",
    "- {calendar: one, bind: month",
]


@pytest.mark.parametrize("element", _ELEMENTS)
@pytest.mark.parametrize("asked", [True, False])
def test_an_element_that_cannot_be_used_shuts_all_its_parts(
    tmp_path: Path, element: str, *, asked: bool
) -> None:
    app = form_app(tmp_path, f"{element}, enabled: asked}}")
    state = set_to(app, asked=asked)
    view = element_seen(app, state)
    assert view.enabled is asked
    assert len(view.items) > 1
    assert [one.enabled for one in view.items] == [asked] * len(view.items)
    assert bool(after(app, state)) is asked


def test_a_reader_asks_for_nothing_while_the_machine_works(tmp_path: Path) -> None:
    elements = """
- cardreader: slot
  label: 카드 꽂는 곳
  holds: asked
  insert: [{set: {asked: "true"}}]
  take: [{set: {asked: "false"}}]
- wait: working
  label: 결제 중입니다
  seconds: 5
  when: asked
  do: [{set: {asked: "false"}}]
"""
    app = form_app(tmp_path, elements)
    styles = [element_seen(app, set_to(app, asked=now)).style for now in (True, False)]
    assert styles == [ElementStyle.QUIET, ElementStyle.PLAIN]
