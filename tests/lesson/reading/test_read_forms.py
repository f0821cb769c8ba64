"""What forms are made of is read, and what is wrong with it is told with its line and what to do."""

from pathlib import Path

import pytest

from edu_desk.lesson.checking.problems import LessonBroken
from kit.form_app import ELEMENT_LINE, form_app

RADIO = """
- radio: way
  bind: way
  options:
    slow: {label: 보통, note: 사흘, value: 430원}
    fast: 빠른
"""

STEPPER = """
- stepper: one
  bind: count
  step: 10
"""
ENTRY = """
- entry: one
  bind: words
  error: {when: asked, say: 더 적어요}
"""
TABLE = """
- table: one
  each: things
  columns:
    - {title: 이름, value: "{row.name}"}
    - {title: 값, value: "{row.price:won}"}
"""
STEPS = """
- steps: one
  titles: [하나, 둘]
  now: count
"""
LIST = """
- list: one
  each: things
  icon: row.sign
  picture: row.photo
  second: {label: 빼기, icon: x, do: [{toggle: {cart: row}}]}
"""


@pytest.mark.parametrize(
    ("element", "old", "new", "line", "rule", "nearest"),
    [
        pytest.param(RADIO, "note: 사흘", "nota: 사흘", 3, "key", "note", id="a misspelt key of an option"),
        pytest.param(RADIO, "label: 보통, ", "", 3, "missing", "", id="an option without its label"),
        pytest.param(RADIO, "fast:", "fats:", 4, "option", "fast", id="an option the variable does not know"),
        pytest.param(RADIO.replace("radio", "tabs"), "bind", "bind", 3, "key", "", id="no notes on tabs"),
        pytest.param(LIST, "row.sign", "row.sing", 2, "column", "sign", id="no such column of icons"),
        pytest.param(LIST, "row.photo", "photo", 3, "type", "", id="a picture that is no column"),
        pytest.param(LIST, "row.photo", "row.price", 3, "type", "", id="a picture that is a number"),
        pytest.param(LIST, "label: 빼기, ", "", 4, "missing", "", id="a second button without words"),
        pytest.param(LIST, "icon: x", "icon: X!", 4, "icon", "", id="no name of an icon"),
        pytest.param(LIST, "toggle: {cart", "toggle: {cars", 4, "name", "cart", id="no such set"),
        pytest.param(STEPS, "[하나, 둘]", "[하나]", 1, "empty", "", id="one step is no row"),
        pytest.param(STEPS, "now: count", "now: words", 2, "type", "", id="a step that is no number"),
        pytest.param(STEPS, "  now: count", "", 0, "missing", "", id="no present step"),
        pytest.param(STEPPER, "10", "0", 2, "range", "", id="a step of nothing"),
        pytest.param(STEPPER, "10", "ten", 2, "number", "", id="a step that is no number"),
        pytest.param(STEPPER, "10", "30", 2, "range", "", id="a step that misses the end"),
        pytest.param(ENTRY, "when: asked", "when: askd", 2, "name", "asked", id="no such name in an error"),
        pytest.param(ENTRY, "when: asked", "when: words", 2, "type", "", id="an error that is no condition"),
        pytest.param(ENTRY, ", say: 더 적어요", "", 2, "missing", "", id="an error without words"),
        pytest.param(TABLE, "title: 값", "titel: 값", 4, "key", "title", id="a misspelt title"),
        pytest.param(TABLE, "row.price", "row.prize", 4, "column", "price", id="a cell of no column"),
        pytest.param(TABLE, "    - {title: 이름", "    # {title: 이름", 4, "empty", "", id="one column only"),
        pytest.param(TABLE, "each: things", "each: words", 1, "type", "", id="no rows"),
        pytest.param(LIST.replace("list", "chat"), "each", "each", 3, "key", "", id="not in a chat"),
    ],
)
def test_what_is_wrong_is_told(
    tmp_path: Path, element: str, old: str, new: str, line: int, rule: str, nearest: str
) -> None:
    with pytest.raises(LessonBroken) as raised:
        form_app(tmp_path, element.strip().replace(old, new, 1))
    problem = raised.value.problems[0]
    assert (problem.rule, problem.nearest) == (rule, nearest)
    assert problem.place.line == ELEMENT_LINE + line


@pytest.mark.parametrize(
    ("row", "rule", "nearest"),
    [
        ("tea,차,1,coffee,frond.svg", "file", "front.svg"),
        ("tea,차,1,coffee,../front.svg", "outside", ""),
        ("tea,차,1,Coffee!,front.svg", "icon", ""),
        ("tea,차,1,coffee,things.csv", "file", ""),
    ],
)
def test_what_rows_name_is_told_at_their_own_line(tmp_path: Path, row: str, rule: str, nearest: str) -> None:
    with pytest.raises(LessonBroken) as raised:
        form_app(tmp_path, LIST, things=f"id,name,price,sign,photo\nbus,버스,1,bus,\n{row}\n")
    problem = raised.value.problems[0]
    assert (problem.rule, problem.nearest) == (rule, nearest)
    assert (problem.place.file.name, problem.place.line) == ("things.csv", 3)
