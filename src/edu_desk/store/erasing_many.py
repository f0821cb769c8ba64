"""Many learners are erased one after another, as work that tells how far it has come and can be dropped."""

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import Final

from edu_desk.jobs import JobWork, Moved
from edu_desk.people.staff_gate import StaffAct
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_
from edu_desk.store.store import Store

ERASING: Final = N_("The learners are being erased.")


def erasing_many(opened: Callable[[], Store], learners: Sequence[str], gone: list[str]) -> JobWork[int]:
    """Erase them by a store of its own; returns how many. Raises `Fault`.

    `gone` grows with each: dropped on the way, those in it are erased wholly and the others not at all.
    """
    with closing(opened()) as store:
        for place, learner in enumerate(learners):
            yield Moved(place, len(learners), ERASING)
            gone.append(learner)  # before it: whoever drops the work now finds her in it
            try:
                store.erase(learner)
                store.staff.note(StaffAct.ERASED)
            except KeyError:
                continue  # somebody else has erased her meanwhile
            except Fault:
                gone.remove(learner)
                raise
        store.flush()
    return len(gone)
