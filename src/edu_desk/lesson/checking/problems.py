"""What is wrong with a lesson file: file, line, the fault in words and the nearest right name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache
from itertools import islice

from edu_desk.lesson.model import FilePlace
from edu_desk.shared.text import N_, Translator

_COMPARED = 2_000
"""Names that a misspelled one is compared with; with more it would take noticeable time."""
_LETTERS = 60
_QUOTED = 200
_TOLD = 3


class ProblemWeight(StrEnum):
    """How much a finding weighs: an error keeps a lesson from being used, a note is worth a look."""

    ERROR = "error"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding; `message` is marked with `N_` and names `values` in braces."""

    place: FilePlace
    rule: str
    message: str
    values: dict[str, object] = field(default_factory=dict, hash=False)
    nearest: str = ""
    weight: ProblemWeight = ProblemWeight.ERROR
    also: FilePlace | None = None
    """Another line that has to do with it: where the nearest name is made, or what it stands twice with."""

    def tell(self, tr: Translator) -> str:
        """The finding in the reader's language, without its place."""
        said = [tr(self.message, **self.values)]
        if self.nearest:
            said.append(tr(N_("Did you mean “{name}”?"), name=self.nearest))
        if self.also is not None:
            said.append(tr(N_("See also {place}."), place=_short_place(self.also)))
        return " ".join(said)

    def line(self, tr: Translator) -> str:
        """The finding with its place, for an author."""
        return f"{_short_place(self.place)}  {self.tell(tr)}"


class LessonBroken(Exception):
    """A part of a lesson file cannot be used."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(f"{problem.place} {problem.message}" for problem in problems))
        self.problems = problems

    def tell(self, tr: Translator) -> str:
        """The first findings in the reader's language."""
        return " ".join(problem.line(tr) for problem in self.problems[:_TOLD])


def wrong(place: FilePlace, rule: str, message: str, **values: object) -> LessonBroken:
    """The exception for one finding."""
    return LessonBroken(
        Problem(place, rule, message, {name: _short(value) for name, value in values.items()})
    )


def _short_place(place: FilePlace) -> str:
    """File and line as an author knows it: the file with the two folders it lies in."""
    return f"{'/'.join(place.file.parts[-3:])}:{place.line}"


def _short(value: object) -> object:
    """What a finding quotes, cut where it would hide the finding."""
    return value[:_QUOTED] + "…" if isinstance(value, str) and len(value) > _QUOTED else value


def twice(place: FilePlace, name: str, first: FilePlace | None) -> LessonBroken:
    """The exception for a name that stands in two places."""
    return LessonBroken(
        Problem(place, "twice", N_("“{name}” stands here twice."), {"name": _short(name)}, also=first)
    )


def unknown(
    place: FilePlace,
    rule: str,
    message: str,
    name: str,
    known: Iterable[str] | Mapping[str, FilePlace | None],
    home: FilePlace | None = None,
) -> LessonBroken:
    """The exception for a name that does not exist; the message names it as `{name}`.

    `known` are the names that do, with the places where they are made if those are known; `home` is where
    such names are made.
    """
    near = _nearest(name[:_LETTERS], tuple(islice(known, _COMPARED)))
    made = known.get(near) if near and isinstance(known, Mapping) else home
    also = made if isinstance(made, FilePlace) and made != place else None
    return LessonBroken(Problem(place, rule, message, {"name": _short(name)}, near, also=also))


@lru_cache(maxsize=64)
def _nearest(name: str, known: tuple[str, ...]) -> str:
    """Remembered, since one lost name is missed in every task of a lesson."""
    plain = name.strip().casefold()
    if same := next((one for one in known if one != name and one.casefold() == plain), ""):
        return same
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    return near[0] if near else ""
