"""What can be done with the parts of forms, and what that does."""

from pathlib import Path

import pytest

from edu_desk.machine.action import Press, Target
from kit.form_app import form_app
from kit.form_screens import after, set_to, value_of


def test_a_row_of_a_table_can_be_pressed(tmp_path: Path) -> None:
    columns = '[{title: 이름, value: "{row.name}"}, {title: 값, value: "{row.price:won}"}]'
    element = f"""
- table: one
  each: things
  columns: {columns}
  enabled: row.price < 2000
  do: [{{toggle: {{cart: row}}}}]
"""
    app = form_app(tmp_path, element)
    (found,) = after(app).items()
    assert found[0] == Press(Target("one", "bus"))
    assert value_of(app, found[1], "cart") == ("bus",)


@pytest.mark.parametrize(("count", "leads"), [(20, [10, 30]), (0, [10]), (95, [85]), (100, [90])])
def test_a_stepper_changes_by_its_step_and_stays_in_its_range(
    tmp_path: Path, count: int, leads: list[int]
) -> None:
    app = form_app(tmp_path, "- {stepper: one, bind: count, step: 10}")
    assert [value_of(app, one, "count") for one in after(app, set_to(app, count=count)).values()] == leads


def test_a_second_button_acts_on_its_own_row_and_only_where_it_is(tmp_path: Path) -> None:
    element = """
- list: one
  each: things
  do: [{set: {asked: "true"}}]
  second: {label: 빼기, when: row in cart, do: [{toggle: {cart: row}}]}
"""
    app = form_app(tmp_path, element)
    found = after(app, set_to(app, cart=("bus",)))
    assert set(found) == {Press(Target("one", part)) for part in ("tea", "bus", "bus+")}
    out = found[Press(Target("one", "bus+"))]
    assert (value_of(app, out, "cart"), value_of(app, out, "asked")) == ((), False)
    assert value_of(app, found[Press(Target("one", "bus"))], "asked") is True
