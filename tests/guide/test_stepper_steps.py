"""How many presses a number is off is counted in the steps its stepper takes: never too many."""

from pathlib import Path

import pytest

from edu_desk.guide.screen_distances import measure_screens
from edu_desk.guide.search import SearchHeuristic
from kit.form_app import form_app
from kit.form_screens import set_to


@pytest.mark.parametrize(("wanted", "presses"), [(20, 0), (30, 1), (55, 4), (100, 8), (0, 2)])
def test_presses_are_counted_in_steps(tmp_path: Path, wanted: int, presses: int) -> None:
    app = form_app(tmp_path, "- {stepper: one, bind: count, step: 10}")
    stepped = measure_screens(app).stepped
    (index,) = [one.index for one in app.variables if one.name == "count"]
    assert stepped == {index: 10}
    sense = SearchHeuristic({"page": 0}, ((index, wanted, stepped[index]),))
    assert sense.rest(set_to(app, count=20)) == presses


def test_the_widest_of_two_steppers_counts(tmp_path: Path) -> None:
    app = form_app(tmp_path, "- {stepper: one, bind: count, step: 10}\n- {stepper: two, bind: count}")
    assert list(measure_screens(app).stepped.values()) == [10]
