"""How a learner judges cases, in plain words for herself."""

from edu_desk.progress.judgement import KEEN, LEANING, Judgement, Tally
from edu_desk.shared.text import N_, Translator


def tally_lines(counted: Tally, tr: Translator) -> tuple[str, ...]:
    """What was seen, in counts that anybody understands."""
    lines: list[str] = []
    frauds, genuine = counted.hits + counted.misses, counted.passes + counted.false_alarms
    if frauds:
        none = N_("Frauds not spotted yet: {total}")
        seen = N_("Frauds you spotted: {hits} of {total}")
        lines.append(tr(seen if counted.hits else none, hits=counted.hits, total=frauds))
    if genuine:
        none = N_("Genuine ones you doubted: {total}")
        known = N_("Genuine ones you recognised: {passes} of {total}")
        lines.append(tr(known if counted.passes else none, passes=counted.passes, total=genuine))
    if counted.asked:
        lines.append(tr(N_("Checked first, which is always right: {asked}"), asked=counted.asked))
    if counted.left:
        lines.append(tr(N_("Left alone: {left}"), left=counted.left))
    return tuple(lines)


def leaning(found: Judgement | None, tr: Translator) -> str:
    """One plain sentence on how this person judges; only from enough decisions on."""
    if found is None:
        return tr(N_("After some more cases I can tell you how you judge. There is no hurry."))
    if found.bias > LEANING:
        return tr(N_("You tend to trust people. Check once more when someone asks for money or numbers."))
    if found.bias < -LEANING:
        return tr(N_("You are careful, and sometimes take a genuine thing for a fraud. If in doubt, ask."))
    if found.sensitivity >= KEEN:
        return tr(N_("You are good at telling frauds from genuine things."))
    return tr(N_("Some were hard to tell. Look at the signs again, then try others."))
