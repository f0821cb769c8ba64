"""YAML as spots in a file: scalars stay strings, every value knows its line, nothing is constructed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import yaml

from edu_desk.lesson.model import Place
from edu_desk.lesson.problems import Broken, Problem, unknown, wrong
from edu_desk.shared.text import N_

S = TypeVar("S")
T = TypeVar("T")

_LOADER: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Spot:
    """A value in a YAML file."""

    node: yaml.Node
    file: Path

    @property
    def place(self) -> Place:
        """Its file and line."""
        return Place(self.file, self.node.start_mark.line + 1)

    def is_text(self) -> bool:
        """Whether it is a single value."""
        return isinstance(self.node, yaml.ScalarNode)

    def text(self) -> str:
        """A single value as it is written."""
        if not isinstance(self.node, yaml.ScalarNode):
            raise wrong(self.place, "shape", N_("A single value is expected here."))
        return str(self.node.value)

    def whole(self) -> int:
        """A whole number."""
        try:
            return int(self.text())
        except ValueError:
            raise wrong(
                self.place, "number", N_("“{text}” is not a whole number."), text=self.text()
            ) from None

    def yesno(self) -> bool:
        """yes or no (also true or false)."""
        return self.word(("yes", "no", "true", "false")) in {"yes", "true"}

    def word(self, known: Iterable[str]) -> str:
        """One of the `known` words."""
        known = tuple(known)
        text = self.text()
        if text not in known:
            raise unknown(self.place, "word", N_("“{name}” is not known here."), text, known)
        return text

    def items(self) -> tuple["Spot", ...]:
        """The values of a list."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise wrong(self.place, "shape", N_("A list is expected here."))
        return tuple(Spot(node, self.file) for node in self.node.value)

    def mapping(self) -> dict[str, "Spot"]:
        """The values of a mapping by name, in order."""
        if not isinstance(self.node, yaml.MappingNode):
            raise wrong(self.place, "shape", N_("Names with values are expected here."))
        found: dict[str, Spot] = {}
        for key, value in self.node.value:
            name = Spot(key, self.file).text()
            if name in found:
                raise wrong(Spot(key, self.file).place, "twice", N_("“{name}” stands here twice."), name=name)
            found[name] = Spot(value, self.file)
        return found

    def fields(self, required: Sequence[str], optional: Sequence[str] = ()) -> dict[str, "Spot"]:
        """A mapping that has all `required` names and no others but the `optional` ones."""
        found = self.mapping()
        known = (*required, *optional)
        for name, spot in found.items():
            if name not in known:
                raise unknown(
                    self._key_place(name) or spot.place, "key", N_("“{name}” is not known here."), name, known
                )
        for name in required:
            if name not in found:
                raise wrong(self.place, "missing", N_("“{name}” is missing here."), name=name)
        return found

    def _key_place(self, name: str) -> Place | None:
        if not isinstance(self.node, yaml.MappingNode):
            return None
        return next((Spot(key, self.file).place for key, _ in self.node.value if key.value == name), None)


def read_yaml(file: Path) -> Spot:
    """The whole of a YAML file. Raises `Broken` where it is missing, not UTF-8 or not YAML."""
    top = Place(file, 1)
    try:
        node = yaml.compose(file.read_text(encoding="utf-8"), Loader=_LOADER)
    except FileNotFoundError:
        raise wrong(top, "file", N_("The file is missing.")) from None
    except (UnicodeDecodeError, OSError) as error:
        raise wrong(top, "file", N_("The file cannot be read: {reason}."), reason=error) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(file, mark.line + 1) if mark else top
        reason = getattr(error, "problem", None) or error
        raise wrong(place, "yaml", N_("This is not well-formed YAML ({reason})."), reason=reason) from error
    if node is None:
        raise wrong(top, "empty", N_("The file is empty."))
    return Spot(node, file)


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
            except Broken as broken:
                self.problems.extend(broken.problems)
        return tuple(made)

    def settle(self) -> None:
        """Raise `Broken` with everything gathered, if anything was."""
        if self.problems:
            raise Broken(*self.problems)
