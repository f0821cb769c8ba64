"""How a learner judges cases, in plain words for herself."""

from edu_desk.progress.judgement import KEEN, LEANING, Judgement, Tally
from edu_desk.shared.text import N_, Translator


def tally_lines(counted: Tally, tr: Translator) -> tuple[str, ...]:
    """What was seen, in counts that anybody understands."""
    lines: list[str] = []
    frauds, genuine = counted.hits + counted.misses, counted.passes + counted.false_alarms
    if frauds:
        lines.append(tr(N_("Frauds that you saw: {hits} of {total}"), hits=counted.hits, total=frauds))
    if genuine:
        known = N_("Genuine ones that you knew: {passes} of {total}")
        lines.append(tr(known, passes=counted.passes, total=genuine))
    if counted.asked:
        lines.append(tr(N_("Made sure first, which is always right: {asked}"), asked=counted.asked))
    return tuple(lines)


def leaning(found: Judgement | None, tr: Translator) -> str:
    """One plain sentence on how this person judges; only from enough decisions on."""
    if found is None:
        return tr(N_("After some more cases I can tell you how you judge. There is no hurry."))
    if found.bias > LEANING:
        return tr(N_("You like to believe. Make sure once more where money or numbers are asked for."))
    if found.bias < -LEANING:
        return tr(N_("You are careful, and take some genuine things for frauds too. Asking settles it."))
    if found.sensitivity >= KEEN:
        return tr(N_("You tell frauds from genuine things well."))
    return tr(N_("Some were hard to tell. Look at the signs once more, then try others."))
