"""The cases of a lesson from their file: each becomes a task whose goal is to decide well."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from edu_desk.lesson.cases import ADDRESS_BAR, Case, Sign, Truth
from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.file_forms import CASE, DECIDE, SIGN
from edu_desk.lesson.checking.problems import LessonBroken, Problem, twice, unknown, wrong
from edu_desk.lesson.checking.valid_names import plain_name
from edu_desk.lesson.content_walk import elements_of
from edu_desk.lesson.formulas.formula_compiler import compile_expr
from edu_desk.lesson.formulas.scope import Scope
from edu_desk.lesson.formulas.text_template import fixed_text, read_text
from edu_desk.lesson.model import App, Expr, FilePlace, State, Text
from edu_desk.lesson.teaching import Milestone, Task
from edu_desk.lesson.types import YesNo
from edu_desk.lesson.yaml.lesson_files import inside
from edu_desk.lesson.yaml.source_values import Collector, SourceValue, read_yaml
from edu_desk.shared.text import N_

MILESTONE = "decide"
_YEARS = (2015, 2100)

ReadStart = Callable[[Mapping[str, SourceValue]], State]


@dataclass(frozen=True, slots=True)
class _Ground:
    """What all cases of a lesson share."""

    lesson: Mapping[str, SourceValue]
    decide: Mapping[str, SourceValue]
    app: App
    scope: Scope
    start: ReadStart


def read_cases(
    folder: Path, lesson: Mapping[str, SourceValue], app: App, scope: Scope, start: ReadStart
) -> tuple[Task, ...]:
    """The tasks that the cases of `lesson` are. Raises `LessonBroken` with everything that is wrong."""
    file = inside(folder, lesson["cases"].text(), lesson["cases"].place)
    ground = _Ground(lesson, lesson["decide"].form(DECIDE), app, scope, start)
    spots = read_yaml(file).some(limits.CASES)
    collector = Collector()
    tasks = collector.each(spots, lambda spot: _read_case(spot, ground))
    collector.settle()
    _once(spots)
    _twins(tasks)
    return tasks


def _read_case(spot: SourceValue, ground: _Ground) -> Task:
    fields, decide, scope = spot.form(CASE), ground.decide, ground.scope
    truth = Truth(fields["truth"].word([one.value for one in Truth]))
    wants = _says_yes(fields, "wants")
    well, badly = ("trust", "refuse") if truth is Truth.GENUINE else ("refuse", "trust")
    left = [decide["leave"]] if "leave" in decide else []
    may_leave = truth is Truth.GENUINE and not wants
    goal = _any((decide[well], decide["ask"], *(left if may_leave else ())), scope)
    situation = read_text(fields["situation"].words(), scope, fields["situation"].place)
    return Task(
        id=plain_name(fields["id"].text(), fields["id"].place),
        title=fixed_text(ground.lesson["title"].words(), ground.lesson["title"].place),
        goal_text=situation,
        goal=goal,
        milestones=(_milestone(decide, goal, scope, spot.place),),
        typed={},
        start=ground.start(fields["start"].mapping()),
        place=spot.place,
        ends=(_any((decide[badly], *(left if not may_leave else ())), scope),),
        case=replace(_case(spot, fields, truth, ground), wants=wants, can_wait=_says_yes(fields, "can_wait")),
    )


def _case(spot: SourceValue, fields: Mapping[str, SourceValue], truth: Truth, ground: _Ground) -> Case:
    decide, scope = ground.decide, ground.scope
    fraud = truth is Truth.FRAUD
    _pressing(fields, fraud=fraud)
    for name in ("next", "twin"):
        if fraud is not (name in fields):
            message = N_("A fraud needs “{name}”.") if fraud else N_("A genuine case has no “{name}”.")
            raise wrong(fields[name].place if name in fields else spot.place, "case", message, name=name)
    signs = tuple(_sign(sign, ground.app) for sign in fields["signs"].some(limits.SIGNS))
    return Case(
        scheme=plain_name(fields["scheme"].text(), fields["scheme"].place),
        truth=truth,
        level=fields["level"].whole(1, 3),
        year=fields["year"].whole(*_YEARS),
        signs=signs,
        onward=_fixed(fields["next"]) if fraud else None,
        instead=_fixed(fields["instead"]),
        genuine=_fixed(fields["genuine"]),
        twin=fields["twin"].text() if fraud else "",
        trust=_condition(decide["trust"], scope),
        refuse=_condition(decide["refuse"], scope),
        ask=_condition(decide["ask"], scope),
        leave=_condition(decide["leave"], scope) if "leave" in decide else None,
        instruction=_fixed(decide["instruction"]) if "instruction" in decide else None,
        ways=tuple(_fixed(way) for way in decide["ways"].items(limits.WAYS)) if "ways" in decide else (),
    )


def _says_yes(fields: Mapping[str, SourceValue], name: str) -> bool:
    return name in fields and fields[name].yesno()


def _pressing(fields: Mapping[str, SourceValue], *, fraud: bool) -> None:
    """Whether something must be done is said of genuine cases, and only one way."""
    for name in ("wants", "can_wait"):
        if fraud and name in fields:
            message = N_("A fraud has no “{name}”: refusing it is always right.")
            raise wrong(fields[name].place, "case", message, name=name)
    if _says_yes(fields, "wants") and _says_yes(fields, "can_wait"):
        message = N_("What “wants” something done cannot wait: leave one of the two out.")
        raise wrong(fields["can_wait"].place, "case", message)


def _sign(spot: SourceValue, app: App) -> Sign:
    fields = spot.form(SIGN)
    at = fields["at"]
    screen, _, element = at.text().partition("/")
    if screen not in app.screens:
        raise unknown(at.place, "screen", N_("The app has no screen “{name}”."), screen, app.screens)
    known = [one.id for one in elements_of(app.screens[screen])]
    if app.screens[screen].address is not None:
        known.append(ADDRESS_BAR)
    if element not in known:
        message = N_("The screen has no element “{name}”; write screen/element.")
        raise unknown(at.place, "element", message, element, known)
    name = plain_name(fields["sign"].text(), fields["sign"].place)
    return Sign(name, screen, element, _fixed(fields["say"]), spot.place)


def _milestone(decide: Mapping[str, SourceValue], goal: Expr, scope: Scope, place: FilePlace) -> Milestone:
    title, teach, why, praise = (
        read_text(decide[name].words(), scope, decide[name].place)
        for name in ("title", "teach", "why", "praise")
    )
    return Milestone(MILESTONE, title, goal, teach, why, praise, (), rescue=False, place=place)


def _condition(spot: SourceValue, scope: Scope) -> Expr:
    return compile_expr(spot.text(), scope, spot.place, YesNo())


def _any(spots: tuple[SourceValue, ...], scope: Scope) -> Expr:
    """A formula that holds where one of `spots` does."""
    return compile_expr(" or ".join(f"({one.text()})" for one in spots), scope, spots[0].place, YesNo())


def _fixed(spot: SourceValue) -> Text:
    return fixed_text(spot.words(), spot.place)


def _once(spots: tuple[SourceValue, ...]) -> None:
    seen: dict[str, FilePlace] = {}
    for spot in spots:
        name = spot.mapping()["id"]
        if name.text() in seen:
            raise twice(name.place, name.text(), seen[name.text()])
        seen[name.text()] = name.place


def _twins(tasks: tuple[Task, ...]) -> None:
    """Every fraud has a genuine twin in the same file."""
    genuine = [task.id for task in tasks if task.case and task.case.truth is Truth.GENUINE]
    problems: list[Problem] = []
    for task in tasks:
        if task.case and task.case.truth is Truth.FRAUD and task.case.twin not in genuine:
            message = N_("There is no genuine case “{name}” to stand beside this one.")
            problems += unknown(task.place, "twin", message, task.case.twin, genuine).problems
    if problems:
        raise LessonBroken(*problems)
