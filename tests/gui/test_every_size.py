"""The real program at every size of letters and of screen, in every language: nothing clipped or covered."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from edu_desk.gui.instructor.staff_place import AtClasses
from edu_desk.gui.learner.lesson_page import LessonPage
from edu_desk.gui.learner.places import (
    AtHome,
    AtModes,
    AtMyRecord,
    AtSearch,
    AtTasks,
    AtTopic,
    AtTrouble,
)
from edu_desk.gui.people.places import AtAskTeacher, AtNewName, AtNewPicture, AtNewSecret, AtSecret, AtWho
from edu_desk.gui.preferences.places import AtNextPerson, AtSwitchTrial
from edu_desk.gui.simulator.screen_measure import ScreenMeasure
from edu_desk.lesson.model import STACK, App, State
from edu_desk.machine.machine import Machine
from edu_desk.people.person import Person
from edu_desk.people.pictures import SECRET_PICTURES
from edu_desk.present.render import render
from edu_desk.present.tongue import Tongue
from edu_desk.runner.run import prepare
from edu_desk.shared.languages import LANGUAGES
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import load_translator
from kit.geometry import misfits, texts
from kit.learner import Learner
from kit.shipped_lessons import shipped_library
from kit.teacher import Teacher, busy_class, milestones_of, staff_places, store_of
from kit.walks import passed

WINDOWS = [(1024, 768), (1366, 768), (1920, 1080), (1080, 1920)]
TEXTS = [100, 125, 150, 200, 250, 300]
LOW = [100, 200, 300]
"""A low screen shares the same pages otherwise; its own steps lie at these sizes."""
NEVER = 3_600_000
"""Watch mode waits so long (ms) between two steps: it stands still."""


class Walk:
    """Goes through the program's pages; at each, looks at every window size."""

    def __init__(self, she: Learner) -> None:
        self.she = she
        self.seen = 0
        self.found: list[str] = []

    def look(self, name: str) -> None:
        for size in WINDOWS:
            self.she.program.window.resize(*size)
            self.she.pilot.settle()
            page = self.she.program.window.centralWidget()
            assert isinstance(page, QWidget)
            assert page.width() == size[0]
            assert self.she.program.window.isActiveWindow(), f"{name}: something was a window of its own"
            self.seen += len(texts(page))
            look = self.she.program.appearance.look
            self.found.extend(f"{name} {size[0]}x{size[1]}: {fault}" for fault in misfits(page, look))

    def all_pages(self) -> None:
        she, journey = self.she, self.she.program.journey
        self.look("home")
        journey.go(AtModes("train-book", she.program.lessons.lesson("train-book").tasks[0].id))
        self.look("modes")
        journey.go(AtTasks("train-book"))
        self.look("tasks")
        for place in (AtTopic("trust"), AtSearch(), AtMyRecord()):
            journey.go(place)
            self.look(type(place).__name__)
        self.people()
        journey.go(AtTrouble(she.program.appearance.translator("The file cannot be read: it is damaged.")))
        self.look("trouble")
        journey.ways.to_preferences()
        self.look("preferences")
        journey.go(AtSwitchTrial("one", AtHome(), AtHome()))
        self.look("switch trial")

    def people(self) -> None:
        """Where it is asked who sits here."""
        she, journey = self.she, self.she.program.journey
        names = (
            "김영자",
            "김영자",
            "남궁 옥분",
            "Nguyen Thi Phuong Thao",
            *("박순이이말순최복례"[at] + "순희" for at in range(9)),
        )
        persons = [Person(f"p{at}", name, classes=("월요일 아침반",)) for at, name in enumerate(names)]
        she.program.records.tell_store(lambda store: store.keep_persons(persons))
        order = tuple(picture.key for picture in SECRET_PICTURES)
        for place in (
            AtWho(unknown_card=True),
            AtSecret("p3", order, wrong=1),
            AtAskTeacher("p1"),
            AtNewPicture(),
            AtNewName("rose"),
            AtNewSecret(order, "p1", differed=True),
            AtNextPerson(AtHome(), direct=True),
            AtHome(),
        ):
            journey.go(place)
            self.look(type(place).__name__)

    def staff_pages(self) -> None:
        she, program = self.she, self.she.program
        store = store_of(she)
        busy_class(store, program.clock.now(), milestones_of(she))
        program.journey.go(AtClasses(AtHome()))
        self.look("first PIN")
        Teacher(she).set_pin()
        program.journey.go(AtClasses(AtHome()))
        self.look("PIN")
        program.staff.session.open()
        for name, place in staff_places(she).items():
            program.journey.go(place)
            self.look(f"staff: {name}")

    def a_lesson(self, mode: str) -> None:
        she = self.she
        she.program.journey.go(AtHome())
        she.choose_lesson("train-book")
        if "anew" in she.question_keys():
            self.look("resume")
            she.choose("anew")
        she.choose(mode)
        self.look(mode)
        page = she.lesson_page
        assert isinstance(page, LessonPage)
        page.show_panel(page.panel.marked_button)
        self.look(f"{mode}, the panel open")
        she.lesson_page.show_app()


@pytest.mark.exhaustive(most=1)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "low"), [*((text, False) for text in TEXTS), *((text, True) for text in LOW)]
)
def test_every_page_fits(tmp_path: Path, text: int, language: str, low: bool) -> None:
    she = Learner(tmp_path, language, pause_ms=NEVER)
    she.program.appearance.change("text_size", text)
    she.program.appearance.change("low_screen", low)
    walk = Walk(she)
    walk.all_pages()
    walk.a_lesson("follow")
    she.do_advice()
    walk.look("follow, a step further")
    walk.a_lesson("watch")
    walk.staff_pages()
    she.close()
    assert walk.seen > 400
    assert not walk.found, "\n".join(sorted(set(walk.found))[:40])


def screens(app: App, states: Iterable[State]) -> Iterator[State]:
    """Of each screen the first state met and the fullest."""
    met: dict[str, list[State]] = {}
    for state in states:
        met.setdefault(state[STACK][-1], []).append(state)
    for some in met.values():
        yield from {id(one): one for one in (some[0], max(some, key=lambda state: len(str(state))))}.values()
    assert len(met) > len(app.screens) * 0.9, sorted(set(app.screens) - set(met))


LIBRARY = shipped_library()
BY_APP: dict[str, list[str]] = {}
for head in LIBRARY.index().heads:
    BY_APP.setdefault(LIBRARY.lesson(head.id).app.name, []).append(head.id)


@cache
def screens_of(name: str) -> tuple[State, ...]:
    """States of an app that show all its screens: met once, looked at in every size."""
    lessons = [LIBRARY.lesson(lesson) for lesson in BY_APP[name]]
    errands = [prepare(lesson, task.id) for lesson in lessons for task in lesson.tasks]
    return tuple(screens(lessons[0].app, (state for errand in errands if errand for state in passed(errand))))


@pytest.mark.exhaustive(most=2)
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", BY_APP)
def test_every_screen_of_a_practice_app_fits(name: str, text: int, qapp: object) -> None:
    assert qapp is not None
    measure = ScreenMeasure(shipped().assets)
    machine = Machine(LIBRARY.lesson(BY_APP[name][0]).app, {})
    found: list[str] = []
    translators = {language: load_translator(shipped().translations, language) for language in LANGUAGES}
    for state in screens_of(name):
        for language, tr in translators.items():
            view = render(machine, state, Tongue(tr, date(2026, 1, 28)), 550)
            sizes = list(dict.fromkeys(_room(size, text) for size in WINDOWS))
            found.extend(
                f"{view.name} {language} {fault.rule} {fault.target} {fault.words}"
                for fault in measure.faults_at(view, tr, text / 100, sizes)
            )
    assert not found, "\n".join(sorted(set(found))[:40])


def _room(window: tuple[int, int], text: int) -> QSize:
    """About the room that a practice app has in `window`."""
    width, height = window
    if text >= 200:
        return QSize(min(width - 16, 1500), height - 360)
    return QSize(min(360, width // 2), height - 120)


def test_what_does_not_fit_is_seen(tmp_path: Path) -> None:
    she = Learner(tmp_path)
    page = she.program.window.centralWidget()
    assert isinstance(page, QWidget)
    look = she.program.appearance.look
    assert misfits(page, look) == []
    words = texts(page)[0]
    words.resize(words.width(), words.height() // 2)
    assert any("cut off below" in fault for fault in misfits(page, look))
    words.resize(words.width(), words.height() * 4)
    assert any("lies over" in fault for fault in misfits(page, look))
    words.resize(page.width() * 2, words.height() // 2)
    assert any("sideways" in fault for fault in misfits(page, look))
    she.close()
