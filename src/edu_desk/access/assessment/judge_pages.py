"""Judges of pages: how they can be used, and what they do by themselves."""

from typing import Final

from edu_desk.access.assessment.judge_words import nothing, pages, targets, which
from edu_desk.access.assessment.measurements import Measured
from edu_desk.access.assessment.verdict import Finding, found
from edu_desk.shared.text import N_

FLASHES: Final = 3.0
"""So many flashes a second are too many."""
BLINKS: Final = 1.0
"""What comes and goes once, or swells, changes and does not blink: it has half a flash."""


def one_finger(measured: Measured) -> Finding:
    """Nothing asks for two fingers at once."""
    many = sum(page.multi for page in measured.pages)
    return pages(
        measured,
        [page for page in measured.pages if page.multi],
        N_("{count} parts take several fingers. Looked at: {all} pages. {which}"),
        many,
    )


def named(measured: Measured) -> Finding:
    """Everything that is touched has a name."""
    return targets(measured, lambda one: one.named, N_("Without a name: {count} of {all}. {which}"))


def reached(measured: Measured) -> Finding:
    """Everything that is touched can be reached with keys."""
    return targets(
        measured, lambda one: one.reached, N_("Out of reach of the keys: {count} of {all}. {which}")
    )


def worded(measured: Measured) -> Finding:
    """Pictures have words with them."""
    return targets(measured, lambda one: one.worded, N_("Without words on them: {count} of {all}. {which}"))


def answers(measured: Measured) -> Finding:
    """A press shows on the thing pressed."""
    return targets(
        measured, lambda one: one.answers, N_("Looks the same when pressed: {count} of {all}. {which}")
    )


def ringed(measured: Measured) -> Finding:
    """The focus shows on the thing that has it."""
    return targets(
        measured,
        lambda one: one.ringed,
        N_("Shows no frame when the keys are on it: {count} of {all}. {which}"),
    )


def heard(measured: Measured) -> Finding:
    """Everything shown can be heard."""
    if not measured.texts:
        return nothing()
    silent = [text for text in measured.texts if not text.heard]
    return found(
        well=not silent,
        evidence=N_("Seen but not heard: {count} of {all} texts. {which}"),
        count=len(silent),
        all=len(measured.texts),
        which=which(f"“{text.words}” ({text.page})" for text in silent),
    )


def again(measured: Measured) -> Finding:
    """What was said can be heard again everywhere."""
    return pages(
        measured,
        [page for page in measured.pages if not page.again],
        N_("Pages without “Hear again”: {count}. Looked at: {all} pages. {which}"),
    )


def way_back(measured: Measured) -> Finding:
    """One can go back everywhere."""
    stuck = [page for page in measured.pages if not page.first and not page.back]
    return pages(measured, stuck, N_("Pages without a way back: {count}. Looked at: {all} pages. {which}"))


def helped(measured: Measured) -> Finding:
    """Help can be called everywhere."""
    return pages(
        measured,
        [page for page in measured.pages if not page.help],
        N_("Pages without “Help”: {count}. Looked at: {all} pages. {which}"),
    )


def same_bar(measured: Measured) -> Finding:
    """The bar's buttons stand in the same place on every page."""
    places = {page.bar for page in measured.pages}
    return pages(
        measured,
        [page for page in measured.pages if page.bar != measured.pages[0].bar],
        N_("The bar stands in {count} places; one is right. Looked at: {all} pages. {which}"),
        len(places),
    )


def still(measured: Measured) -> Finding:
    """Nothing changes by itself."""
    moved = [page for page in measured.pages if not page.still]
    return pages(
        measured,
        moved,
        N_("Pages that changed while they were only looked at: {count}. Looked at: {all} pages. {which}"),
    )


def no_limit(measured: Measured) -> Finding:
    """Nothing waits for an answer only so long."""
    hurried = [page for page in measured.pages if page.limits]
    return pages(
        measured,
        hurried,
        N_("Pages where a clock runs while nothing is done: {count}. Looked at: {all} pages. {which}"),
    )


def no_flash(measured: Measured) -> Finding:
    """Nothing flashes three times a second or more."""
    most = max((page.flashes for page in measured.pages), default=0.0)
    return pages(
        measured,
        [page for page in measured.pages if page.flashes >= FLASHES],
        N_("The most flashes seen in a second: {count}. Looked at: {all} pages. {which}"),
        int(most),
    )


def no_blink(measured: Measured) -> Finding:
    """Nothing blinks at all."""
    return pages(
        measured,
        [page for page in measured.pages if page.flashes >= BLINKS],
        N_("Pages on which something blinked: {count}. Looked at: {all} pages. {which}"),
    )


def order(measured: Measured) -> Finding:
    """The focus goes through a page from the top to the bottom."""
    crooked = [page for page in measured.pages if page.jumps]
    return pages(
        measured,
        crooked,
        N_("Pages on which the focus goes up again: {count}. Looked at: {all} pages. {which}"),
    )


def captions(measured: Measured) -> Finding:
    """Everything spoken can be seen."""
    return pages(
        measured,
        [page for page in measured.pages if page.unseen],
        N_("Pages with spoken words out of sight: {count}. Looked at: {all} pages. {which}"),
    )


def within_reach(measured: Measured) -> Finding:
    """On a low screen all that is touched lies in the lower part, and what is touched next is seen whole."""
    if not measured.reach:
        return nothing()
    bad = [one for one in measured.reach if not (one.low and one.whole)]
    return found(
        well=not bad,
        evidence=N_("Higher than the lower part, or not seen whole: {count} of {all} things. {which}"),
        count=len(bad),
        all=len(measured.reach),
        which=which(f"“{one.words}” ({one.page})" for one in bad),
    )


def told(measured: Measured) -> Finding:
    """Every act is answered with words."""
    if not measured.acts:
        return nothing()
    return found(
        well=measured.told >= measured.acts,
        evidence=N_("Answered aloud and as a caption: {told} of {acts} actions."),
        told=measured.told,
        acts=measured.acts,
    )
