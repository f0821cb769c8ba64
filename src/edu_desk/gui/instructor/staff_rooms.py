"""What builds the pages behind the PIN, all that the staff area shows: loaded when it is first entered."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from edu_desk.gui.instructor.backup_pages import BackupPages
from edu_desk.gui.instructor.card_pages import CardPages
from edu_desk.gui.instructor.certificate_pages import CertificatePages
from edu_desk.gui.instructor.class_pages import ClassPages
from edu_desk.gui.instructor.code_pages import CodePages
from edu_desk.gui.instructor.insight_pages import InsightPages
from edu_desk.gui.instructor.lesson_names import LessonNames
from edu_desk.gui.instructor.mending_pages import MendingPages
from edu_desk.gui.instructor.now_pages import NowPages
from edu_desk.gui.instructor.privacy_pages import PrivacyPages
from edu_desk.gui.instructor.report_pages import ReportPages
from edu_desk.gui.instructor.roster_pages import RosterPages
from edu_desk.gui.instructor.staff_desk import StaffDesk
from edu_desk.gui.instructor.sure_pages import SurePages
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.job_executors import IdleExecutor, WindowDelivery
from edu_desk.gui.window.safekeeping import Safekeeping
from edu_desk.jobs import Jobs
from edu_desk.lesson.library import Library
from edu_desk.report.class_feed import ClassFeed
from edu_desk.shared.clock import Clock
from edu_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class StaffRooms:
    """The builders of pages, by what they are about."""

    classes: ClassPages
    now: NowPages
    insights: InsightPages
    reports: ReportPages
    certificates: CertificatePages
    backups: BackupPages
    privacy: PrivacyPages
    roster: RosterPages
    codes: CodePages
    mending: MendingPages
    sure: SurePages


def open_rooms(
    owner: QObject,
    desk: StaffDesk,
    library: Library,
    appearance: Appearance,
    clock: Clock,
    lock: Callable[[], None],
    feed: Callable[[Store], ClassFeed],
    safe: Safekeeping,
) -> StaffRooms:
    """Make them; what they begin beside the window ends with `owner`."""
    lessons = LessonNames(library, lambda: appearance.tongue(clock.now().date()))
    jobs = Jobs(IdleExecutor(owner), WindowDelivery(owner))
    return StaffRooms(
        classes=ClassPages(desk, lessons, lock, CardPages(desk, safe)),
        now=NowPages(desk, lessons, lambda: feed(desk.store), safe.jobs),
        insights=InsightPages(desk, lessons, safe.jobs),
        reports=ReportPages(desk, lessons, jobs, safe.jobs),
        certificates=CertificatePages(desk, lessons, safe.jobs),
        backups=BackupPages(desk, safe),
        privacy=PrivacyPages(desk, safe),
        roster=RosterPages(desk, safe),
        codes=CodePages(desk, safe.jobs),
        mending=MendingPages(desk),
        sure=SurePages(desk, lessons),
    )
