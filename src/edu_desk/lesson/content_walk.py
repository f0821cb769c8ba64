"""Every text and every element of a practice app or lesson, for checks and translators."""

from collections.abc import Iterable, Iterator

from edu_desk.lesson.cases import Case
from edu_desk.lesson.model import (
    Acting,
    App,
    Choice,
    Effect,
    Element,
    Entry,
    Grid,
    Group,
    Repeated,
    Screen,
    Seats,
    Steps,
    Text,
    When,
)
from edu_desk.lesson.teaching import Lesson, Milestone


def elements_of(screen: Screen) -> Iterator[Element]:
    """Every element of a screen, groups before what they hold."""
    for element in (*screen.body, *screen.foot):
        yield from _with_children(element)


def _with_children(element: Element) -> Iterator[Element]:
    yield element
    if isinstance(element.spec, Group):
        for child in element.spec.elements:
            yield from _with_children(child)


def effects_of(element: Element) -> Iterator[Effect]:
    """Everything that pressing an element, or a part of it, may do."""
    yield from every_effect(element.do)
    if isinstance(element.spec, Acting):
        for act in element.spec.acts:
            yield from every_effect(act.do)
    if isinstance(element.spec, Repeated) and element.spec.second is not None:
        yield from every_effect(element.spec.second.do)
    if isinstance(element.spec, Repeated) and element.spec.agree is not None:
        yield from every_effect(element.spec.agree.do)


def every_effect(effects: Iterable[Effect]) -> Iterator[Effect]:
    """The effects with those that depend on a condition, both ways."""
    for effect in effects:
        yield effect
        if isinstance(effect, When):
            yield from every_effect((*effect.then, *effect.otherwise))


def texts_of_app(app: App) -> Iterator[Text]:
    """Every text an app's file holds."""
    yield app.title
    yield from app.notices
    for screen in app.screens.values():
        yield screen.title
        if screen.other is not None:
            yield screen.other.title
        for element in elements_of(screen):
            yield from texts_of_element(element)


def texts_of_element(element: Element) -> Iterator[Text]:
    """The texts of one element."""
    yield from (text for text in (element.label, element.note, element.value) if text)
    yield from (fault.say for fault in element.faults)
    match element.spec:
        case Entry(hint=Text() as hint):
            yield hint
        case Acting(word=Text() as word):
            yield word
        case Choice(options=options):
            for option in options:
                yield from (text for text in (option.label, option.note, option.price) if text)
        case Repeated() as items:
            yield from _texts_of_items(items)
        case Steps(titles=titles):
            yield from titles
        case Grid(items, columns):
            yield from _texts_of_items(items)
            for column in columns:
                yield from (column.title, column.value)
        case Seats(items=items, plan=plan):
            yield from _texts_of_items(items)
            if plan is not None and plan.here is not None:
                yield plan.here.label
        case _:
            return


def _texts_of_items(items: Repeated) -> Iterator[Text]:
    second = items.second.label if items.second else None
    whole = items.agree.label if items.agree else None
    words = (items.label, items.note, items.value, items.tag, items.empty, second, whole)
    yield from (text for text in words if text)


def texts_of_lesson(lesson: Lesson) -> Iterator[Text]:
    """Every text a lesson's file holds, its practice app's apart."""
    yield from (lesson.title, lesson.summary, lesson.intro)
    for term in lesson.glossary:
        yield from (term.word, term.means)
    for task in lesson.tasks:
        yield from (task.title, task.goal_text)
        if task.case is not None:
            yield from _texts_of_case(task.case)
    steps = {milestone.id: milestone for task in lesson.tasks for milestone in task.milestones}
    yield from _texts_of_milestones(steps.values())


def _texts_of_case(case: Case) -> Iterator[Text]:
    yield from (text for text in (case.onward, case.instead, case.genuine, case.instruction) if text)
    yield from case.ways
    yield from (sign.say for sign in case.signs)


def _texts_of_milestones(milestones: Iterable[Milestone]) -> Iterator[Text]:
    for milestone in milestones:
        yield from (milestone.title, milestone.teach, milestone.why, milestone.praise)
        yield from (slip.say for slip in milestone.slips)
