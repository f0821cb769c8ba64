"""Which version of the settings' file this program writes, and what settings were called in earlier ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

VERSION_KEY: Final = "version"
UNNAMED: Final = 1
"""The version of a file that names none: the first program wrote no version."""
VERSION: Final = 2
"""What is written now. It rises with each rename, and when a setting gets another meaning."""


@dataclass(frozen=True, slots=True)
class Rename:
    """A setting that was called `old` in files of a version before `since`."""

    since: int
    old: str
    new: str


RENAMES: Final[tuple[Rename, ...]] = ()
"""Every rename there ever was, oldest first. Never change or remove one: add the next."""


def version_of(said: Mapping[str, object]) -> int | None:
    """The version of a file that says `said`; None where it is no version."""
    version = said.get(VERSION_KEY, UNNAMED)
    return version if type(version) is int and version >= UNNAMED else None


def present_names(
    said: Mapping[str, object], version: int, renames: Sequence[Rename] = RENAMES
) -> dict[str, object]:
    """What a file of `version` says, under the names of today and without its version.

    Where both an old and its new name are there, the new one counts.
    """
    found = {key: value for key, value in said.items() if key != VERSION_KEY}
    for rename in renames:
        if version < rename.since and rename.old in found:
            value = found.pop(rename.old)
            found.setdefault(rename.new, value)
    return found
