"""Charts are read with their series; what nobody could draw or read is told with its line."""

from pathlib import Path

import pytest

from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.model import Grid
from kit.form_app import ELEMENT_LINE, form_app

CHART = """
- chart: one
  each: things
  axis: 물건
  label: "{row.name}"
  series:
    - {title: 값, amount: row.price, value: "{row.price:won}"}
    - {title: 두 개, amount: row.price * count, value: "{row.price * count:won}", style: line}
"""


def test_a_chart_is_read_whole(tmp_path: Path) -> None:
    app = form_app(tmp_path, CHART)
    spec = app.screens["page"].body[0].spec
    assert isinstance(spec, Grid)
    names, bars, line = spec.columns
    assert names.amount is None
    assert bars.amount is not None
    assert line.amount is not None
    assert [bars.line, line.line] == [False, True]
    assert [column.amount(app.start, ("tea",)) for column in (bars, line) if column.amount] == [2000, 40_000]


@pytest.mark.parametrize(
    ("old", "new", "line", "rule"),
    [
        pytest.param('  label: "{row.name}"\n', "", 1, "missing", id="rows without a name"),
        pytest.param("  axis: 물건\n", "", 0, "missing", id="nothing that says what the rows are"),
        pytest.param("amount: row.price, ", "", 5, "missing", id="nothing to draw"),
        pytest.param("amount: row.price,", "amount: row.name,", 5, "type", id="a text to draw"),
        pytest.param("amount: row.price,", "amount: row.prize,", 5, "column", id="no such column"),
        pytest.param(', value: "{row.price:won}"', "", 5, "missing", id="an amount without words"),
        pytest.param("style: line", "style: pie", 6, "word", id="a cake"),
        pytest.param("title: 값", "titel: 값", 5, "key", id="a misspelt title"),
        pytest.param("each: things", "each: words", 1, "type", id="no rows"),
    ],
)
def test_what_is_wrong_with_a_chart_is_told(tmp_path: Path, old: str, new: str, line: int, rule: str) -> None:
    assert old in CHART
    with pytest.raises(LessonBroken) as broken:
        form_app(tmp_path, CHART.replace(old, new, 1))
    problem = broken.value.problems[0]
    assert (problem.rule, problem.place.line) == (rule, ELEMENT_LINE + line)


@pytest.mark.parametrize(("many", "rule"), [(0, "empty"), (5, "limit")])
def test_too_few_and_too_many_series(tmp_path: Path, many: int, rule: str) -> None:
    head = CHART[: CHART.index("  series:")]
    series = ", ".join(["{title: 값, amount: row.price, value: 값}"] * many)
    with pytest.raises(LessonBroken) as broken:
        form_app(tmp_path, f"{head}  series: [{series}]\n")
    assert broken.value.problems[0].rule == rule
