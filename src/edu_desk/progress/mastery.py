"""What a learner can do alone, by lesson and by milestone."""

from collections.abc import Iterable, Sequence

from edu_desk.progress.practice import Practice, settled
from edu_desk.progress.standing import Standing
from edu_desk.runner.events import Event, Mode, Reached, RunHead
from edu_desk.runner.support import evidence

DAYS = (1, 7, 30)
"""Days after learning on which it is told whether it is still known (Huang 2019: much goes in a month)."""


def standing_after(before: Standing, practice: Practice) -> Standing:
    """How far a learner is with an errand who stood at `before`, after one more practice of it.

    Only try and check tell what is done alone, and the last one counts: what was known may be
    forgotten. Following to the end is done with help. Watching counts for nothing.
    """
    if practice.mode is Mode.WATCH:
        return before
    if practice.alone:
        return Standing.ALONE
    if practice.finished and practice.mode is not Mode.FOLLOW:
        return Standing.HELPED
    if practice.finished:
        return before if before is Standing.ALONE else Standing.HELPED
    return Standing.BEGUN if before is Standing.NOT_YET else before


def milestones(runs: Iterable[tuple[RunHead, Sequence[Event]]]) -> dict[str, Standing]:
    """How far a learner is with each milestone met, from the lesson's runs in order."""
    found: dict[str, Standing] = {}
    for head, events in runs:
        if head.mode is Mode.WATCH:
            continue
        seen = evidence(events)
        alone = {event.milestone for event in events if isinstance(event, Reached) and event.alone}
        for milestone, one in seen.items():
            if milestone in alone:
                found[milestone] = Standing.ALONE
            elif one.reached and (head.mode is not Mode.FOLLOW or found.get(milestone) is not Standing.ALONE):
                found[milestone] = Standing.HELPED
            else:
                found.setdefault(milestone, Standing.BEGUN)
    return {milestone: one for milestone, one in found.items() if milestone}


def retention(practices: Sequence[Practice]) -> dict[int, bool | None]:
    """Whether a lesson was still done alone 1, 7 and 30 days after it first was; a case, judged rightly.

    The first try or check on or after that day counts, and before the next of the three; None where
    there was none.
    """
    practices = settled(practices)
    learned = next((practice.ended for practice in practices if practice.alone), None)
    found: dict[int, bool | None] = dict.fromkeys(DAYS)
    if learned is None:
        return found
    for practice in practices:
        days = (practice.ended.date() - learned.date()).days
        reached = [day for day in DAYS if day <= days]
        if reached and practice.mode in {Mode.TRY, Mode.CHECK} and found[reached[-1]] is None:
            found[reached[-1]] = practice.alone
    return found
