"""What `edu-desk check` prints."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from edu_desk.lesson.checking.problems import Problem, ProblemWeight
from edu_desk.proof.layout_check import Measure
from edu_desk.proof.lesson_check import Looked, Progress, Report, Wish, prove
from edu_desk.proof.rule_explanations import EXPLAINED
from edu_desk.proof.state_survey import STATES
from edu_desk.proof.text_check import UNTRANSLATED
from edu_desk.shared.errors import Fault
from edu_desk.shared.languages import LANGUAGES
from edu_desk.shared.paths import Resources
from edu_desk.shared.text import N_, Plural, Translator, load_translator

_PROBLEMS = Plural("{count} problem found.", "{count} problems found.")
_MISSING = Plural(
    "{count} text is not translated into {language}: see it with --untranslated.",
    "{count} texts are not translated into {language}: see them with --untranslated.",
)
_NOTES = Plural("{count} note: see it with --notes.", "{count} notes: see them with --notes.")


@dataclass(frozen=True, slots=True)
class CheckOrder:
    """What is to be checked, and how it is to be told."""

    root: Path
    resources: Resources
    states: int | None = None
    as_json: bool = False
    notes: bool = False
    untranslated: bool = False
    """Each text that is not translated is told, not only how many there are."""
    beside: bool = False
    """The lessons stand beside the shipped ones, and may use their practice apps."""


def explain(rule: str, tr: Translator) -> str:
    """What a rule means and what to do. Raises `Fault` for a rule that does not exist."""
    if rule not in EXPLAINED:
        known = ", ".join(sorted(EXPLAINED))
        raise Fault(
            N_("There is no rule “{rule}”."), N_("Choose one of these: {known}."), rule=rule, known=known
        )
    return f"{rule}: {tr(EXPLAINED[rule])}"


def run_check(
    order: CheckOrder, tr: Translator, progress: Progress, measure: Measure | None = None
) -> tuple[str, bool]:
    """The whole text, and whether there is nothing wrong. Raises `Fault` for a number that makes no sense."""
    if order.states is not None and order.states < 1:
        raise Fault(N_("There is nothing to look at."), N_("Give --states a number from 1 on."))
    resources = order.resources
    folder, own = resources.translations, resources.own_translations
    translators = tuple(load_translator(folder, name, own) for name in LANGUAGES)
    icons = frozenset(file.stem for file in (resources.assets / "icons").glob("*.svg"))
    shipped = resources.lessons if order.beside else None
    wish = Wish(translators, icons, order.states or STATES, measure, shipped, progress)
    report = prove(order.root, wish)
    said = _as_json(report, tr) if order.as_json else _as_text(report, tr, order)
    return said, not report.errors


def _as_json(report: Report, tr: Translator) -> str:
    return json.dumps(
        {
            "problems": [_problem(problem, tr) for problem in report.problems],
            "looked": [
                {
                    "lesson": one.lesson,
                    "task": one.task,
                    "states": one.states,
                    "whole": one.whole,
                    "sure": one.sure,
                    "steps": one.steps,
                }
                for one in report.looked
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


def _problem(problem: Problem, tr: Translator) -> dict[str, object]:
    return {
        "file": str(problem.place.file),
        "line": problem.place.line,
        "rule": problem.rule,
        "weight": problem.weight.value,
        "message": problem.tell(tr),
        "nearest": problem.nearest or None,
        "also": str(problem.also) if problem.also else None,
    }


def _as_text(report: Report, tr: Translator, order: CheckOrder) -> str:
    told = [one for one in report.problems if order.untranslated or one.rule != UNTRANSLATED]
    notes = [one for one in told if one.weight is ProblemWeight.NOTE]
    missing = [] if order.untranslated else _summed(report.notes, tr)
    shown = told if order.notes or order.untranslated else report.errors
    lines = [f"{problem.place}: {problem.tell(tr)} [{problem.rule}]" for problem in shown]
    lines += missing if order.notes else []
    lines += [_looked(one, tr) for one in report.looked]
    if report.errors:
        lines.append(tr.counted(_PROBLEMS, len(report.errors)))
    else:
        lines.append(tr(N_("All is well.")))
    hidden = 0 if order.notes or order.untranslated else len(notes) + len(missing)
    if hidden:
        lines.append(tr.counted(_NOTES, hidden))
    return "\n".join(lines)


def _summed(problems: Iterable[Problem], tr: Translator) -> list[str]:
    """One line for each file and language in which texts are missing."""
    missing = [one for one in problems if one.rule == UNTRANSLATED]
    counted = Counter((one.place.file, str(one.values["language"])) for one in missing)
    return [
        f"{file}: {tr.counted(_MISSING, count, language=language)} [{UNTRANSLATED}]"
        for (file, language), count in counted.items()
    ]


def _looked(one: Looked, tr: Translator) -> str:
    name = f"{one.lesson}/{one.task}"
    if one.whole:
        message = N_("{name}: proven, {states} states, {steps} steps to the goal.")
        return tr(message, name=name, states=one.states, steps=one.steps or 0)
    message = N_(
        "{name}: a part, {states} states looked at, a way known from {sure}, {steps} steps to the goal."
    )
    return tr(message, name=name, states=one.states, sure=one.sure, steps=one.steps or 0)
