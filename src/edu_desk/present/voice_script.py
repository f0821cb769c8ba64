"""What the voice says, and the caption shows, when a run has moved on."""

from edu_desk.lesson.kinds import ElementKind, ElementStyle
from edu_desk.present.target_names import views
from edu_desk.present.view import ElementView, RunView


def opening(view: RunView) -> str:
    """The whole of the present step, as at the start and on “hear again”."""
    parts = [view.task, view.screen.notice, view.teach]
    if view.advice:
        parts += [view.advice.words, view.advice.why]
    return _joined(parts)


def helping(view: RunView) -> str:
    """The help that was asked for, and nothing else."""
    advice = view.advice
    return _joined([view.teach, advice.words, advice.why]) if advice else opening(view)


def welcome(view: RunView) -> str:
    """The first words of a run: that it is practice, then the step."""
    return _joined([f"{view.mark}.", opening(view)])


def echo(view: RunView, touched: str) -> str:
    """After a touch that did nothing: what was touched, and what to do."""
    return _joined([_sentence(touched), view.advice.words if view.advice else ""])


def ending(view: RunView, onward: str) -> str:
    """The last words of a run: what was done, and how to go on."""
    return _joined([view.feedback, onward])


def said_after(view: RunView, before: RunView, touched: str) -> str:
    """What is new after a touch: the touched thing's words, then what it led to."""
    parts = [f"{touched}." if touched else ""]
    if view.screen.notice != before.screen.notice:
        parts.append(view.screen.notice)
    parts += heard_words(view, before)
    parts.append(view.feedback)
    new_step = view.teach != before.teach
    if new_step:
        parts.append(view.teach)
    if view.advice and (view.advice != before.advice or view.feedback):
        parts.append(view.advice.words)
        parts.append(view.advice.why if new_step else "")
    return _joined(parts)


def _sentence(words: str) -> str:
    return words if words.endswith((".", "?", "!")) else f"{words}."


def heard_words(view: RunView, before: RunView) -> list[str]:
    """What somebody else says that was not to be seen before: a caller's words, a message that is opened."""
    known = {(one.target, one.value) for one in _messages(before)}
    return [one.value for one in _messages(view) if (one.target, one.value) not in known]


def _messages(view: RunView) -> list[ElementView]:
    return [
        one
        for one in views(view.screen)
        if isinstance(one, ElementView)
        and one.kind is ElementKind.MESSAGE
        and one.style is ElementStyle.THEIRS
    ]


def _joined(parts: list[str]) -> str:
    return " ".join(part for part in parts if part)
