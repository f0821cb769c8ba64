"""What is proven of a lesson's cases: every sign to be seen before the decision, every case decidable."""

from collections.abc import Iterator
from datetime import date

from edu_desk.lesson.cases import ADDRESS_BAR, Case, Sign
from edu_desk.lesson.checking.problems import Problem
from edu_desk.lesson.model import FilePlace
from edu_desk.lesson.teaching import Lesson, Task
from edu_desk.machine.machine import Machine
from edu_desk.present.review import sight, undecided
from edu_desk.present.target_names import views
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import ElementView, ItemView
from edu_desk.runner.case_decision import CaseChoice, case_choice
from edu_desk.runner.run import Errand, prepare
from edu_desk.shared.text import N_, Translator

_DAY = date(2026, 1, 28)


def of_cases(lesson: Lesson, tr: Translator) -> Iterator[Problem]:
    """What is wrong with the cases of `lesson`; nothing where it has none."""
    tongue = Tongue(tr, _DAY)
    first: dict[tuple[str, str], str] = {}
    for task in lesson.tasks:
        if task.case is None:
            continue
        errand = prepare(lesson, task.id)
        if errand is None:
            continue
        yield from _decidable(errand.machine, task, task.case)
        yield from _signs(errand, tongue, task.case)
        yield from _twin(lesson, errand, tongue, task.case)
        key = (task.case.scheme, task.case.signs[0].name + task.case.truth)
        if key in first:
            message = N_("Case “{task}” has the scheme and the first sign of “{other}”: it is the same case.")
            yield _of(task, "case-double", message, other=first[key])
        first.setdefault(key, task.id)


def _of(task: Task, rule: str, message: str, place: FilePlace | None = None, **values: object) -> Problem:
    return Problem(place or task.place, rule, message, {"task": task.id, **values})


def _decidable(machine: Machine, task: Task, case: Case) -> Iterator[Problem]:
    """Trusting, refusing and making sure can all be done, and nothing is decided at the start."""
    if case_choice(case, task.start) is not None:
        yield _of(task, "case-decided", N_("Case “{task}” is decided before anything is done."))
        return
    ways = {
        made
        for state in undecided(machine, task)
        for _, after in machine.successors(state)
        if (made := case_choice(case, after)) is not None
    }
    for missing in sorted(set(CaseChoice) - {CaseChoice.LEAVE} - ways):
        message = N_("Case “{task}”: nothing that can be done means “{way}”.")
        yield _of(task, "case-undecidable", message, way=missing.value)


def _signs(errand: Errand, tongue: Tongue, case: Case) -> Iterator[Problem]:
    for sign in case.signs:
        if sight(errand, tongue, sign) is None:
            message = N_("Case “{task}”: the sign at {at} is not to be seen before the decision.")
            at = f"{sign.screen}/{sign.element}"
            yield _of(errand.task, "sign-hidden", message, sign.place, at=at)


def _twin(lesson: Lesson, errand: Errand, tongue: Tongue, case: Case) -> Iterator[Problem]:
    """A fraud's genuine twin is of its scheme, and looks otherwise where the fraud gives itself away."""
    twin = prepare(lesson, case.twin) if case.twin else None
    if twin is None:
        return
    yield from _of_one_scheme(errand.task, case, twin.task)
    seen = [_look(errand, tongue, sign) for sign in case.signs]
    other = [_look(twin, tongue, sign) for sign in case.signs]
    if all(one == another for one, another in zip(seen, other, strict=True)):
        message = N_("Case “{task}” and its genuine twin “{twin}” look the same at every sign.")
        yield _of(errand.task, "case-same", message, twin=case.twin)


def _of_one_scheme(task: Task, case: Case, twin: Task) -> Iterator[Problem]:
    """A thing of another kind does not show what gives the fraud away."""
    if twin.case is not None and twin.case.scheme != case.scheme:
        message = N_(
            "Case “{task}” is of scheme “{scheme}”, its twin “{twin}” of “{other}”: name a genuine case of "
            "the same scheme."
        )
        other = twin.case.scheme
        yield _of(task, "twin-scheme", message, scheme=case.scheme, twin=twin.id, other=other)


def _look(errand: Errand, tongue: Tongue, sign: Sign) -> tuple[str, ...] | None:
    found = sight(errand, tongue, sign)
    if found is None:
        return None
    if sign.element == ADDRESS_BAR:
        return found.screen.address, str(found.screen.secure)
    shown = (one for one in views(found.screen) if one.target.element == sign.element)
    return tuple(word for one in shown for word in _words(one))


def _words(one: ElementView | ItemView) -> tuple[str, ...]:
    return one.label, one.note, one.value
