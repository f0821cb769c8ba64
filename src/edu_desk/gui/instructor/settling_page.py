"""What came in from another computer's records is added before a page shows figures that follow from it."""

from collections.abc import Callable
from time import sleep
from typing import TYPE_CHECKING, Final

from edu_desk.gui.instructor.places import (
    AtCertificates,
    AtClassNow,
    AtFrauds,
    AtFunderReport,
    AtGrid,
    AtHandOut,
    AtOneLearner,
    AtReplay,
    AtStumbles,
    AtWhatIsKept,
)
from edu_desk.gui.instructor.staff_desk import StaffDesk
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.instructor.staff_place import AtClasses
from edu_desk.gui.instructor.staff_view import StaffAction, StaffRow, StaffSection, StaffView
from edu_desk.gui.widgets.page_job import start_on
from edu_desk.gui.window.safekeeping import Safekeeping
from edu_desk.jobs import Completed, Failed, JobWork, Moved
from edu_desk.shared.text import N_, Translator
from edu_desk.store.arrivals import SETTLING

if TYPE_CHECKING:
    from edu_desk.store.store import Store

FigurePlace = (
    AtCertificates
    | AtClassNow
    | AtFrauds
    | AtFunderReport
    | AtGrid
    | AtHandOut
    | AtOneLearner
    | AtReplay
    | AtStumbles
    | AtWhatIsKept
)
"""Where something is shown that follows from what learners did."""
STOP: Final = "stop"
_LONGEST_REST_S: Final = 0.1
_EXPLAINS: Final = N_(
    "Records of another computer have come in. What follows from them is counted before figures are shown."
)


def settling_page(desk: StaffDesk, safe: Safekeeping, place: FigurePlace) -> StaffPage:
    """How far it is, in the place of `place`, to which it then goes on; stopped, it goes on another time."""
    page = desk.page(settling_view(Moved(0, 1, SETTLING), desk.tr))

    def hear(fact: Moved | Completed[None] | Failed) -> None:
        match fact:
            case Moved():
                page.show_view(settling_view(fact, desk.tr))
            case Completed():
                desk.go(place)
            case Failed(fault=fault):
                desk.go(AtClasses(place.before))
                desk.tell(fault)

    job = start_on(page, safe.jobs, settling_beside(safe.opened), hear)

    def chosen(_row: str, _action: str) -> None:
        job.cancel()
        desk.go(AtClasses(place.before))

    page.chosen.connect(chosen)
    return page


def settling_view(moved: Moved, tr: Translator) -> StaffView:
    """How far it has come."""
    row = StaffRow("moving", tr(moved.what), (f"{moved.percent}%",), "hourglass")
    sentence = tr(N_("The page comes by itself when all is counted. If you stop, it goes on the next time."))
    stop = StaffAction(STOP, tr(N_("Stop")), "x")
    heading = tr(N_("One moment: records have come in"))
    return StaffView(heading, sentence, tr(_EXPLAINS), (StaffSection("", (row,)),), (stop,))


def settling_beside(opened: "Callable[[], Store]") -> JobWork[None]:
    """Settle all, in a store of its own; who practises meanwhile gets to write in between."""
    store = opened()
    try:
        yield from store.arrivals.settling(lambda seconds: sleep(min(seconds, _LONGEST_REST_S)))
    finally:
        store.close()
