"""Which schemes of fraud a class falls for, and how often it takes what is genuine for one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from edu_desk.lesson.cases import Truth
from edu_desk.progress.decision import Decision
from edu_desk.progress.scheme_names import SCHEMES
from edu_desk.report.charts import Bar, Bars, counts_said
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Mode
from edu_desk.shared.text import N_, Plural, Translator

_TIMES: Final = Plural("once", "{count} times")


@dataclass(frozen=True, slots=True)
class SchemeCount:
    """What was decided on the cases of one scheme, by the frauds and by what was genuine."""

    scheme: str
    missed: int = 0
    """Frauds that were trusted."""
    spotted: int = 0
    """Frauds that were refused."""
    careful: int = 0
    """Frauds that were made sure of or let be: neither fallen for nor recognised."""
    alarms: int = 0
    """Genuine ones that were refused, where that was wrong."""
    passes: int = 0
    """Genuine ones that were taken as such, made sure of, or could wait."""


def scheme_counts(decisions: Iterable[Decision]) -> tuple[SchemeCount, ...]:
    """One for each scheme that was met; those fallen for most stand first."""
    found: dict[str, SchemeCount] = {}
    for one in decisions:
        if one.mode is not Mode.WATCH and one.truth is not None:
            found[one.scheme] = _counted(found.get(one.scheme, SchemeCount(one.scheme)), one)
    return tuple(sorted(found.values(), key=lambda each: (-each.missed, -each.alarms, each.scheme)))


def _counted(before: SchemeCount, one: Decision) -> SchemeCount:
    if one.truth is Truth.GENUINE:
        alarm = one.choice is CaseChoice.REFUSE and not one.right
        return replace(before, alarms=before.alarms + alarm, passes=before.passes + (not alarm))
    if one.choice is CaseChoice.TRUST:
        return replace(before, missed=before.missed + 1)
    if one.choice is CaseChoice.REFUSE:
        return replace(before, spotted=before.spotted + 1)
    return replace(before, careful=before.careful + 1)


def scheme_name(scheme: str, tr: Translator) -> str:
    """What a scheme is called."""
    return tr(SCHEMES.get(scheme, scheme)) if scheme else tr(N_("Other frauds"))


def fraud_bars(counts: Iterable[SchemeCount], tr: Translator) -> Bars:
    """Frauds by scheme: fallen for, spotted, and made sure of or let be."""
    parts = (tr(N_("Fallen for")), tr(N_("Spotted")), tr(N_("Checked or left alone")))
    bars = tuple(
        Bar(
            one.scheme,
            scheme_name(one.scheme, tr),
            (one.missed, one.spotted, one.careful),
            counts_said(parts, (one.missed, one.spotted, one.careful), _TIMES, tr),
        )
        for one in counts
        if one.missed + one.spotted + one.careful
    )
    return Bars(tr(N_("Frauds by kind")), parts, bars, tr(N_("Kind")))


def alarm_bars(counts: Iterable[SchemeCount], tr: Translator) -> Bars:
    """What was genuine, by scheme: taken for a fraud, and taken as it was."""
    parts = (tr(N_("Taken for fraud")), tr(N_("Recognised as genuine")))
    met = sorted((one for one in counts if one.alarms + one.passes), key=lambda one: -one.alarms)
    bars = tuple(
        Bar(
            one.scheme,
            scheme_name(one.scheme, tr),
            (one.alarms, one.passes),
            counts_said(parts, (one.alarms, one.passes), _TIMES, tr),
        )
        for one in met
    )
    return Bars(tr(N_("Genuine messages and calls")), parts, bars, tr(N_("Kind")))
