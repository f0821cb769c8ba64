"""The diagnostic of one learner as a chart: what was done alone before and after, area by area."""

from collections.abc import Mapping, Sequence

from edu_desk.lesson.literacy import Area, Literacy
from edu_desk.report.charts import BeforeAfter, ChangePair
from edu_desk.report.diagnostic_result import DiagnosticResult, FormResult
from edu_desk.report.literacy_words import AREA_NAMES
from edu_desk.shared.text import N_, Translator


def diagnostic_chart(
    results: Sequence[DiagnosticResult], literacy: Mapping[str, Literacy], tr: Translator
) -> BeforeAfter | None:
    """Errands done alone of each area, all `results` with both forms together; None where there is none."""
    done = [(one.before, one.after) for one in results if one.before is not None and one.after is not None]
    pairs: list[ChangePair] = []
    most = 0
    for area in Area:
        before = [_alone(form, area, literacy) for form, _ in done]
        after = [_alone(form, area, literacy) for _, form in done]
        whole = sum(of for _, of in before)
        if whole:
            most = max(most, whole)
            pairs.append(_pair(area, sum(alone for alone, _ in before), sum(alone for alone, _ in after), tr))
    if not pairs:
        return None
    title, first, then = N_("Diagnostic: errands done alone"), N_("Before"), N_("After")
    return BeforeAfter(tr(title), tr(first), tr(then), tuple(pairs), most, tr(N_("Area")))


def _pair(area: Area, before: int, after: int, tr: Translator) -> ChangePair:
    said = tr(N_("before {before}, after {after}"), before=before, after=after)
    return ChangePair(area.value, tr(AREA_NAMES[area]), before, after, said)


def _alone(form: FormResult, area: Area, literacy: Mapping[str, Literacy]) -> tuple[int, int]:
    """How many errands of an area were done alone, and of how many."""
    checks = [one for one in form.checks if one.lesson in literacy and literacy[one.lesson].area is area]
    return sum(one.alone for one in checks), len(checks)
