"""Letters that look right and are not: such as cannot be seen, and syllables that were taken apart.

They come along when texts are pasted from chats and web pages, and with files that were named or saved on a
Mac. No search finds them, no voice reads them, and nobody sees why.
"""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.problems import Problem
from edu_desk.lesson.model import FilePlace
from edu_desk.shared.text import N_

RULE: Final = "letters"
_HIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Controls, joiners, marks of direction and of how a letter is drawn, tags, and letters with nothing to see:
Korean fillers, the empty Braille sign."""
_PARTS: Final = re.compile("[\u1100-\u115e\u1161-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]")
"""Consonants and vowels that only stand within a syllable."""
_WIDE: Final = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
"""Blanks that YAML takes for letters."""
_FOR_PICTURES: Final = frozenset("\u200d\ufe0e\ufe0f")
"""What joins pictures and says how they are drawn, behind a picture."""


def hidden(letter: str) -> bool:
    """Whether `letter` cannot be seen and is no blank."""
    return _HIDDEN.fullmatch(letter) is not None


def hidden_in(text: str) -> str:
    """The letters of `text` that cannot be seen, each once; those behind a picture belong to it."""
    found = [
        hit[0]
        for hit in _HIDDEN.finditer(text)
        if not (hit[0] in _FOR_PICTURES and _of_picture(text[: hit.start()][-1:]))
    ]
    return "".join(dict.fromkeys(found))


def _of_picture(letter: str) -> bool:
    return letter in _FOR_PICTURES or (letter != "" and unicodedata.category(letter) in {"So", "Sk", "Po"})


def apart(text: str) -> bool:
    """Whether `text` holds letters that are put together of parts, where there is a whole one for them."""
    return not unicodedata.is_normalized("NFC", text) or _PARTS.search(text) is not None


def codes(letters: str) -> str:
    """How letters that cannot be seen are told: U+200B, U+00AD."""
    return ", ".join(f"U+{ord(letter):04X}" for letter in letters)


def of_lines(file: Path, text: str) -> Iterator[Problem]:
    """What is wrong with the letters of a file: each line with hidden ones, and where taken ones begin."""
    if not (_HIDDEN.search(text) or _WIDE.search(text) or apart(text)):
        return
    torn: list[int] = []
    told = 0
    for number, line in enumerate(text.splitlines(), 1):
        if line.isascii():
            continue
        if apart(line):
            torn.append(number)
        if (found := hidden_in(line)) and told < limits.PROBLEMS:
            told += 1
            yield _hidden(FilePlace(file, number), found)
        elif (blank := _wide_edge(line)) and told < limits.PROBLEMS:
            told += 1
            message = N_("A blank of another kind ({code}) stands beside a name here; type an ordinary one.")
            yield Problem(FilePlace(file, number), RULE, message, {"code": codes(blank)})
    if torn:
        message = N_(
            "The letters of this line are taken apart (NFD, as on a Mac), as in {count} lines of the file; "
            "type them anew, or save the file with whole letters (NFC)."
        )
        yield Problem(FilePlace(file, torn[0]), RULE, message, {"count": len(torn)})


def _hidden(place: FilePlace, found: str) -> Problem:
    message = N_("This line holds a character that cannot be seen ({code}); delete it.")
    return Problem(place, RULE, message, {"code": codes(found)})


def _wide_edge(line: str) -> str:
    """A blank of another kind where a line begins or ends, or beside the sign that ends a name or a cell."""
    for hit in _WIDE.finditer(line):
        before, after = line[: hit.start()].rstrip(), line[hit.end() :].lstrip()
        if not before or not after or before[-1] in ":-,[{" or after[0] in ":,]}":
            return hit[0]
    return ""


def of_names(folder: Path, *, whole: bool) -> Iterator[Problem]:
    """Files and folders below `folder` whose names nobody can type, and itself where `whole`."""
    for path in ([folder] if whole else []) + sorted(folder.rglob("*")):
        if path.name.isascii():
            continue
        if found := hidden_in(path.name):
            message = N_("The name of this file holds a character that cannot be seen ({code}); rename it.")
            yield Problem(FilePlace(path, 1), RULE, message, {"code": codes(found)})
        elif apart(path.name):
            message = N_(
                "The letters of this file's name are taken apart (NFD, as on a Mac); rename it “{name}”, "
                "typed anew."
            )
            name = unicodedata.normalize("NFC", path.name)
            yield Problem(FilePlace(path, 1), RULE, message, {"name": name})
