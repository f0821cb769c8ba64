"""A lesson from its folder, on its practice app."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.file_forms import ERRAND, JUDGEMENT, LESSON, MILESTONE, SLIP, TASK, TERM
from edu_desk.lesson.checking.problems import LessonBroken, Problem, twice, unknown, wrong
from edu_desk.lesson.checking.valid_names import part_name, plain_name
from edu_desk.lesson.content_walk import elements_of
from edu_desk.lesson.formulas.formula_compiler import compile_expr, compile_typed
from edu_desk.lesson.formulas.scope import Scope, TypedFormula, constant
from edu_desk.lesson.formulas.text_template import fixed_text, read_text
from edu_desk.lesson.literacy import LEVELS, Area, Literacy
from edu_desk.lesson.model import App, Expr, FilePlace, State, Text, Value
from edu_desk.lesson.reading.read_app import digest_of, named_formulas
from edu_desk.lesson.reading.read_cases import read_cases
from edu_desk.lesson.reading.read_row_parts import icon_name
from edu_desk.lesson.reading.reading_context import known_variable
from edu_desk.lesson.tables.read_variables import read_type, read_value
from edu_desk.lesson.teaching import Lesson, Milestone, Slip, Task, Term
from edu_desk.lesson.types import Letters, Type, YesNo
from edu_desk.lesson.yaml.source_values import Collector, SourceValue, read_yaml
from edu_desk.shared.text import N_

FILE = "lesson.yaml"
_MORNING = 9 * 60
_CLOCK = re.compile("([01]?[0-9]|2[0-3]):[0-5][0-9]")

Given = Mapping[str, tuple[Type, FilePlace]]
ReadApp = Callable[[SourceValue, SourceValue | None], tuple[App, Scope, Path]]
"""Reads the practice app of a name, with more rows where a lesson brings some."""


@dataclass(frozen=True, slots=True)
class LessonHead:
    """What the home page shows of a lesson: read without its practice app."""

    id: str
    topic: str
    folder: Path
    title: Text
    summary: Text
    icon: str
    minutes: int
    app: str
    """The name of its practice app."""
    keywords: tuple[str, ...] = ()
    """Everyday words by which people look for it."""
    literacy: Literacy | None = None
    """Its area and level; None where its author said nothing of them."""


def read_lesson_head(folder: Path) -> LessonHead:
    """The head of the lesson in `folder`. Raises `LessonBroken`."""
    spot = read_yaml(folder / FILE)
    return _head(folder, spot.form(LESSON))


def read_lesson(folder: Path, read_app: ReadApp) -> Lesson:
    """The whole lesson in `folder`. Raises `LessonBroken` with everything that is wrong."""
    fields = read_yaml(folder / FILE).form(LESSON)
    head = _head(folder, fields)
    app, scope, app_folder = read_app(fields["app"], fields.get("rows"))
    given = _given_types(fields.get("given"), scope)
    intro, clock = _fixed(fields["intro"]), _clock(fields["clock"]) if "clock" in fields else _MORNING
    collector = Collector()
    tasks = _tasks(folder, fields, app, scope, given, collector)
    glossary = collector.each(fields["glossary"].items() if "glossary" in fields else (), _read_term)
    collector.settle()
    return Lesson(
        id=head.id,
        topic=head.topic,
        title=head.title,
        summary=head.summary,
        intro=intro,
        icon=head.icon,
        icon_place=fields["icon"].place,
        minutes=head.minutes,
        clock=clock,
        app=app,
        tasks=tasks,
        glossary=glossary,
        digest=digest_of(folder, app_folder),
    )


def _tasks(
    folder: Path,
    fields: Mapping[str, SourceValue],
    app: App,
    scope: Scope,
    given: Given,
    collector: Collector,
) -> tuple[Task, ...]:
    """What is practised: an errand's tasks, or the decisions that cases ask for."""
    judges = any(name in fields for name in JUDGEMENT)
    wanted, other = (JUDGEMENT, ERRAND) if judges else (ERRAND, JUDGEMENT)
    for name in wanted:
        if name not in fields:
            place = fields["lesson"].place
            raise wrong(place, "missing", N_("“{name}” is missing here."), name=name)
    for name in other:
        if name in fields:
            message = N_("A lesson has cases or tasks, not both: “{name}” cannot stand here.")
            raise wrong(fields[name].place, "case", message, name=name)
    if judges:
        scope = named_formulas(fields.get("named"), scope)
        return read_cases(folder, fields, app, scope, lambda spots: _start(spots, app, scope))
    tasks = collector.each(
        fields["tasks"].some(limits.TASKS), lambda spot: _read_task(spot, fields, app, scope, given)
    )
    if not collector.problems:
        _unique(fields["tasks"])
        _unique(fields["milestones"])
        _known_tasks(fields["milestones"], {task.id: task.place for task in tasks})
    return tasks


def _head(folder: Path, fields: Mapping[str, SourceValue]) -> LessonHead:
    name = fields["lesson"].text()
    if name != folder.resolve().name:
        raise wrong(
            fields["lesson"].place,
            "folder",
            N_("The lesson is called “{name}” but its folder “{folder}”; they must be the same."),
            name=name,
            folder=folder.name,
        )
    return LessonHead(
        id=name,
        topic=folder.parent.name,
        folder=folder,
        title=_fixed(fields["title"]),
        summary=_fixed(fields["summary"]),
        icon=icon_name(fields["icon"]),
        minutes=fields["minutes"].whole(1, limits.MINUTES),
        app=fields["app"].text(),
        keywords=_keywords(fields["keywords"]) if "keywords" in fields else (),
        literacy=_literacy(fields),
    )


def _literacy(fields: Mapping[str, SourceValue]) -> Literacy | None:
    """Area and level: one says nothing without the other."""
    said = [name for name in ("area", "level") if name in fields]
    if not said:
        return None
    if len(said) == 1:
        missing = "level" if said[0] == "area" else "area"
        raise wrong(fields[said[0]].place, "missing", N_("“{name}” is missing here."), name=missing)
    area = Area(fields["area"].word(Area))
    return Literacy(area, fields["level"].whole(LEVELS[0], LEVELS[-1]))


def _keywords(spot: SourceValue) -> tuple[str, ...]:
    """Everyday words for the lesson: each once, and long enough to be looked for."""
    found: dict[str, FilePlace] = {}
    for item in spot.some(limits.KEYWORDS):
        word = " ".join(item.text().split())
        if not limits.SHORTEST_KEYWORD <= len(word) <= limits.KEYWORD:
            raise wrong(
                item.place,
                "keyword",
                N_("“{word}” is no word to look for: it needs from {least} to {most} letters."),
                word=word,
                least=str(limits.SHORTEST_KEYWORD),
                most=str(limits.KEYWORD),
            )
        if word.casefold() in found:
            raise wrong(item.place, "twice", N_("The word “{word}” stands here twice."), word=word)
        found[word.casefold()] = item.place
    return tuple(found)


def _mapping(spot: SourceValue | None) -> dict[str, SourceValue]:
    return spot.mapping() if spot else {}


def _fixed(spot: SourceValue) -> Text:
    return fixed_text(spot.words(), spot.place)


def _clock(spot: SourceValue) -> int:
    hour, _, minute = spot.text().partition(":")
    if not _CLOCK.fullmatch(spot.text()):
        raise wrong(spot.place, "clock", N_("“{text}” is no time of day; write 09:10."), text=spot.text())
    return int(hour) * 60 + int(minute)


def _read_term(spot: SourceValue) -> Term:
    fields = spot.form(TERM)
    return Term(_fixed(fields["word"]), _fixed(fields["means"]))


def _read_task(
    spot: SourceValue, lesson: Mapping[str, SourceValue], app: App, scope: Scope, given: Given
) -> Task:
    fields = spot.form(TASK)
    values = _given(spot, _mapping(fields.get("given")), given, scope)
    scope = named_formulas(lesson.get("named"), _with_task(scope, values))
    collector, slips = Collector(), _SlipReader(scope)
    milestones = collector.each(
        _steps_of(fields["id"].text(), lesson["milestones"]), lambda item: _read_milestone(item, scope, slips)
    )
    collector.settle()
    if not milestones:
        raise wrong(spot.place, "missing", N_("“{name}” is missing here."), name="milestones")
    return Task(
        id=plain_name(fields["id"].text(), fields["id"].place),
        title=_text(fields["title"], scope),
        goal_text=_text(fields["goal_text"], scope),
        goal=_condition(lesson["goal"], scope),
        milestones=milestones,
        typed=_typed(_mapping(fields.get("types")), app, scope),
        start=_start(_mapping(fields.get("start")), app, scope),
        place=spot.place,
        ends=_conditions(lesson.get("ends"), scope),
        never=_conditions(lesson.get("never"), scope),
        prefer=_preferred(lesson.get("prefer"), app),
        look=_look(fields["look"], app) if "look" in fields else "",
    )


def _look(spot: SourceValue, app: App) -> str:
    name = spot.text()
    if name not in app.looks:
        raise unknown(spot.place, "look", N_("The app has no look “{name}”."), name, app.looks)
    return name


def _preferred(spot: SourceValue | None, app: App) -> frozenset[str]:
    """The elements that come first where ways are equally long; each is one of the app's."""
    names = {element.id for screen in app.screens.values() for element in elements_of(screen)}
    items = spot.items() if spot is not None else ()
    for item in items:
        if item.text() not in names:
            raise unknown(item.place, "element", N_("The app has no element “{name}”."), item.text(), names)
    return frozenset(item.text() for item in items)


def _unique(spot: SourceValue) -> None:
    """No two tasks or milestones of one name."""
    seen: dict[str, FilePlace] = {}
    for item in spot.items():
        name = item.mapping()["id"]
        if name.text() in seen:
            raise twice(name.place, name.text(), seen[name.text()])
        seen[name.text()] = name.place


def _steps_of(task: str, milestones: SourceValue) -> tuple[SourceValue, ...]:
    """The milestones of a task: those that name no task, and those that name this one."""
    return tuple(
        item
        for item in milestones.some(limits.MILESTONES)
        if not (named := _only(item)) or task in [name.text() for name in named]
    )


def _only(milestone: SourceValue) -> tuple[SourceValue, ...]:
    """The tasks that a milestone names; none where it is a step of all."""
    fields = milestone.mapping()
    return fields["only"].some(limits.TASKS) if "only" in fields else ()


def _known_tasks(milestones: SourceValue, tasks: Mapping[str, FilePlace]) -> None:
    """Every task that a milestone names is one of the lesson's."""
    for milestone in milestones.items():
        for name in _only(milestone):
            if name.text() not in tasks:
                raise unknown(name.place, "task", N_("There is no task “{name}”."), name.text(), tasks)


def _given_types(spot: SourceValue | None, scope: Scope) -> dict[str, tuple[Type, FilePlace]]:
    """What tasks are given: types, and where they are declared."""
    if spot is None:
        return {}
    places = spot.places()
    return {
        part_name(name, places[name]): (read_type(kind, scope.shapes), places[name])
        for name, kind in spot.mapping(limits.VARIABLES).items()
    }


def _with_task(scope: Scope, values: Mapping[str, TypedFormula]) -> Scope:
    return Scope(scope.shapes, scope.names, values)


def _given(
    task: SourceValue, spots: Mapping[str, SourceValue], kinds: Given, scope: Scope
) -> dict[str, TypedFormula]:
    for name, spot in spots.items():
        if name not in kinds:
            made = {known: place for known, (_, place) in kinds.items()}
            raise unknown(spot.place, "given", N_("“{name}” is not among what tasks are given."), name, made)
    for name, (_, place) in kinds.items():
        if name not in spots:
            message = N_("“{name}” is missing here.")
            raise LessonBroken(Problem(task.place, "missing", message, {"name": name}, also=place))
    return {
        name: replace(constant(kind, read_value(spots[name], kind, scope)), declared=place)
        for name, (kind, place) in kinds.items()
    }


def _read_milestone(spot: SourceValue, scope: Scope, slips: "_SlipReader") -> Milestone:
    fields = spot.form(MILESTONE)
    return Milestone(
        id=plain_name(fields["id"].text(), fields["id"].place),
        title=_text(fields["title"], scope),
        done=_condition(fields["done"], scope),
        teach=_text(fields["teach"], scope),
        why=_text(fields["why"], scope),
        praise=_text(fields["praise"], scope),
        slips=tuple(map(slips.read, fields["slips"].items())) if "slips" in fields else (),
        rescue="rescue" in fields and fields["rescue"].yesno(),
        place=spot.place,
    )


class _SlipReader:
    """Reads the slips of one task: one that stands at many milestones by an alias is read once."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._known: dict[int, Slip] = {}
        """By the identity of the node, which the file's tree keeps alive."""

    def read(self, spot: SourceValue) -> Slip:
        """The slip that stands there. Raises `LessonBroken`."""
        key = id(spot.node)
        if key not in self._known:
            fields = spot.form(SLIP)
            when, say = _condition(fields["when"], self._scope), _text(fields["say"], self._scope)
            self._known[key] = Slip(when, say)
        return self._known[key]


def _text(spot: SourceValue, scope: Scope) -> Text:
    return read_text(spot.words(), scope, spot.place)


def _conditions(spot: SourceValue | None, scope: Scope) -> tuple[Expr, ...]:
    return tuple(_condition(item, scope) for item in spot.items()) if spot else ()


def _condition(spot: SourceValue, scope: Scope) -> Expr:
    return compile_expr(spot.text(), scope, spot.place, YesNo())


def _typed(spots: Mapping[str, SourceValue], app: App, scope: Scope) -> dict[int, str]:
    variables = {variable.name: variable for variable in app.variables}
    typed = {}
    for name, spot in spots.items():
        variable = known_variable(name, spot.place, variables)
        if not isinstance(variable.type, Letters):
            raise wrong(spot.place, "type", N_("“{name}” is no text; nobody can type into it."), name=name)
        part = compile_typed(spot.text(), scope, spot.place, Letters())
        if not part.literal or not part.value():
            raise wrong(spot.place, "types", N_("A text is needed here that the task itself gives."))
        typed[variable.index] = str(part.value())
    return typed


def _start(spots: Mapping[str, SourceValue], app: App, scope: Scope) -> State:
    state: list[Value] = list(app.start)
    variables = {variable.name: variable for variable in app.variables}
    for name, spot in spots.items():
        variable = known_variable(name, spot.place, variables)
        state[variable.index] = read_value(spot, variable.type, scope)
    return tuple(state)
