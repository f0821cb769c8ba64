"""The instructor's wing: the page of each of its places, behind the PIN.

What stands behind it is loaded when it is first entered: neither a start nor a lobby waits for that.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QObject

from edu_desk.gui.instructor.gate_pages import GatePages, trouble_view
from edu_desk.gui.instructor.places import (
    AtBackups,
    AtCentreName,
    AtCertificateFolders,
    AtCertificates,
    AtClass,
    AtClassCards,
    AtClassName,
    AtClassNow,
    AtCode,
    AtCodeFolders,
    AtErase,
    AtForgotten,
    AtFrauds,
    AtFunderReport,
    AtGrid,
    AtGroup,
    AtHandOut,
    AtLearnerName,
    AtMembers,
    AtOneLearner,
    AtReplay,
    AtReportFolders,
    AtRestore,
    AtRetention,
    AtRoster,
    AtRosterTrial,
    AtSession,
    AtSessionLessons,
    AtStaffLog,
    AtStaffTrouble,
    AtStumbles,
    AtSureDrop,
    AtSureReset,
    AtTimes,
    AtWhatIsKept,
    InstructorPlace,
    OpenPlace,
)
from edu_desk.gui.instructor.settling_page import FigurePlace, settling_page
from edu_desk.gui.instructor.staff_desk import StaffDesk
from edu_desk.gui.instructor.staff_place import AtClasses, StaffPlace
from edu_desk.gui.instructor.staff_session import StaffSession
from edu_desk.gui.instructor.ways_back import back_of
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.safekeeping import Safekeeping
from edu_desk.gui.window.ways import Ways
from edu_desk.lesson.library import Library
from edu_desk.people.secret_hash import SecretHasher
from edu_desk.people.staff_gate import StaffAct, StaffGate
from edu_desk.shared.clock import Clock
from edu_desk.shared.errors import Bug, Fault
from edu_desk.store.store import Store

if TYPE_CHECKING:
    from edu_desk.gui.instructor.class_pages import ClassPlace
    from edu_desk.gui.instructor.insight_pages import InsightPlace
    from edu_desk.gui.instructor.now_pages import NowPlace
    from edu_desk.gui.instructor.privacy_pages import PrivacyPlace
    from edu_desk.gui.instructor.report_pages import ReportPlace
    from edu_desk.gui.instructor.staff_rooms import StaffRooms
    from edu_desk.report.class_feed import ClassFeed


class InstructorWing(QObject):
    """Builds them; `feed` tells how a class is getting on."""

    def __init__(
        self,
        ways: Ways,
        appearance: Appearance,
        library: Library,
        opened: Callable[[], Store | None],
        clock: Clock,
        session: StaffSession,
        feed: Callable[[Store], "ClassFeed"],
        hasher: SecretHasher | None = None,
        *,
        safe: Safekeeping,
    ) -> None:
        super().__init__()
        self._ways, self._clock, self._hasher = ways, clock, hasher
        self._desk = StaffDesk(ways, appearance, opened, clock)
        self._session = session
        self._gate_pages = GatePages(ways, appearance, self._gate, session)
        self._library, self._appearance, self._feed, self._safe = library, appearance, feed, safe
        self._made: StaffRooms | None = None
        self._noted: Place | None = None
        """The page that was noted last: drawn again, it is not noted again."""
        session.locked.connect(self._locked)

    @property
    def places(self) -> tuple[type[Place], ...]:
        """The places whose pages it builds."""
        return get_args(InstructorPlace)

    def page(self, place: Place) -> Page:
        """The page of `place`; where the staff area is locked, the PIN. Raises `Fault`."""
        if not isinstance(place, InstructorPlace):
            raise Bug(f"{place} is none of the instructor's places")
        page = self._page(place)
        self._ways.join(page, self._back(place))
        return page

    def _page(self, place: InstructorPlace) -> Page:
        if isinstance(place, AtForgotten):
            return self._gate_pages.forgotten(place)
        if not self._session.is_open:
            return self._gate_pages.closed(place)
        if isinstance(place, FigurePlace) and not self._desk.store.arrivals.settled:
            return settling_page(self._desk, self._safe, place)
        return self._open_page(place)

    def _open_page(self, place: OpenPlace) -> Page:
        match place:
            case AtCode() | AtCodeFolders():
                return self._rooms.codes.page(place)
            case AtStaffTrouble(words=words, back=back):
                page = self._desk.page(trouble_view(words, self._desk.tr))
                page.chosen.connect(lambda _row, _action: self._ways.go(back))
                return page
            case AtBackups() | AtRestore():
                return self._rooms.backups.page(place)
            case AtWhatIsKept() | AtHandOut() | AtErase() | AtRetention():
                self._note(place)
                return self._rooms.privacy.page(place)
            case (
                AtClasses()
                | AtClass()
                | AtSession()
                | AtSessionLessons()
                | AtMembers()
                | AtClassName()
                | AtClassCards()
            ):
                shown: Page = self._rooms.classes.page(place)
            case AtRoster() | AtRosterTrial():
                return self._rooms.roster.page(place)
            case AtTimes() | AtGroup() | AtLearnerName():
                return self._rooms.mending.page(place)
            case AtSureReset() | AtSureDrop():
                return self._rooms.sure.page(place)
            case AtFrauds() | AtStumbles() | AtReplay():
                shown = self._rooms.insights.page(place)
            case AtClassNow() | AtGrid() | AtOneLearner() | AtStaffLog():
                shown = self._rooms.now.page(place)
            case AtFunderReport() | AtReportFolders():
                self._note(place)
                return self._rooms.reports.page(place)
            case AtCertificates() | AtCertificateFolders() | AtCentreName():
                return self._rooms.certificates.page(place)
        self._note(place)
        return shown

    def _note(self, place: "ClassPlace | NowPlace | InsightPlace | ReportPlace | PrivacyPlace") -> None:
        if isinstance(place, AtOneLearner):
            place = replace(place, reset="")  # the same page, which tells what was done
        if place == self._noted or (isinstance(place, AtReplay) and place.step):
            return
        self._noted = place
        match place:
            case AtOneLearner(learner=learner) | AtReplay(learner=learner) | AtWhatIsKept(learner=learner):
                self._gate().note(StaffAct.LEARNER, learner)
            case AtStaffLog():
                self._gate().note(StaffAct.LOG)
            case AtFunderReport(one=one):
                self._gate().note(StaffAct.REPORT, one)
            case (
                AtClassNow(one=one)
                | AtGrid(one=one)
                | AtClass(one=one)
                | AtFrauds(one=one)
                | AtStumbles(one=one)
            ):
                self._gate().note(StaffAct.CLASS, one)
            case _:
                pass

    def _back(self, place: InstructorPlace) -> Place:
        if not self._session.is_open and not isinstance(place, AtForgotten):
            return place.before
        return back_of(place)

    @property
    def _rooms(self) -> "StaffRooms":
        """What builds the pages behind the PIN."""
        if self._made is None:
            from edu_desk.gui.instructor.staff_rooms import open_rooms

            self._made = open_rooms(
                self,
                self._desk,
                self._library,
                self._appearance,
                self._clock,
                self._session.lock,
                self._feed,
                self._safe,
            )
        return self._made

    def _gate(self) -> StaffGate:
        return StaffGate(self._desk.store.staff, self._clock, self._hasher)

    def _locked(self) -> None:
        with suppress(Fault):  # the lock holds, whether it can be noted or not
            self._gate().note(StaffAct.LOCKED)
        self._noted = None
        here = self._ways.here()
        if isinstance(here, StaffPlace):
            self._ways.go(here)
