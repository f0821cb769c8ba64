"""What is wrong with a lesson file: file, line, the fault in words and the nearest right name."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum

from edu_desk.lesson.model import Place
from edu_desk.shared.text import N_, Translator


class Weight(StrEnum):
    """How much a finding weighs: an error keeps a lesson from being used, a note is worth a look."""

    ERROR = "error"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding; `message` is marked with `N_` and names `values` in braces."""

    place: Place
    rule: str
    message: str
    values: dict[str, object] = field(default_factory=dict, hash=False)
    nearest: str = ""
    weight: Weight = Weight.ERROR

    def tell(self, tr: Translator) -> str:
        """The finding in the reader's language, without its place."""
        said = tr(self.message, **self.values)
        return f"{said} {tr(N_('Did you mean “{name}”?'), name=self.nearest)}" if self.nearest else said


class Broken(Exception):
    """A part of a lesson file cannot be used."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(f"{problem.place} {problem.message}" for problem in problems))
        self.problems = problems


def wrong(place: Place, rule: str, message: str, **values: object) -> Broken:
    """The exception for one finding."""
    return Broken(Problem(place, rule, message, values))


def unknown(place: Place, rule: str, message: str, name: str, known: Iterable[str]) -> Broken:
    """The exception for a name that does not exist; the message names it as `{name}`."""
    near = get_close_matches(name, list(known), n=1, cutoff=0.5)
    return Broken(Problem(place, rule, message, {"name": name}, near[0] if near else ""))
