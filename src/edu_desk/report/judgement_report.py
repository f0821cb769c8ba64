"""How decisions on cases went, read from the database for the command line."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from edu_desk.progress.decision import Decision
from edu_desk.progress.judgement import Judgement, Tally, remembered, unaided
from edu_desk.progress.scheme_names import SCHEMES
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Mode
from edu_desk.shared.text import N_, Translator


@dataclass(frozen=True, slots=True)
class JudgementReport:
    """Counts, sensitivity and bias, and how often each scheme fooled."""

    counted: Tally
    found: Judgement | None
    """From what was decided alone only."""
    fooled: Mapping[str, int]

    def as_json(self) -> dict[str, object]:
        """Plain values for JSON; sensitivity and bias are null while there are too few decisions."""
        counted = self.counted
        return {
            "hits": counted.hits,
            "misses": counted.misses,
            "false_alarms": counted.false_alarms,
            "passes": counted.passes,
            "asked": counted.asked,
            "sensitivity": round(self.found.sensitivity, 2) if self.found else None,
            "bias": round(self.found.bias, 2) if self.found else None,
            "fooled_by": dict(self.fooled),
        }


def judged(decisions: Iterable[Decision]) -> JudgementReport:
    """The report of `decisions`; those of watch mode are left out."""
    own = [decision for decision in decisions if decision.mode is not Mode.WATCH]
    fooled = Counter(
        decision.scheme
        for decision in own
        if decision.choice is CaseChoice.TRUST and not decision.right and decision.scheme
    )
    return JudgementReport(remembered(own), unaided(own), dict(fooled.most_common()))


def judgement_words(all_in_all: JudgementReport, tr: Translator) -> str:
    """A few lines in words; empty where nothing was decided."""
    counted = all_in_all.counted
    if not counted.decided:
        return ""
    lines = [
        tr(
            N_("cases: {hits} frauds spotted, {misses} trusted, {alarms} genuine refused, {asked} checked"),
            hits=counted.hits,
            misses=counted.misses,
            alarms=counted.false_alarms,
            asked=counted.asked,
        )
    ]
    if all_in_all.fooled:
        names = [f"{tr(SCHEMES.get(name, name))} {count}" for name, count in all_in_all.fooled.items()]
        lines.append(tr(N_("fooled by: {schemes}"), schemes=", ".join(names)))
    return "\n".join(lines)
