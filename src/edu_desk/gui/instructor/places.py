"""The places of those who teach, but for the first one, which the rest of the program knows too."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from edu_desk.gui.instructor.staff_place import AtClasses, StaffPlace
from edu_desk.gui.window.place import LessonMeanwhile, Place
from edu_desk.report.report_spans import ReportSpan


@dataclass(frozen=True, slots=True)
class AtClass(StaffPlace):
    """One class: its members and its sessions."""

    one: str


@dataclass(frozen=True, slots=True)
class AtSession(StaffPlace):
    """One session of a class: its lessons, and who was there."""

    one: str
    day: date


@dataclass(frozen=True, slots=True)
class AtSessionLessons(StaffPlace):
    """Which lessons are taken in a session."""

    one: str
    day: date


@dataclass(frozen=True, slots=True)
class AtMembers(StaffPlace):
    """Who of the roster belongs to a class."""

    one: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class AtRoster(StaffPlace):
    """Which file holds the roster that is to come in? One of the newest, until it is looked for elsewhere."""

    folder: str | None = None
    """None for the newest of one's own files, empty for all places, else the folder that is open."""
    part: int = 0
    """Of a folder with much in it."""


@dataclass(frozen=True, slots=True)
class AtRosterTrial(StaffPlace):
    """What a roster would do, and whether to take it in."""

    file: str
    fills: bool = False
    """Words of merged cells count for each of their rows."""
    answers: tuple[tuple[int, str], ...] = ()
    """What was said so far: the row, and the person it is, or nothing for somebody new."""
    chosen_at: AtRoster | None = None
    """Where the file was chosen."""

    @property
    def files(self) -> AtRoster:
        """Where another file is chosen."""
        return self.chosen_at or AtRoster(self.before)


@dataclass(frozen=True, slots=True)
class AtClassNow(StaffPlace):
    """How a class is getting on now, whom to help first."""

    one: str


@dataclass(frozen=True, slots=True)
class AtGrid(StaffPlace):
    """How far everybody of a class is with each lesson."""

    one: str


@dataclass(frozen=True, slots=True)
class AtOneLearner(StaffPlace):
    """One learner: every run, milestone by milestone."""

    one: str
    learner: str
    older: int = 0
    """Runs before the one of this number; 0 for the last ones."""
    reset: str = ""
    """The way of coming in that was just reset, which is told."""


@dataclass(frozen=True, slots=True)
class AtFrauds(StaffPlace):
    """Which schemes of fraud a class falls for."""

    one: str


@dataclass(frozen=True, slots=True)
class AtStumbles(StaffPlace):
    """Where a class stumbles in a lesson."""

    one: str
    lesson: str


@dataclass(frozen=True, slots=True)
class AtReplay(StaffPlace):
    """One run once more, step by step, on the practice app."""

    one: str
    learner: str
    run: str
    step: int = 0
    plays: bool = False
    """It goes on by itself."""


@dataclass(frozen=True, slots=True)
class AtClassName(StaffPlace):
    """A new class, a copy of one or another name for one; `one` is empty for a new class."""

    one: str = ""
    copies: bool = False


@dataclass(frozen=True, slots=True)
class AtCertificates(StaffPlace):
    """Which certificates a learner has earned."""

    one: str
    learner: str


@dataclass(frozen=True, slots=True)
class AtCertificateFolders(StaffPlace):
    """Where the certificate of a lesson shall be kept."""

    one: str
    learner: str
    lesson: str


@dataclass(frozen=True, slots=True)
class AtCentreName(StaffPlace):
    """What the centre is called."""


@dataclass(frozen=True, slots=True)
class AtStaffLog(StaffPlace):
    """Who opened what."""


@dataclass(frozen=True, slots=True)
class AtBackups(StaffPlace):
    """The backups that are kept, the last one first."""


@dataclass(frozen=True, slots=True)
class AtRestore(StaffPlace):
    """What is in a backup, and whether to put it in place; then no lesson is at work."""

    meanwhile: ClassVar[LessonMeanwhile] = LessonMeanwhile.ENDS

    file: str


@dataclass(frozen=True, slots=True)
class AtWhatIsKept(StaffPlace):
    """What is kept of a learner."""

    one: str
    learner: str


@dataclass(frozen=True, slots=True)
class AtHandOut(StaffPlace):
    """Shall all that is kept of a learner be handed out?"""

    one: str
    learner: str


@dataclass(frozen=True, slots=True)
class AtErase(StaffPlace):
    """Shall these learners be erased for good? `one` is the class one comes from, or empty."""

    meanwhile: ClassVar[LessonMeanwhile] = LessonMeanwhile.ENDS

    one: str
    learners: tuple[str, ...]
    sure: bool = False
    """It was said: they are being erased."""


@dataclass(frozen=True, slots=True)
class AtRetention(StaffPlace):
    """For how long learners are kept, and whose time is over."""


@dataclass(frozen=True, slots=True)
class AtFunderReport(StaffPlace):
    """The figures of a class, or of the whole centre where `one` is empty, for who pays for it."""

    one: str = ""
    span: ReportSpan = ReportSpan.YEAR


@dataclass(frozen=True, slots=True)
class AtReportFolders(StaffPlace):
    """Where the files of that report shall be kept."""

    one: str = ""
    span: ReportSpan = ReportSpan.YEAR


@dataclass(frozen=True, slots=True)
class AtTimes(StaffPlace):
    """When does this session begin and end?"""

    one: str
    day: date


@dataclass(frozen=True, slots=True)
class AtGroup(StaffPlace):
    """In which group of the class is this learner?"""

    one: str
    learner: str


@dataclass(frozen=True, slots=True)
class AtLearnerName(StaffPlace):
    """What is this learner called?"""

    one: str
    learner: str


@dataclass(frozen=True, slots=True)
class AtSureReset(StaffPlace):
    """Shall this learner's pictures or cards, by `way`, open nothing any more?"""

    one: str
    learner: str
    way: str


@dataclass(frozen=True, slots=True)
class AtSureDrop(StaffPlace):
    """Shall this session go from the plan?"""

    one: str
    day: date


@dataclass(frozen=True, slots=True)
class AtClassCards(StaffPlace):
    """Where the cards by which a class comes in shall be kept."""

    one: str


@dataclass(frozen=True, slots=True)
class AtCode(StaffPlace):
    """The recovery code, shown once."""

    code: str = ""


@dataclass(frozen=True, slots=True)
class AtCodeFolders(StaffPlace):
    """Where the sheet with that code shall be kept."""

    code: str


@dataclass(frozen=True, slots=True)
class AtStaffTrouble(StaffPlace):
    """What is in the way, and back to where it was met: nobody has to type the PIN again for that."""

    words: str
    back: Place


@dataclass(frozen=True, slots=True)
class AtForgotten(StaffPlace):
    """The PIN is forgotten: the recovery code is asked for, then another PIN. It is not behind the PIN."""

    code: str = ""


OpenPlace = (
    AtClasses
    | AtClass
    | AtSession
    | AtSessionLessons
    | AtMembers
    | AtRoster
    | AtRosterTrial
    | AtClassNow
    | AtGrid
    | AtOneLearner
    | AtFrauds
    | AtStumbles
    | AtReplay
    | AtClassName
    | AtClassCards
    | AtTimes
    | AtGroup
    | AtLearnerName
    | AtSureReset
    | AtSureDrop
    | AtCertificates
    | AtCertificateFolders
    | AtCentreName
    | AtStaffLog
    | AtBackups
    | AtRestore
    | AtHandOut
    | AtErase
    | AtRetention
    | AtFunderReport
    | AtReportFolders
    | AtCode
    | AtCodeFolders
    | AtWhatIsKept
    | AtStaffTrouble
)
"""All that stand behind the PIN."""
InstructorPlace = OpenPlace | AtForgotten
"""All of them."""
