"""What the voice says, and the caption shows, when a run has moved on.

Whatever is said ends with the sentence that says what to do, and comes to its end in time: what only
accompanies it gives way.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from edu_desk.lesson.kinds import ElementKind, ElementStyle
from edu_desk.machine.action import Target
from edu_desk.present.listening_time import FIRST_S, STEP_S, listening_seconds
from edu_desk.present.said_twice import names
from edu_desk.present.target_names import views, whole_name
from edu_desk.present.view import ElementView, FeedbackTone, RunView
from edu_desk.shared.sentences import ended

_HEARD: Final = frozenset({ElementStyle.THEIRS, ElementStyle.CAPTION, ElementStyle.SAID})


@dataclass(frozen=True, slots=True)
class ScriptPart:
    """Words before the instruction; those that only accompany it are left out where time is short."""

    words: str
    needed: bool = True


def opening(view: RunView, *, noticed: bool = True) -> str:
    """What to do now, as on “hear again”; what the practice app says only where it is `noticed`, in sight."""
    situation = _situation(view, noticed=noticed)
    return script((*situation, ScriptPart(view.teach, needed=False)), view, STEP_S)


def welcome(view: RunView) -> str:
    """The first words of a run: that it is practice, then the step; the page before has said the task."""
    practice = ScriptPart(ended(view.mark), needed=False)
    return script((practice, *_situation(view), ScriptPart(view.teach, needed=False)), view, FIRST_S)


def helping(view: RunView) -> str:
    """The help that was asked for, and nothing else."""
    return _joined([view.advice.help if view.advice else "", view.instruction])


def in_detail(view: RunView) -> str:
    """All there is to say of the step: what for, the task, what words mean, what is shut, then what to do."""
    why = view.advice.why if view.advice else ""
    task = view.task if view.task != view.instruction else ""
    shut = ended(view.shut)
    words = [f"{one.word}: {one.means}" for one in view.meanings]
    return _joined([task, view.teach, why, *words, shut, *view.ways, view.instruction])


def echo(view: RunView, touched: str) -> str:
    """After a touch that did nothing: what was touched, how many digits are missing, and what to do."""
    return _joined([ended(touched), view.lacks, view.instruction if view.advice or view.finished else ""])


def ending(view: RunView) -> str:
    """The last words of a run: what was done, and how to go on."""
    return _joined([view.feedback, view.instruction])


def said_after(view: RunView, before: RunView, touched: str) -> str:
    """What is new after a touch: the touched thing's words, what it led to, and what to do now."""
    parts = [ScriptPart(ended(whole_name(touched, before.screen)) if touched else "")]
    if view.screen.notice != before.screen.notice or view.feedback:
        parts.append(ScriptPart(view.screen.notice))
    parts += map(ScriptPart, _new_errors(view, before))
    parts += map(ScriptPart, heard_words(view, before))
    praised = view.tone is FeedbackTone.PRAISE and view.steps != before.steps
    parts.append(ScriptPart(view.feedback, needed=not praised))
    if view.teach != before.teach:
        parts.append(ScriptPart(view.teach, needed=False))
    elsewhere = view.screen.name != before.screen.name
    renewed = elsewhere or view.instruction != before.instruction or bool(view.feedback or touched)
    last = view.instruction if renewed and (view.advice or view.teach) else ""
    if praised and names(view.feedback, touched) and view.feedback in _lasting(parts[1:], last, STEP_S):
        del parts[0]  # the praise names what was touched: it is not said twice
    return _joined([*_lasting(parts, last, STEP_S), last])


def script(parts: Iterable[ScriptPart], view: RunView, most_s: float) -> str:
    """`parts` and then the instruction, which ends within `most_s` seconds where what is needed allows it."""
    return _joined([*_lasting(parts, view.instruction, most_s), view.instruction])


def heard_words(view: RunView, before: RunView) -> list[str]:
    """What somebody else says that was not to be seen before: a caller's words, a message that is opened."""
    known = {(one.target, one.value) for one in _messages(before)}
    new = (one for one in _messages(view) if (one.target, one.value) not in known)
    return [_led_in(one, view) for one in new]


def _led_in(one: ElementView, view: RunView) -> str:
    """Somebody else's words, told apart from the program's own."""
    match one.style:
        case ElementStyle.CAPTION:
            lead = view.spoken
        case ElementStyle.SAID:
            lead = dict(view.aloud)[one.label]
        case _:
            lead = view.written
    return lead.replace("{words}", one.value) if one.value else ""


def _lasting(parts: Iterable[ScriptPart], last: str, most_s: float) -> list[str]:
    """The words that are said: all that is needed, and of the rest, from the first on, what time allows."""
    said = [part for part in parts if part.words and part.words != last]
    left = most_s - listening_seconds(_joined([*(part.words for part in said if part.needed), last]))
    kept: list[str] = []
    for part in said:
        takes = 0.0 if part.needed else listening_seconds(f"{part.words} ")
        if takes <= left or part.needed:
            kept.append(part.words)
            left -= takes
    return kept


def _situation(view: RunView, *, noticed: bool = True) -> tuple[ScriptPart, ...]:
    """What one must know before: how things stand with a case, and what the practice app says."""
    errors = map(ScriptPart, _errors(view).values())
    notice = view.screen.notice if noticed else ""
    return ScriptPart(view.task if view.case else ""), ScriptPart(notice), *errors


def _errors(view: RunView) -> dict[Target, str]:
    """What is wrong with fields, by the field."""
    shown = (one for one in views(view.screen) if isinstance(one, ElementView))
    return {one.target: one.error for one in shown if one.error}


def _new_errors(view: RunView, before: RunView) -> list[str]:
    """What is wrong with a field now that was not before; what is still wrong is not said again."""
    known = _errors(before)
    return [error for target, error in _errors(view).items() if known.get(target) != error]


def _messages(view: RunView) -> list[ElementView]:
    return [
        one
        for one in views(view.screen)
        if isinstance(one, ElementView) and one.kind is ElementKind.MESSAGE and one.style in _HEARD
    ]


def _joined(parts: Iterable[str]) -> str:
    return " ".join(part for part in parts if part)
