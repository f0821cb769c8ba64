"""A lesson file as spots: scalars stay strings, every value knows its line, nothing is constructed."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar
from unicodedata import normalize

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.file_forms import YES_NO, Form
from edu_desk.lesson.checking.problems import LessonBroken, Problem, twice, unknown, wrong
from edu_desk.lesson.model import FilePlace
from edu_desk.lesson.yaml.lesson_files import read_text_file
from edu_desk.lesson.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode, compose_nodes
from edu_desk.shared.text import N_

S = TypeVar("S")
T = TypeVar("T")

_WHOLE = re.compile(r"-?[0-9]{1,18}")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_LONGEST_NUMBER = 40
_FEW = 8
"""So many words are listed where one of them is wanted."""


@dataclass(frozen=True, slots=True)
class SourceValue:
    """A value in a YAML file."""

    node: Node
    file: Path

    @property
    def place(self) -> FilePlace:
        """Its file and line."""
        return FilePlace(self.file, self.node.line)

    def is_text(self) -> bool:
        """Whether it is a single value."""
        return isinstance(self.node, ScalarNode)

    def text(self) -> str:
        """A single value as it is written."""
        if not isinstance(self.node, ScalarNode):
            raise wrong(self.place, "shape", N_("A single value is expected here."))
        return self.node.text

    def words(self) -> str:
        """A single value that says something."""
        text = self.text()
        if not text.strip():
            raise wrong(self.place, "empty", N_("Some words are needed here."))
        return text

    def whole(self, low: int = -limits.NUMBER, high: int = limits.NUMBER) -> int:
        """A whole number; both ends are part of the range."""
        return whole_number(self.text(), self.place, low, high)

    def yesno(self) -> bool:
        """yes or no (also true or false)."""
        return self.word(YES_NO) in {"yes", "true"}

    def word(self, known: Iterable[str]) -> str:
        """One of the `known` words; a mapping of them may tell where each is made."""
        known = known if isinstance(known, Mapping) else tuple(known)
        text = self.text()
        if text not in known:
            lost = unknown(self.place, "word", N_("“{name}” is not known here."), text, known)
            raise _listed(lost, tuple(known))
        return text

    def items(self, most: int = limits.NODES) -> tuple["SourceValue", ...]:
        """The values of a list of at most so many."""
        if not isinstance(self.node, SequenceNode):
            raise wrong(self.place, "shape", N_("A list is expected here."))
        self._count(len(self.node.nodes), most)
        return tuple(SourceValue(node, self.file) for node in self.node.nodes)

    def some(self, most: int = limits.NODES) -> tuple["SourceValue", ...]:
        """The values of a list that is not empty."""
        items = self.items(most)
        if not items:
            raise wrong(self.place, "empty", N_("This list needs at least one value."))
        return items

    def mapping(self, most: int = limits.NODES) -> dict[str, "SourceValue"]:
        """At most so many values of a mapping by name, in order."""
        return {name: value for name, (_, value) in self._named(most).items()}

    def places(self) -> dict[str, FilePlace]:
        """Where the names of a mapping stand."""
        return {name: key.place for name, (key, _) in self._named(limits.NODES).items()}

    def fields(self, required: Sequence[str], optional: Sequence[str] = ()) -> dict[str, "SourceValue"]:
        """A mapping that has all `required` names and no others but the `optional` ones."""
        found = self._named(limits.NODES)
        known = (*required, *optional)
        problems = [
            problem
            for name, (key, _) in found.items()
            if name not in known
            for problem in unknown(key.place, "key", _of_key(name), name, known).problems
        ]
        problems += [
            Problem(self.place, "missing", N_("“{name}” is missing here."), {"name": name})
            for name in required
            if name not in found
        ]
        if problems:
            raise LessonBroken(*problems[: limits.PROBLEMS])
        return {name: value for name, (_, value) in found.items()}

    def form(self, form: Form) -> dict[str, "SourceValue"]:
        """A mapping of a declared form."""
        return self.fields(form.required, form.optional)

    def _named(self, most: int) -> dict[str, tuple["SourceValue", "SourceValue"]]:
        """Names and values by name."""
        if not isinstance(self.node, MappingNode):
            raise wrong(self.place, "shape", N_("Names with values are expected here."))
        self._count(len(self.node.nodes) // 2, most)
        found: dict[str, tuple[SourceValue, SourceValue]] = {}
        for key, value in self.node.pairs():
            spot = SourceValue(key, self.file)
            name = spot.text()
            if name in found:
                raise twice(spot.place, name, found[name][0].place)
            found[name] = (spot, SourceValue(value, self.file))
        return found

    def _count(self, found: int, most: int) -> None:
        if found > most:
            message = N_("There are {found} here; {most} are possible.")
            raise wrong(self.place, "limit", message, found=found, most=most)


def whole_number(text: str, place: FilePlace, low: int = -limits.NUMBER, high: int = limits.NUMBER) -> int:
    """The whole number that `text` is, written with plain digits. Raises `LessonBroken`."""
    if not _WHOLE.fullmatch(text):
        message = N_("“{text}” is not a whole number.")
        if clock := _CLOCK.fullmatch(text):
            message = N_("“{text}” is not a whole number; a time of day is counted in minutes.")
        (problem,) = wrong(place, "number", message, text=text).problems
        near = str(int(clock[1]) * 60 + int(clock[2])) if clock else _digits(text)
        raise LessonBroken(replace(problem, nearest=near))
    number = int(text)
    if not low <= number <= high:
        raise wrong(
            place, "range", N_("{number} is outside {low} to {high}."), number=number, low=low, high=high
        )
    return number


def _of_key(name: str) -> str:
    """What is said of a name that is not known: one with blanks is what a comma in braces has cut off."""
    if " " not in name.strip():
        return N_("“{name}” is not known here.")
    return N_(
        "A comma stands before “{name}”: between braces it ends what is written. Put the whole in quotes."
    )


def _listed(lost: LessonBroken, known: tuple[str, ...]) -> LessonBroken:
    """`lost` with the few words that are known, where none of them is near."""
    (problem,) = lost.problems
    if problem.nearest or len(known) > _FEW:
        return lost
    message = N_("“{name}” is not known here. Write one of these: {known}.")
    return LessonBroken(
        replace(problem, message=message, values={**problem.values, "known": ", ".join(known)})
    )


def _digits(text: str) -> str:
    """The whole number that was most likely meant: 59,800 and ₩59,800 and 59800.0 are 59800."""
    plain = re.sub(r"[,\s₩￦원+]", "", normalize("NFKC", text[:_LONGEST_NUMBER]).replace("−", "-"))
    plain = re.sub(r"\.0+$", "", plain)
    return plain if _WHOLE.fullmatch(plain) else ""


def read_yaml(file: Path) -> SourceValue:
    """A whole YAML file. Raises `LessonBroken` where it is missing, too large, not UTF-8 or not YAML."""
    return SourceValue(compose_nodes(read_text_file(file), file), file)


class Collector:
    """Gathers the problems of parts that are read one by one, so that an author sees them all."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def each(self, spots: Iterable[S], read: Callable[[S], T]) -> tuple[T, ...]:
        """What `read` makes of each; a broken one is left out and its problems are kept."""
        made = []
        for spot in spots:
            try:
                made.append(read(spot))
            except LessonBroken as broken:
                self.problems.extend(broken.problems)
                if len(self.problems) >= limits.PROBLEMS:
                    self.settle()
        return tuple(made)

    def settle(self) -> None:
        """Raise `LessonBroken` with everything gathered, if anything was."""
        if self.problems:
            raise LessonBroken(*self.problems)
