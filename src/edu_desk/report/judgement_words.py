"""How a learner judges cases, in plain words for herself."""

from typing import Final

from edu_desk.progress.judgement import KEEN, LEANING, Tally, judgement
from edu_desk.shared.text import N_, Translator

_ASKS: Final = 10
"""Who made sure, or let be, so often, and mostly, may be told that it is time to decide alone."""


def tally_lines(counted: Tally, tr: Translator) -> tuple[str, ...]:
    """What went well, in counts that anybody understands; nothing stands here that did not."""
    lines: list[str] = []
    if counted.hits:
        said = N_("Frauds you spotted: {hits} of {total}")
        lines.append(tr(said, hits=counted.hits, total=counted.frauds))
    if counted.passes:
        said = N_("Genuine ones you recognised: {passes} of {total}")
        lines.append(tr(said, passes=counted.passes, total=counted.genuine))
    if counted.asked:
        lines.append(tr(N_("Checked first, which is always right: {asked}"), asked=counted.asked))
    if counted.left:
        lines.append(tr(N_("Left alone: {left}"), left=counted.left))
    return tuple(lines)


def leaning(counted: Tally, tr: Translator) -> str:
    """One plain sentence on how this person judges, from first meetings that were decided alone.

    Nothing is said of a tendency before there is enough of both truths to tell one.
    """
    found = judgement(counted)
    careful = counted.asked + counted.left
    if found is None and careful >= _ASKS and careful * 2 >= counted.decided:
        said = N_("Making sure is always safe. Where the signs are clear, you can also decide by yourself.")
        return tr(said)
    if found is None:
        return tr(N_("After some more cases I can tell you how you judge. There is no hurry."))
    if found.bias > LEANING:
        return tr(N_("You tend to trust people. Check once more when someone asks for money or numbers."))
    if found.bias < -LEANING:
        return tr(N_("You are careful, and sometimes take a genuine thing for a fraud. If in doubt, ask."))
    if found.sensitivity >= KEEN:
        return tr(N_("You are good at telling frauds from genuine things."))
    return tr(N_("Some were hard to tell. Look at the signs again, then try others."))
