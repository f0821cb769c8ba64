"""Counts in words are one sentence, in which what is none is left out."""

import pytest

from edu_desk.report.charts import counts_said
from edu_desk.shared.text import UNTRANSLATED, Plural

TIMES = Plural("{count} time", "{count} times")


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((1, 2, 3), "Alone 1 time, with help 2 times, not reached 3 times"),
        ((0, 2, 1), "With help 2 times, not reached 1 time"),
        ((0, 0, 0), ""),
    ],
)
def test_it_is_one_sentence(counts: tuple[int, ...], said: str) -> None:
    assert counts_said(("Alone", "With help", "Not reached"), counts, TIMES, UNTRANSLATED) == said
