"""Walks through the real pages and practice apps and measures them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from edu_desk.access.assessment.measurements import Measured, MeasuredPair, MeasuredReach
from edu_desk.access.contrast import ratio
from edu_desk.access.letter_height import diagonal_mm, letter_mm
from edu_desk.gui.gauge.low_walk import LowWalk
from edu_desk.gui.gauge.page_gauge import Gauge
from edu_desk.gui.learner.lesson_page import LessonPage
from edu_desk.gui.learner.places import AtHome, AtModes, AtMyRecord, AtTasks, AtTopic
from edu_desk.gui.people.places import AtNewPicture, AtNewSecret, AtWho
from edu_desk.gui.pilot import Pilot
from edu_desk.gui.preferences.places import AtPreferences, AtSize, AtSwitchTrial, AtWelcome
from edu_desk.gui.shell.application import Program
from edu_desk.gui.simulator.app_skin import night_skin_for, skin_for
from edu_desk.gui.theme.colour_pairs import LINE_PAIRS, TEXT_PAIRS
from edu_desk.gui.theme.glyph_height import letter_share
from edu_desk.gui.theme.look import Look, Role
from edu_desk.gui.theme.tokens import THEMES
from edu_desk.gui.window.place import Place
from edu_desk.lesson.basic_parts import Brand
from edu_desk.lesson.library import Library
from edu_desk.lesson.teaching import Lesson
from edu_desk.people.pictures import SECRET_PICTURES
from edu_desk.runner.events import Mode
from edu_desk.settings.declarations import SETTINGS, Settings, SettingsGroup, Value
from edu_desk.shared.errors import Bug

_MOST_STEPS = 80
_PERCENT = 100
_TRIED = "one"
"""How many switches are tried out: the page is the same for two."""
Tell = Callable[[int, int, str], None]
"""Is told how many parts of how many are done, and what comes next."""


@dataclass(frozen=True, slots=True)
class WalkOrder:
    """On what screen, and how."""

    size: tuple[int, int]
    """Width and height of the window in px."""
    px_per_mm: float
    by_card: bool
    changes: tuple[tuple[str, Value], ...] = ()
    """Settings that are otherwise than they are kept."""


class PageWalk:
    """Goes from page to page, as a learner and an instructor would."""

    def __init__(self, program: Program, library: Library, order: WalkOrder, told: Tell) -> None:
        self._program, self._library, self._order, self._told = program, library, order, told
        self._pilot = Pilot(program.window)
        self._gauge = Gauge(program.appearance.look.px_per_mm)
        self._acts = self._told_acts = 0
        self._answered = False
        """Something was said since the last act began."""
        self._seen: set[tuple[str, str]] = set()
        self._pairs: tuple[MeasuredPair, ...] = ()
        self._reach: tuple[MeasuredReach, ...] = ()

    def through(self) -> Measured:
        """All that was measured."""
        program = self._program
        program.window.resize(*self._order.size)
        program.show_home()
        program.window.show()
        program.open_store()
        self._pilot.settle()
        program.appearance.sizes.keep(self._order.px_per_mm)
        for key, value in self._order.changes:
            program.appearance.change(key, value)
        self._pilot.settle()
        self._gauge.px_per_mm = program.appearance.look.px_per_mm
        program.window.activateWindow()
        lessons = self._one_of_each_app()
        places: tuple[Place, ...] = (
            AtHome(),
            *(AtPreferences(AtHome(), group) for group in SettingsGroup),
            # The first question shows letters of every size, to choose from: the second is like all others.
            AtWelcome(1),
            AtSize(AtHome()),
            AtSwitchTrial(_TRIED, AtHome(), AtHome()),
            *(AtTopic(topic) for topic in sorted({head.topic for head in self._library.index().heads})[:1]),
            AtMyRecord(),
            AtWho(),
            AtNewPicture(),
            AtNewSecret(tuple(picture.key for picture in SECRET_PICTURES)),
        )
        asked = tuple(
            place for one in lessons[:1] for place in (AtModes(one.id, one.tasks[0].id), AtTasks(one.id))
        )
        total, done = len(places) + len(asked) + 2 * len(lessons), 0
        for place in (*places, *asked):
            program.journey.go(place)
            self._pilot.settle()
            page = self._page()
            self._told(done, total, page.accessibleName())
            self._gauge.measure(page, page.accessibleName())
            behind = isinstance(place, AtPreferences | AtWelcome | AtSize | AtSwitchTrial)
            self._gauge.look(
                page, page.accessibleName(), first=isinstance(place, AtHome | AtWho), behind=behind
            )
            done += 1
        for lesson in lessons:
            title = program.appearance.tongue(program.clock.now().date()).say(lesson.title)
            self._told(done, total, title)
            self._practise(lesson, title)
            done += 1
        pairs = [*theme_pairs(), *app_pairs(program.appearance.look, {one.app.brand for one in lessons})]
        self._pairs = tuple(dict.fromkeys(pairs))
        low = LowWalk(program, self._order.size)
        for lesson in lessons:
            self._told(done, total, lesson.id)
            low.practise(lesson)
            done += 1
        self._reach = tuple(low.found)
        return self._measured()

    def _one_of_each_app(self) -> tuple[Lesson, ...]:
        first: dict[str, str] = {}
        for head in self._library.index().heads:
            first.setdefault(head.app, head.id)
        return tuple(map(self._library.lesson, first.values()))

    def _practise(self, lesson: Lesson, title: str) -> None:
        """Follow the guide to the goal and measure each screen where it is met first; then the result."""
        lessons = self._program.lessons
        lessons.start(lesson, lesson.tasks[0].id, Mode.FOLLOW)
        session = lessons.session
        if session is None:
            return
        session.said.connect(self._note_said)
        looked = False
        for _ in range(_MOST_STEPS):
            self._pilot.settle()
            page = self._page()
            if not isinstance(page, LessonPage):
                break
            screen = (lesson.app.name, session.view.screen.name)
            if screen not in self._seen:
                self._seen.add(screen)
                self._gauge.measure(page, f"{title}: {session.view.screen.title}")
            if not looked:
                self._gauge.look(page, title)
                looked = True
            action = session.advised()
            if session.run.finished or action is None:
                break
            self._answered = False
            session.act(action)
            self._acts += 1
            self._told_acts += self._answered
        self._result(title)

    def _result(self, title: str) -> None:
        page = self._page()
        if isinstance(page, LessonPage):
            page.panel.result_button.click()
            self._pilot.settle()
            page = self._page()
        if not isinstance(page, LessonPage) and "result" not in {app for app, _ in self._seen}:
            self._seen.add(("result", ""))
            self._gauge.measure(page, page.accessibleName() or title)
            self._gauge.look(page, page.accessibleName() or title)

    def _page(self) -> QWidget:
        page = self._program.window.centralWidget()
        if page is None:
            raise Bug("no page is shown")
        return page

    def _note_said(self, words: str) -> None:
        self._answered = self._answered or bool(words)

    def _measured(self) -> Measured:
        appearance, gauge = self._program.appearance, self._gauge
        return Measured(
            diagonal=diagonal_mm(self._order.size, self._order.px_per_mm),
            by_card=self._order.by_card,
            text_percent=appearance.text_size,
            theme=appearance.settings.theme,
            targets=tuple(gauge.targets),
            gaps=tuple(gauge.gaps),
            texts=tuple(gauge.texts),
            pairs=self._pairs,
            pages=tuple(gauge.pages),
            acts=self._acts,
            told=self._told_acts,
            reach=self._reach,
            high_at_most=_smallest_at_most(appearance.look),
            options={one.key: tuple(option.value for option in one.options) for one in SETTINGS},
            defaults={one.key: Settings().value(one.key) for one in SETTINGS},
        )


def theme_pairs() -> Iterator[MeasuredPair]:
    """The pairs of colours of every theme."""
    for theme in THEMES.values():
        for pairs, line in ((TEXT_PAIRS, False), (LINE_PAIRS, True)):
            for one, other in pairs:
                ink, ground = str(getattr(theme, one)), str(getattr(theme, other))
                yield MeasuredPair(theme.name, ink, ground, ratio(ink, ground), line)


def app_pairs(look: Look, brands: Iterable[Brand]) -> Iterator[MeasuredPair]:
    """The pairs of colours of practice apps, in every theme, by day and on their dark grounds."""
    for theme in THEMES.values():
        for brand in brands:
            dressed = replace(look, theme=theme)
            for skin in (
                skin_for(dressed, brand.colour, brand.ink),
                night_skin_for(dressed, brand.colour, brand.ink),
            ):
                for ink, ground in skin.text_pairs():
                    yield MeasuredPair(theme.name, ink, ground, ratio(ink, ground), line=False)


def _smallest_at_most(look: Look) -> float:
    """The height in mm of the smallest letters at the largest text size that can be chosen."""
    sizes = next(one.options for one in SETTINGS if one.key == "text_size")
    most = max(float(option.value) for option in sizes if isinstance(option.value, int))
    large = replace(look, text=most / _PERCENT)
    return min(letter_mm(large.pixels(role), letter_share(large.font(role)), look.px_per_mm) for role in Role)
