"""How far a learner is with each lesson, as a class's grid tells it, read from the store."""

from edu_desk.progress.standing import Standing
from edu_desk.runner.events import Mode
from edu_desk.store.store import Store


def standings_of(store: Store, learner: str) -> dict[str, Standing]:
    """Of each lesson that was practised; one that she is at for the first time is begun. Raises `Fault`."""
    open_ones = [head.lesson for head in store.unfinished(learner) if head.mode is not Mode.WATCH]
    found = dict.fromkeys(open_ones, Standing.BEGUN)
    for lesson, standing in store.runs.standings(learner).items():
        if standing is not Standing.NOT_YET or lesson not in found:
            found[lesson] = standing
    return found
