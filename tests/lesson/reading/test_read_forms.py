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


@pytest.mark.parametrize(
    ("element", "old", "new", "line", "rule", "nearest"),
    [
        pytest.param(RADIO, "note: 사흘", "nota: 사흘", 3, "key", "note", id="a misspelt key of an option"),
        pytest.param(RADIO, "label: 보통, ", "", 3, "missing", "", id="an option without its label"),
        pytest.param(RADIO, "fast:", "fats:", 4, "option", "fast", id="an option the variable does not know"),
        pytest.param(RADIO.replace("radio", "tabs"), "bind", "bind", 3, "key", "", id="no notes on tabs"),
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
