"""Guessing cases by their words alone: multinomial naive Bayes over what is shown before the decision."""

from collections import Counter
from collections.abc import Collection, Iterable
from math import log

from edu_desk.lesson.cases import Truth
from kit.case_cues import SeenCase


def told_by_words(cases: Collection[SeenCase]) -> float:
    """How well the words tell `cases` apart: the mean of the share of frauds and of genuine ones guessed.

    Each is guessed from the others; its twin, or the frauds whose twin it is, are left out too.
    """
    right = Counter[Truth]()
    total = Counter(case.truth for case in cases)
    for case in cases:
        kin = {case.name, case.twin} | {one.name for one in cases if one.twin == case.name}
        right[case.truth] += guess(case.words, (one for one in cases if one.name not in kin)) is case.truth
    return sum(right[truth] / total[truth] for truth in Truth) / len(Truth)


def guess(words: Counter[str], known: Iterable[SeenCase]) -> Truth:
    """What a case with `words` is, by the words of the `known` ones; each truth is as likely beforehand."""
    bags = {truth: Counter[str]() for truth in Truth}
    for case in known:
        bags[case.truth] += case.words
    different = len(set().union(*bags.values()))
    sizes = {truth: bag.total() + different for truth, bag in bags.items()}

    def likely(truth: Truth) -> float:
        return sum(count * log((bags[truth][word] + 1) / sizes[truth]) for word, count in words.items())

    return max(Truth, key=likely)
