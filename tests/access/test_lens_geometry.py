import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.access.lens_geometry import Lens, LensBox, Side, place

WINDOW = (1366, 768)
SIZE = (480, 280)
GAP = 12


def put(
    thing: LensBox, before: Side = Side.BELOW, zoom: float = 2.0, window: tuple[int, int] = WINDOW
) -> Lens:
    middle = (thing.x + thing.width // 2, thing.y + thing.height // 2)
    return place(window, thing, middle, SIZE, zoom, GAP, before)


@pytest.mark.parametrize(
    ("thing", "before", "side"),
    [
        (LensBox(660, 200, 20, 20), Side.BELOW, Side.BELOW),
        (LensBox(660, 200, 20, 20), Side.RIGHT, Side.RIGHT),
        (LensBox(660, 700, 20, 20), Side.BELOW, Side.ABOVE),
        (LensBox(0, 0, 20, 20), Side.ABOVE, Side.BELOW),
        (LensBox(1340, 740, 20, 20), Side.BELOW, Side.ABOVE),
        (LensBox(0, 0, 300, 768), Side.BELOW, Side.RIGHT),
        (LensBox(1066, 0, 300, 768), Side.BELOW, Side.LEFT),
    ],
)
def test_the_glass_lies_beside_the_thing(thing: LensBox, before: Side, side: Side) -> None:
    found = put(thing, before)
    assert found.side is side
    assert found.lens.shared(thing) == 0


@pytest.mark.parametrize(
    ("thing", "before", "corner"),
    [
        (LensBox(660, 200, 20, 20), Side.BELOW, (430, 292)),
        (LensBox(660, 500, 20, 20), Side.ABOVE, (430, 148)),
        (LensBox(660, 200, 20, 20), Side.RIGHT, (802, 70)),
        (LensBox(660, 200, 20, 20), Side.LEFT, (58, 70)),
        (LensBox(600, 200, 340, 20), Side.RIGHT, (530, 292)),  # no room at its right
        (LensBox(0, 200, 20, 20), Side.BELOW, (0, 292)),
        (LensBox(1346, 200, 20, 20), Side.BELOW, (886, 292)),
    ],
)
def test_it_lies_before_the_middle_of_the_thing_and_a_gap_away(
    thing: LensBox, before: Side, corner: tuple[int, int]
) -> None:
    """480 by 280 px of glass show 240 by 140 px, so 120 and 70 px at each side of a thing's middle."""
    lens = put(thing, before).lens
    assert (lens.x, lens.y, lens.width, lens.height) == (*corner, *SIZE)


@pytest.mark.parametrize(("zoom", "source"), [(1.5, (320, 187)), (2.0, (240, 140)), (3.0, (160, 93))])
def test_it_shows_so_much_less_as_it_is_larger(zoom: float, source: tuple[int, int]) -> None:
    found = put(LensBox(660, 300, 20, 20), zoom=zoom, window=(1366, 900))
    assert (found.source.width, found.source.height) == source


@pytest.mark.parametrize("corner", [(0, 0), (1365, 0), (0, 767), (1365, 767)])
def test_at_an_edge_of_the_window_it_shows_the_window_only(corner: tuple[int, int]) -> None:
    source = put(LensBox(*corner, 1, 1)).source
    assert source.x >= 0
    assert source.y >= 0
    assert source.right <= WINDOW[0]
    assert source.bottom <= WINDOW[1]
    assert source.x <= corner[0] < source.right
    assert source.y <= corner[1] < source.bottom


def test_a_thing_as_large_as_the_window_is_covered_rather_than_left_unseen() -> None:
    found = put(LensBox(0, 0, *WINDOW))
    assert found.lens.width > 0
    assert found.lens.right <= WINDOW[0]


WINDOWS = st.tuples(st.integers(640, 2560), st.integers(480, 1440))
SHARE = st.floats(0, 1)


@given(WINDOWS, SHARE, SHARE, st.sampled_from([1.5, 2.0, 3.0]), st.sampled_from(Side))
def test_round_a_point_it_hides_neither_the_point_nor_what_it_shows(
    window: tuple[int, int], across: float, down: float, zoom: float, before: Side
) -> None:
    point = (round(across * (window[0] - 1)), round(down * (window[1] - 1)))
    found = place(window, LensBox(*point, 1, 1), point, SIZE, zoom, GAP, before)
    lens = found.lens
    assert lens.shared(LensBox(*point, 1, 1)) == 0
    assert lens.shared(found.source) == 0
    assert lens.x >= 0
    assert lens.y >= 0
    assert lens.right <= window[0]
    assert lens.bottom <= window[1]
    assert (found.source.width * zoom, found.source.height * zoom) == pytest.approx(
        (lens.width, lens.height), abs=zoom
    )
