"""Things as rows, by where they lie."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.access.row_geometry import PlacedThing, rows_of


def place(name: int, x: int, y: int, width: int = 60, height: int = 60) -> PlacedThing:
    return PlacedThing(name, x, y, width, height)


@pytest.mark.parametrize(
    ("places", "rows"),
    [
        ([], ()),
        ([place(1, 0, 0)], ((1,),)),
        ([place(2, 80, 0), place(1, 0, 0)], ((1, 2),)),
        ([place(1, 0, 0), place(2, 80, 10, height=40), place(3, 0, 90)], ((1, 2), (3,))),
        ([place(1, 0, 0), place(2, 80, 25)], ((1, 2),)),
        ([place(1, 0, 0), place(2, 80, 40)], ((1,), (2,))),
        ([place(1, 0, 0, width=400), place(2, 150, 10, height=40)], ((1,), (2,))),
        ([place(1, 0, 0, height=200), place(2, 80, 0), place(3, 80, 140)], ((2,), (1,), (3,))),
    ],
    ids=["none", "one", "left first", "lower ones", "a little off", "too far off", "on top", "tall beside"],
)
def test_rows_in_reading_order(places: list[PlacedThing], rows: tuple[tuple[int, ...], ...]) -> None:
    assert rows_of(places) == rows


spots = st.lists(
    st.builds(
        place,
        st.just(0),
        st.integers(0, 900),
        st.integers(0, 700),
        st.integers(20, 300),
        st.integers(20, 200),
    ),
    max_size=14,
)


@given(spots)
def test_each_thing_is_in_one_row_from_left_to_right(found: list[PlacedThing]) -> None:
    places = [PlacedThing(name, one.x, one.y, one.width, one.height) for name, one in enumerate(found)]
    rows = rows_of(places)
    assert sorted(name for row in rows for name in row) == list(range(len(places)))
    for row in rows:
        ends = [places[name].x + places[name].width for name in row]
        assert all(end <= places[name].x for end, name in zip(ends, row[1:], strict=False))
    tops = [min(places[name].middle for name in row) for row in rows]
    assert tops == sorted(tops)
