"""The committed list of mutants that no test need find, each with its reason."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.mutants.mutations import Mutant


@dataclass(frozen=True, slots=True)
class Accepted:
    """A survivor that is known: what was there, what the mutant made of it, and why that is let be."""

    module: str
    function: str
    before: str
    after: str
    reason: str
    nth: int = 1

    def fits(self, mutant: Mutant) -> bool:
        """Whether it is this mutant."""
        return self.key == key_of(mutant)

    @property
    def key(self) -> tuple[str, str, str, str, int]:
        """What it is known by: no lines, which change too often."""
        return self.module, self.function, self.before, self.after, self.nth

    @property
    def name(self) -> str:
        """What it is told by."""
        return f"{self.module}:{self.function}: {self.before} => {self.after}"


def key_of(mutant: Mutant) -> tuple[str, str, str, str, int]:
    """What a mutant is known by in the list."""
    return mutant.module, mutant.function, mutant.before, mutant.after, mutant.nth


def read_accepted(file: Path) -> tuple[Accepted, ...]:
    """The list; every entry has its reason. Raises `ValueError` where one has none."""
    found: list[Accepted] = []
    for entry in tomllib.loads(file.read_text(encoding="utf-8")).get("survivor", []):
        one = Accepted(**entry)
        if not one.reason.strip():
            raise ValueError(f"{one.name} has no reason")
        found.append(one)
    return tuple(found)


def gone(accepted: Iterable[Accepted], mutants: Iterable[Mutant]) -> list[Accepted]:
    """Those of the list that cannot be made any more: the code has changed."""
    there = {key_of(mutant) for mutant in mutants}
    return [one for one in accepted if one.key not in there]
