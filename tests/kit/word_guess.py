"""Guessing cases by their words alone: multinomial naive Bayes over what is shown before the decision."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from math import log

from edu_desk.lesson.cases import Truth
from kit.case_cues import SeenCase

Bags = Mapping[Truth, Counter[str]]
"""All words of the cases of each truth, as often as they are shown."""


def told_by_words(cases: Collection[SeenCase]) -> float:
    """How well the words tell `cases` apart: the mean of the share of frauds and of genuine ones guessed.

    Each is guessed from the others; its twin, or the frauds whose twin it is, are left out too.
    """
    right = Counter[Truth]()
    total = Counter(case.truth for case in cases)
    words = [case.words for case in cases]
    whole = bags_of(zip(cases, words, strict=True))
    for case, own in zip(cases, words, strict=True):
        kin = [
            (one, said)
            for one, said in zip(cases, words, strict=True)
            if one.name in {case.name, case.twin} or one.twin == case.name
        ]
        left_out = bags_of(kin)
        known = {truth: bag - left_out[truth] for truth, bag in whole.items()}
        right[case.truth] += guess(own, known) is case.truth
    return sum(right[truth] / total[truth] for truth in Truth) / len(Truth)


def bags_of(cases: Iterable[tuple[SeenCase, Counter[str]]]) -> Bags:
    """All words of the frauds, and all of the genuine ones."""
    bags = {truth: Counter[str]() for truth in Truth}
    for case, words in cases:
        bags[case.truth].update(words)
    return bags


def guess(words: Counter[str], bags: Bags) -> Truth:
    """What a case with `words` is, by the `bags` of the known ones; each truth is as likely beforehand."""
    different = len(set().union(*bags.values()))
    sizes = {truth: bag.total() + different for truth, bag in bags.items()}

    def likely(truth: Truth) -> float:
        return sum(count * log((bags[truth][word] + 1) / sizes[truth]) for word, count in words.items())

    return max(Truth, key=likely)
