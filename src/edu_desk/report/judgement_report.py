"""How decisions on cases went, read from the database for the command line."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from edu_desk.progress.decision import Decision
from edu_desk.progress.judgement import Judgement, Tally, judgement, remembered, skilled
from edu_desk.progress.meeting import meetings
from edu_desk.progress.scheme_names import SCHEMES
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Mode
from edu_desk.shared.text import N_, Translator


@dataclass(frozen=True, slots=True)
class JudgementReport:
    """Counts, sensitivity and bias, and how often each scheme fooled."""

    counted: Tally
    skill: Tally
    """First meetings that were decided alone: what sensitivity and bias come from."""
    helped: int
    """Decisions after help had pointed to a sign."""
    fooled: Mapping[str, int]

    @property
    def found(self) -> Judgement | None:
        """Sensitivity and bias; None while there is too little."""
        return judgement(self.skill)

    def as_json(self) -> dict[str, object]:
        """Plain values for JSON; sensitivity and bias are null while there are too few decisions."""
        counted = self.counted
        return {
            "hits": counted.hits,
            "misses": counted.misses,
            "false_alarms": counted.false_alarms,
            "passes": counted.passes,
            "asked": counted.asked,
            "left": counted.left,
            "after_help": self.helped,
            "sensitivity": round(self.found.sensitivity, 2) if self.found else None,
            "bias": round(self.found.bias, 2) if self.found else None,
            "fooled_by": dict(self.fooled),
        }


def judged(learners: Iterable[Iterable[Decision]]) -> JudgementReport:
    """The report of all that each learner decided, in order; what was watched only counts as met."""
    each = [tuple(decisions) for decisions in learners]
    decisions = [decision for some in each for decision in some]
    met = [meeting for some in each for meeting in meetings(some)]
    own = [decision for decision in decisions if decision.mode is not Mode.WATCH]
    fooled = Counter(
        decision.scheme
        for decision in own
        if decision.choice is CaseChoice.TRUST and not decision.right and decision.scheme
    )
    helped = sum(decision.helped for decision in own)
    return JudgementReport(remembered(own), skilled(met), helped, dict(fooled.most_common()))


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
