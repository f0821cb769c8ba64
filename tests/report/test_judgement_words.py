"""How a learner judges, in plain words."""

import pytest

from edu_desk.progress.judgement import KEEN, LEANING, Judgement, Tally
from edu_desk.report.judgement_words import leaning, tally_lines
from edu_desk.shared.text import UNTRANSLATED


@pytest.mark.parametrize(
    ("found", "words"),
    [
        pytest.param(None, "After some more cases", id="too little"),
        pytest.param(Judgement(2.0, LEANING + 0.1), "You tend to trust people", id="trusts too much"),
        pytest.param(Judgement(2.0, -LEANING - 0.1), "You are careful", id="trusts too little"),
        pytest.param(
            Judgement(KEEN, LEANING), "You are good at telling frauds from genuine things", id="keen"
        ),
        pytest.param(Judgement(KEEN - 0.1, -LEANING), "Some were hard to tell", id="not yet"),
    ],
)
def test_one_plain_sentence(found: Judgement | None, words: str) -> None:
    assert leaning(found, UNTRANSLATED).startswith(words)


@pytest.mark.parametrize(
    ("counted", "lines"),
    [
        pytest.param(Tally(), (), id="nothing"),
        pytest.param(Tally(hits=2, misses=1), ("Frauds you spotted: 2 of 3",), id="frauds"),
        pytest.param(
            Tally(passes=1, false_alarms=3), ("Genuine ones you recognised: 1 of 4",), id="genuine ones"
        ),
        pytest.param(Tally(asked=2), ("Checked first, which is always right: 2",), id="made sure"),
    ],
)
def test_counts_that_anybody_understands(counted: Tally, lines: tuple[str, ...]) -> None:
    assert tally_lines(counted, UNTRANSLATED) == lines
