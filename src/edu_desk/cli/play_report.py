"""What is to be played, and what came of it: as JSON, and in words for a person."""

from dataclasses import dataclass
from pathlib import Path

from edu_desk.runner.events import Acted, Event, Helped, Reached
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_, Plural, Translator

_EVENTS = Plural("{count} event is stored in {file}.", "{count} events are stored in {file}.")
_PICTURES = Plural("{count} picture is in {folder}.", "{count} pictures are in {folder}.")


@dataclass(frozen=True, slots=True)
class PlayOrder:
    """What to play, and how; `shots` is where pictures of every step go."""

    lesson: str
    task: str | None
    mode: str
    silent: bool
    shots: Path | None
    size: tuple[int, int]
    """Width and height of the window in px."""
    text_size: int | None = None
    """Letters in %, for this play alone; None as they are set."""


@dataclass(frozen=True, slots=True)
class Played:
    """What came of it, as it stands in the database."""

    run: str
    lesson: str
    task: str
    mode: str
    finished: bool
    database: str
    events: tuple[Event, ...]
    """As the database tells them; none where it holds nothing."""
    shots: tuple[str, ...]
    text_size: int
    """The letters in which the lesson stood, in %: the wished ones, or the largest that fit the window."""
    trouble: Fault | None = None
    """Why nothing of it was stored; None where all was."""

    def well(self, order: PlayOrder) -> bool:
        """The goal was reached in the letters of `order`, and what was done is stored."""
        return self.finished and self.trouble is None and order.text_size in {None, self.text_size}

    def as_json(self) -> dict[str, object]:
        """Plain values for JSON."""
        return {
            "run": self.run,
            "lesson": self.lesson,
            "task": self.task,
            "mode": self.mode,
            "finished": self.finished,
            "database": self.database,
            "events": [_event_row(event) for event in self.events],
            "shots": list(self.shots),
            "text_size": self.text_size,
            "stored": self.trouble is None,
        }


def letters_note(order: PlayOrder, played: Played, tr: Translator) -> str:
    """Why the letters were not those of `order`; empty where they were."""
    wish, most = order.text_size, played.text_size
    if wish in {None, most}:
        return ""
    return tr(N_("Letters of {wish}% do not fit the window; it was played in {most}%."), wish=wish, most=most)


def report(order: PlayOrder, played: Played, tr: Translator) -> str:
    """What was stored, for a person."""
    lines = [
        tr(
            N_("Lesson {lesson}, task {task}, mode {mode}."),
            lesson=played.lesson,
            task=played.task,
            mode=played.mode,
        ),
        _stored_words(played, tr),
    ]
    lines += ["  " + "  ".join(str(part) for part in _event_row(event).values()) for event in played.events]
    lines.append(tr(N_("The goal was reached.") if played.finished else N_("The goal was not reached.")))
    lines += [note for note in (letters_note(order, played, tr),) if note]
    if played.shots:
        folder = str(Path(played.shots[0]).parent)
        lines.append(tr.counted(_PICTURES, len(played.shots), folder=folder))
    return "\n".join(lines)


def _stored_words(played: Played, tr: Translator) -> str:
    if played.trouble is None:
        return tr.counted(_EVENTS, len(played.events), file=played.database)
    nothing = tr(N_("Nothing was stored."))
    return f"{nothing} {played.trouble.tell(tr)}"


def _event_row(event: Event) -> dict[str, object]:
    row: dict[str, object] = {"at": event.at.isoformat(timespec="milliseconds"), "kind": type(event).__name__}
    match event:
        case Acted(_, action, outcome, milestone):
            row |= {"action": type(action).__name__, "element": str(getattr(action, "target", ""))}
            row |= {"outcome": outcome.value, "milestone": milestone}
        case Reached(_, milestone, alone):
            row |= {"milestone": milestone, "alone": alone}
        case Helped(_, milestone):
            row |= {"milestone": milestone}
        case _:
            pass
    return row
