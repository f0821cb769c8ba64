"""Everything by the keyboard alone: each thing is reached, the focus is seen, there is always a way back."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from edu_desk.gui.assist.pressables import touchables
from edu_desk.gui.assist.typing_page import TypingPage
from edu_desk.gui.instructor.staff_place import AtClasses, StaffPlace
from edu_desk.gui.learner.places import (
    AtChecked,
    AtHome,
    AtLesson,
    AtModes,
    AtMyRecord,
    AtResult,
    AtResume,
    AtReview,
    AtSearch,
    AtTasks,
    AtTopic,
    AtTrouble,
)
from edu_desk.gui.learner.search_page import SearchPage
from edu_desk.gui.people.places import AtAskTeacher, AtNewName, AtNewPicture, AtNewSecret, AtSecret, AtWho
from edu_desk.gui.preferences.places import AtNextPerson, AtPreferences, AtReport, AtSize, AtWelcome
from edu_desk.gui.widgets.said_strip import SaidStrip
from edu_desk.gui.widgets.tile import Tile
from edu_desk.gui.widgets.top_bar import BarItem, TopBar
from edu_desk.gui.window.place import Place
from edu_desk.machine.action import Press, Target
from edu_desk.people.person import Person
from edu_desk.people.pictures import SECRET_PICTURES
from edu_desk.runner.events import Mode
from edu_desk.settings.declarations import SettingsGroup
from kit.keyboard import by_arrows, from_the_top, key, out_of_order, ring_pixels, walked, zones_in_turn
from kit.learner import Learner
from kit.teacher import busy_class, milestones_of, staff_places, store_of

RING_SHARE = 0.8
"""The ring changes at least this part of a line of 2 px round the thing (WCAG 2.2, 2.4.13)."""

CUT_SHARE = RING_SHARE / 2
"""Of a thing that is higher than what can be seen at once, not every edge is in sight."""


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Learner]:
    learner = Learner(tmp_path, pause_ms=3_600_000)
    yield learner
    learner.close()


def lesson(mode: str) -> Callable[[Learner], None]:
    def go(she: Learner) -> None:
        she.choose_lesson("train-book")
        she.choose(mode)

    return go


def at(place: Place) -> Callable[[Learner], None]:
    return lambda she: she.program.journey.go(place)


def to_result(she: Learner) -> None:
    lesson("follow")(she)
    she.to_the_end()
    she.see_result()


def to_resume(she: Learner) -> None:
    lesson("follow")(she)
    she.do_advice()
    she.program.journey.go(AtHome())
    she.pilot.settle()
    she.choose_lesson("train-book")


def to_case(she: Learner) -> None:
    """What came is opened."""
    she.choose_lesson("fraud-message")
    she.choose("follow")
    task = she.program.lessons.lesson("fraud-message").tasks
    case = next(one.case for one in task if one.id == she.session.run.head.task)
    assert case is not None
    while she.session.view.screen.name not in {sign.screen for sign in case.signs}:
        she.do_advice()


def to_review(she: Learner) -> None:
    to_case(she)
    she.do(Press(Target("other_ways")))
    she.do(Press(Target("delete")))
    she.see_result()


def to_checked(she: Learner) -> None:
    to_review(she)
    place = she.place
    assert isinstance(place, AtReview)
    she.program.journey.go(AtChecked(place.head, (place.answer,)))


def preferences(group: SettingsGroup) -> Callable[[Learner], None]:
    return at(AtPreferences(AtHome(), group))


ORDER = tuple(picture.key for picture in SECRET_PICTURES)


def to_people(place: Place) -> Callable[[Learner], None]:
    """Persons have names here."""

    def go(she: Learner) -> None:
        persons = [Person(f"p{number}", name) for number, name in enumerate(("김영자", "김영자", "박순이"))]
        she.program.records.tell_store(lambda store: store.keep_persons(persons))
        at(place)(she)

    return go


def to_typing(place: Place) -> Callable[[Learner], None]:
    """A page with a line to type on, which has the focus; the keys on the screen give way to real ones.

    The walk begins behind the last thing.
    """

    def go(she: Learner) -> None:
        at(place)(she)
        she.program.window.activateWindow()
        she.pilot.settle()
        key(she, Qt.Key.Key_A)
        key(she, Qt.Key.Key_Backspace)
        page = she.program.window.centralWidget()
        assert isinstance(page, TypingPage)
        last = page.examples[-1] if isinstance(page, SearchPage) else page.desk.line
        last.setFocus(Qt.FocusReason.OtherFocusReason)

    return go


def staff(name: str) -> Callable[[Learner], None]:
    def go(she: Learner) -> None:
        busy_class(store_of(she), she.program.clock.now(), milestones_of(she))
        she.program.staff.session.open()
        she.program.journey.go(staff_places(she)[name])

    return go


PAGES: Mapping[str, tuple[Callable[[Learner], None], type[Place]]] = {
    "home": (at(AtHome()), AtHome),
    "modes": (at(AtModes("train-book", "")), AtModes),
    "tasks": (at(AtTasks("train-book")), AtTasks),
    "watch": (lesson("watch"), AtLesson),
    "follow": (lesson("follow"), AtLesson),
    "try": (lesson("try"), AtLesson),
    "check": (lesson("check"), AtLesson),
    "result": (to_result, AtResult),
    "case": (to_case, AtLesson),
    "review": (to_review, AtReview),
    "checked": (to_checked, AtChecked),
    **{f"preferences {group.name}": (preferences(group), AtPreferences) for group in SettingsGroup},
    "resume": (to_resume, AtResume),
    "trouble": (at(AtTrouble("다시 해 보세요.")), AtTrouble),
    "welcome": (at(AtWelcome()), AtWelcome),
    "next person": (at(AtNextPerson(AtHome())), AtNextPerson),
    "size": (at(AtSize(AtHome())), AtSize),
    "topic": (at(AtTopic("trust")), AtTopic),
    "search": (to_typing(AtSearch()), AtSearch),
    "my record": (at(AtMyRecord()), AtMyRecord),
    "who": (to_people(AtWho()), AtWho),
    "secret": (to_people(AtSecret("p2", ORDER)), AtSecret),
    "ask teacher": (to_people(AtAskTeacher("p2")), AtAskTeacher),
    "new picture": (to_people(AtNewPicture()), AtNewPicture),
    "new name": (to_typing(AtNewName("rose")), AtNewName),
    "new secret": (to_people(AtNewSecret(ORDER)), AtNewSecret),
    "report": (at(AtReport(AtHome())), AtReport),
    "PIN": (at(AtClasses(AtHome())), AtClasses),
    **{
        f"staff: {name}": (staff(name), StaffPlace)
        for name in (
            "classes",
            "class",
            "session",
            "members",
            "now",
            "grid",
            "learner",
            "log",
            "class name",
            "backups",
            "hand out",
            "erase",
            "retention",
        )
    },
}


LARGE = tuple(
    (page, 300) for page in ("home", "modes", "follow", "result", "preferences SEEING", "resume", "review")
)
"""Pages that are laid out otherwise for large letters."""


def shown(she: Learner, page: str, size: int = 100) -> QWidget:
    go, place = PAGES[page]
    go(she)
    she.program.appearance.change("text_size", size)
    she.program.window.activateWindow()
    she.pilot.settle()
    assert isinstance(she.place, place)
    found = she.program.window.centralWidget()
    assert found is not None
    return found


@pytest.mark.exhaustive
@pytest.mark.parametrize(("page", "size"), [*((page, 100) for page in PAGES), *LARGE])
def test_tab_comes_to_everything_in_reading_order_and_is_seen(she: Learner, page: str, size: int) -> None:
    for live in shown(she, page, size).findChildren(QTimer):
        live.stop()  # what is told of others takes the place of parts that are held here
    there = {one for one in touchables(she.program.window) if not by_arrows(one)}
    assert len(there) > 2
    weak: list[str] = []

    def see(widget: QWidget) -> None:
        box = widget.visibleRegion().boundingRect()
        assert not box.isEmpty(), f"{widget.accessibleName()} has the focus out of sight"
        share = RING_SHARE if box.size() == widget.size() else CUT_SHARE
        if ring_pixels(she, widget) < share * 2 * 2 * (box.width() + box.height()):
            weak.append(f"{type(widget).__name__} {widget.accessibleName()}")

    reached = from_the_top(walked(she, see))
    assert [one.accessibleName() for one in there - set(reached)] == []
    assert out_of_order(reached) == []
    assert zones_in_turn(reached)
    assert weak == []


@pytest.mark.exhaustive(most=8, share=0.2)
@pytest.mark.parametrize("page", PAGES)
def test_escape_is_back_f1_helps_and_f2_says_it_again(she: Learner, page: str) -> None:
    found = shown(she, page)
    bar = found.findChild(TopBar)
    assert bar is not None
    said: list[str] = []
    she.program.voice.said.connect(said.append)
    key(she, Qt.Key.Key_F2)
    assert said, "F2 says it again"
    said.clear()
    key(she, Qt.Key.Key_F1)
    assert bool(said) is bar.button(BarItem.HELP).isEnabled()
    bar = found.findChild(TopBar)
    assert bar is not None
    leads_back = bar.button(BarItem.BACK).isEnabled()
    before = stand(she)
    words = found.findChild(SaidStrip)
    if words is not None and words.isVisible():
        key(she, Qt.Key.Key_Escape)
        assert not words.isVisible()
        assert stand(she) == before, "Esc first puts the words away"
    key(she, Qt.Key.Key_Escape)
    assert (stand(she) != before) is leads_back


def stand(she: Learner) -> tuple[Place, QWidget | None, object]:
    """Where she is, in the program and in the practice app."""
    session = she.program.lessons.session
    state = session.run.state if session is not None else None
    return she.place, she.program.window.centralWidget(), state


@pytest.mark.parametrize("mode", [Mode.FOLLOW, Mode.TRY, Mode.CHECK])
def test_escape_leads_back_in_the_practice_app(she: Learner, mode: Mode) -> None:
    shown(she, mode.value)
    begun = she.session.run.state
    she.do_advice()
    assert she.session.run.state != begun
    key(she, Qt.Key.Key_Escape)
    assert she.session.run.state == begun


def test_arrows_go_over_the_practice_app_and_do_not_leave_it(she: Learner) -> None:
    shown(she, "follow")
    simulator = she.lesson_page.simulator
    key(she, Qt.Key.Key_F3)
    first = QApplication.focusWidget()
    met = {first}
    for arrow in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
        key(she, arrow)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert simulator.isAncestorOf(focus)
        met.add(focus)
    assert len(met) >= 4
    for _ in range(60):
        key(she, Qt.Key.Key_Right)
    last = QApplication.focusWidget()
    assert last is not None
    assert simulator.isAncestorOf(last), "the last thing is where arrows end; Tab leads on"
    QTest.keyClick(last, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not last


def test_the_next_page_has_the_focus_and_tab_begins_at_its_beginning(she: Learner) -> None:
    found = shown(she, "home")
    there = walked(she)
    tile = next(one for one in there if isinstance(one, Tile))
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    key(she, Qt.Key.Key_Space)
    page = she.program.window.centralWidget()
    assert page is not None
    assert page is not found
    assert QApplication.focusWidget() is page
    assert page.accessibleName()
    key(she, Qt.Key.Key_Tab)
    first = QApplication.focusWidget()
    assert first is not page
    assert first is not None
    assert page.isAncestorOf(first)
    key(she, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is not first


def test_shift_tab_goes_the_same_way_back(she: Learner) -> None:
    shown(she, "modes")
    there = walked(she)
    back = []
    for _ in there:
        handle = she.program.window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        she.pilot.settle()
        back.append(QApplication.focusWidget())
    assert back == there[::-1]
