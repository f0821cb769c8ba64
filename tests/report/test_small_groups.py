"""What is kept back, and that it cannot be worked out from what is told."""

from itertools import product

import pytest

from edu_desk.report.small_groups import LEAST, is_small, told_parts, told_share


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((5, 9, 0), (5, 9, 0)),
        ((3, 9, 20), (None, None, 20)),
        ((3, 4, 20, 30), (None, None, None, 30)),
        ((0, 7, 20, 1, 7), (0, None, 20, None, None)),
        ((4, 0, 0), (None, None, None)),
        ((1, 2, 0), (None, None, None)),
        ((0, 0), (0, 0)),
        ((4, 30), (None, None)),
        ((1, 1, 1, 1, 1, 0), (None,) * 6),
    ],
)
def test_what_is_kept_back(counts: tuple[int, ...], told: tuple[int | None, ...]) -> None:
    assert told_parts(counts) == told


def test_no_small_part_can_be_worked_out() -> None:
    """Of all wholes of four parts up to 8: who knows the rule and the sum still has two answers."""
    seen: dict[tuple[int, tuple[int | None, ...]], list[tuple[int, ...]]] = {}
    for counts in product(range(9), repeat=4):
        told = told_parts(counts)
        assert not any(one is not None and is_small(one) for one in told)
        if not is_small(sum(counts)):
            seen.setdefault((sum(counts), told), []).append(counts)
    for (_, told), worlds in seen.items():
        for place, one in enumerate(told):
            if one is None:
                assert len({world[place] for world in worlds}) > 1, (told, worlds)


def test_a_share_is_kept_back_for_either_side() -> None:
    assert told_share(9, 20, persons=LEAST, others=LEAST) == 9
    assert told_share(9, 20, persons=LEAST - 1, others=9) is None
    assert told_share(19, 20, persons=9, others=1) is None
    assert told_share(0, 20, persons=0, others=9) == 0
    assert told_share(0, 3, persons=0, others=0) is None
