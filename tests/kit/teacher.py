"""A class with an instructor at the real program: two of one name, one who struggles, one who has asked."""

from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from edu_desk.gui.instructor.line_page import LinePage
from edu_desk.gui.instructor.pin_page import PinPage
from edu_desk.gui.instructor.places import (
    AtBackups,
    AtCentreName,
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
)
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.instructor.staff_place import AtClasses, StaffPlace
from edu_desk.gui.learner.places import AtHome
from edu_desk.machine.action import Press, Target
from edu_desk.people.person import Person
from edu_desk.people.secret_hash import SecretHasher
from edu_desk.people.staff_gate import StaffGate
from edu_desk.people.study_class import ClassDay, StudyClass
from edu_desk.runner.advance import advance
from edu_desk.runner.events import Acted, AskedPerson, Event, Finished, Mode, Outcome, Reached, RunHead
from edu_desk.runner.run import prepare, start
from edu_desk.store.store import Store
from kit.learner import Learner

PIN = "4071"
QUICK = SecretHasher(passes=1, memory_kib=64)
CLASS = "k1"
ELDER, YOUNGER, PARK = "a", "b", "c"
PERSONS = (
    Person(ELDER, "김영희", birth_year=1948),
    Person(YOUNGER, "김영희", birth_year=1951),
    Person(PARK, "박수", needs="큰 글자"),
)
LESSON, TASK = "train-book", "busan-morning"
_AWAY = Press(Target("search"))


def enrolled(store: Store, today: date) -> None:
    """Three on the roster, in one class with two sessions."""
    store.keep_persons(PERSONS)
    plan = (
        ClassDay(today - timedelta(days=7), (LESSON, "cafe-kiosk"), "10:00", "11:30"),
        ClassDay(today, (LESSON,), "10:00", "11:30"),
    )
    members = tuple(person.id for person in PERSONS)
    store.classes.keep(StudyClass(CLASS, "월요일반", members, ((PARK, "앞줄"),), plan))


def at_work(store: Store, learner: str, now: datetime, *events: Event, mode: Mode = Mode.FOLLOW) -> str:
    """A run of a learner with these events; returns its id."""
    run = f"run-{learner}-{now.isoformat()}"
    store.begin(RunHead(run, learner, LESSON, TASK, mode, "d", now.date(), now))
    store.append(run, events)
    return run


def busy_class(store: Store, now: datetime, milestones: tuple[str, ...]) -> None:
    """The elder 김영희 struggles, the younger has asked, 박수 has finished alone."""
    enrolled(store, now.date())
    first, second = milestones[:2]
    before = now - timedelta(minutes=3)
    away = [Acted(before, _AWAY, Outcome.AWAY, second)] * 4
    at_work(store, ELDER, before, Reached(before, first, alone=False), *away)
    at_work(store, YOUNGER, before, Acted(before, _AWAY, Outcome.AWAY, first), AskedPerson(before, first))
    reached = [Reached(before, milestone, alone=True) for milestone in milestones]
    at_work(store, PARK, before, *reached, Finished(before), mode=Mode.TRY)


def milestones_of(she: Learner) -> tuple[str, ...]:
    lesson = she.program.lessons.lesson(LESSON)
    return tuple(one.id for one in lesson.tasks[0].milestones if not one.rescue)


def store_of(she: Learner) -> Store:
    store = she.program.records.store
    assert store is not None
    return store


def last_run(she: Learner, learner: str) -> str:
    """A learner's last run; empty where there is none."""
    return next((run.head.id for run in store_of(she).runs.last(learner)), "")


def practised(she: Learner, learner: str, steps: int, wrong_at: frozenset[int] = frozenset()) -> str:
    """A run in which the guide's steps were done, with a wrong touch before some of them; returns its id."""
    store, now = store_of(she), she.program.clock.now()
    lesson = she.program.lessons.lesson(LESSON)
    errand = prepare(lesson, TASK)
    assert errand is not None
    head = RunHead(f"practised-{learner}", learner, LESSON, TASK, Mode.FOLLOW, "d", now.date(), now)
    store.begin(head)
    run = start(errand, head)
    for step in range(steps):
        right = errand.guide.next_action(run.state)
        wrong = next(act for act, _ in errand.machine.successors(run.state) if act != right)
        for action in (wrong, errand.guide.next_action) if step in wrong_at else (errand.guide.next_action,):
            done = action(run.state) if callable(action) else action
            assert done is not None
            turn = advance(errand, run, done, now)
            store.append(head.id, turn.events)
            run = turn.run
    return head.id


def a_roster(folder: Path) -> Path:
    """A roster with somebody new, somebody known, a question, and a cell that must be mended."""
    path = folder / "명단.csv"
    rows = (
        "이름,생년월일,반",
        "김영희,1948,월요일반",
        "김영희,,",
        "고순이,1944,수요일반",
        "문정자,1950.13.2,",
    )
    path.write_text("\n".join(rows), encoding="utf-8-sig")
    return path


def staff_places(she: Learner) -> dict[str, StaffPlace]:
    """Every page of the staff area, by what it is called."""
    home, today = AtHome(), she.program.clock.now().date()
    return {
        "classes": AtClasses(home),
        "class": AtClass(home, CLASS),
        "session": AtSession(home, CLASS, today),
        "session lessons": AtSessionLessons(home, CLASS, today),
        "members": AtMembers(home, CLASS),
        "rosters": AtRoster(home),
        "all places": AtRoster(home, ""),
        "folder": AtRoster(home, str(she.data)),
        "roster": AtRosterTrial(home, str(a_roster(she.data))),
        "trouble": AtStaffTrouble(home, "The file is no table. Choose another file.", AtRoster(home)),
        "report": AtFunderReport(home, CLASS),
        "cards": AtClassCards(home, CLASS),
        "times": AtTimes(home, CLASS, today),
        "group": AtGroup(home, CLASS, PARK),
        "learner name": AtLearnerName(home, CLASS, PARK),
        "certificates": AtCertificates(home, CLASS, ELDER),
        "now": AtClassNow(home, CLASS),
        "grid": AtGrid(home, CLASS),
        "learner": AtOneLearner(home, CLASS, ELDER),
        "frauds": AtFrauds(home, CLASS),
        "stumbles": AtStumbles(home, CLASS, LESSON),
        "replay": AtReplay(home, CLASS, ELDER, last_run(she, ELDER), step=1),
        "class name": AtClassName(home, CLASS, copies=True),
        "log": AtStaffLog(home),
        "backups": AtBackups(home),
        "kept": AtWhatIsKept(home, CLASS, ELDER),
        "hand out": AtHandOut(home, CLASS, ELDER),
        "erase": AtErase(home, CLASS, (ELDER,)),
        "sure of pictures": AtSureReset(home, CLASS, ELDER, "pictures"),
        "sure of cards": AtSureReset(home, CLASS, ELDER, "cards"),
        "sure of session": AtSureDrop(home, CLASS, today),
        "centre name": AtCentreName(home),
        "retention": AtRetention(home),
        "code": AtCode(home, "0123-4567-89AB-CDEF"),
        "code sheet": AtCodeFolders(home, "0123-4567-89AB-CDEF"),
        "forgotten": AtForgotten(home),
    }


class Teacher:
    """Goes about the staff area; every touch goes through the pilot."""

    def __init__(self, she: Learner) -> None:
        self.she = she

    @property
    def page(self) -> StaffPage:
        page = self.she.program.window.centralWidget()
        assert isinstance(page, StaffPage), page
        return page

    @property
    def pin_page(self) -> PinPage:
        page = self.she.program.window.centralWidget()
        assert isinstance(page, PinPage), page
        return page

    @property
    def line_page(self) -> LinePage:
        page = self.she.program.window.centralWidget()
        assert isinstance(page, LinePage), page
        return page

    def set_pin(self) -> str:
        """As if somebody had set it before, kept so that it is quick to try; returns the code."""
        return StaffGate(store_of(self.she).staff, self.she.program.clock, QUICK).set_pin(PIN)

    def touch(self, button: QWidget) -> None:
        self.she.let_guard_pass()
        page = self.she.program.window.centralWidget()
        assert isinstance(page, StaffPage | PinPage | LinePage)
        page.scroller.show_widget(button)
        self.she.pilot.settle()
        self.she.pilot.touch(button)
        self.she.pilot.settle()

    def choose(self, row: str, action: str) -> None:
        self.touch(self.page.buttons[row, action])

    def type_pin(self, pin: str) -> None:
        for digit in pin:
            self.touch(self.pin_page.keys[digit])
        self.touch(self.pin_page.enter)

    def row(self, key: str) -> str:
        """What a row says."""
        rows = [row for section in self.page.view.sections for row in section.rows]
        return next(row.reading for row in rows if row.key == key)

    @property
    def figures(self) -> dict[str, tuple[int | str, ...]]:
        """The rows of the tables of a report, by what they are called."""
        tables = (section.table for section in self.page.view.sections)
        return {str(row[0]): row[1:] for table in tables if table is not None for row in table.rows}
