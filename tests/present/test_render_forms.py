"""What forms show of a state."""

from pathlib import Path

from kit.form_app import form_app
from kit.form_screens import element_seen, set_to


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
