"""How a learner judges, in plain words."""

import pytest

from edu_desk.progress.judgement import Tally
from edu_desk.report.judgement_words import leaning, tally_lines
from edu_desk.shared.text import UNTRANSLATED


@pytest.mark.parametrize(
    ("counted", "words"),
    [
        pytest.param(Tally(hits=4, passes=4), "After some more cases", id="too little"),
        pytest.param(Tally(6, 14, 1, 19), "You tend to trust people", id="trusts too much"),
        pytest.param(Tally(19, 1, 14, 6), "You are careful", id="trusts too little"),
        pytest.param(Tally(18, 2, 2, 18), "You are good at telling frauds from genuine things", id="keen"),
        pytest.param(Tally(12, 8, 8, 12), "Some were hard to tell", id="not yet"),
        pytest.param(
            Tally(hits=20, asked=20), "Making sure is always safe", id="asks of all that is genuine"
        ),
        pytest.param(Tally(asked=40), "Making sure is always safe", id="always asks"),
        pytest.param(Tally(left=40), "Making sure is always safe", id="always lets be"),
        pytest.param(Tally(hits=7, passes=7, asked=9), "After some more cases", id="asks now and then"),
        pytest.param(Tally(18, 2, 2, 18, asked=40), "You are good at", id="asks much, and can tell"),
    ],
)
def test_one_plain_sentence(counted: Tally, words: str) -> None:
    assert leaning(counted, UNTRANSLATED).startswith(words)


@pytest.mark.parametrize(
    ("counted", "lines"),
    [
        pytest.param(Tally(), (), id="nothing"),
        pytest.param(Tally(hits=2, misses=1), ("Frauds you spotted: 2 of 3",), id="frauds"),
        pytest.param(
            Tally(passes=1, false_alarms=3), ("Genuine ones you recognised: 1 of 4",), id="genuine ones"
        ),
        pytest.param(Tally(misses=2, false_alarms=1), (), id="nothing went well, and nothing is said to"),
        pytest.param(Tally(left=3), ("Left alone: 3",), id="let be"),
        pytest.param(Tally(asked=2), ("Checked first, which is always right: 2",), id="made sure"),
    ],
)
def test_counts_that_anybody_understands(counted: Tally, lines: tuple[str, ...]) -> None:
    assert tally_lines(counted, UNTRANSLATED) == lines
