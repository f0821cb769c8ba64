"""Files of lessons: inside their folder, of a reasonable size, and readable as text."""

import re
from collections.abc import Sequence
from pathlib import Path
from unicodedata import normalize

from edu_desk.lesson.checking import letters, limits
from edu_desk.lesson.checking.problems import LessonBroken, unknown, wrong
from edu_desk.lesson.model import FilePlace
from edu_desk.shared.text import N_

_OTHER_MARKS = (b"\xff\xfe", b"\xfe\xff")
"""UTF-16 and UTF-32 begin with one of these (or hold zeros)."""
_FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202f-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""Control characters, and what is a line end for some programs only, which would shift line numbers."""
_LINE_END = re.compile("\r\n|\r|\n")
_NAME = re.compile(r"\w[\w. -]*(/\w[\w. -]*)*")
_LONGEST_NAME = 100
_TORN_NAME = N_(
    "The letters in the name of the file “{name}” are taken apart (NFD, as on a Mac); rename it, typed anew."
)


def read_text_file(file: Path) -> str:
    """The text of a lesson file, without a byte order mark. Raises `LessonBroken`."""
    content = read_file(file)
    top = FilePlace(file, 1)
    if content.startswith(_OTHER_MARKS) or (b"\0" in content[:4] and len(content) > 1):
        raise wrong(top, "file", N_("The file is not UTF-8; save it as UTF-8."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = _line_of(content[: error.start].decode("utf-8-sig"))
        raise wrong(
            FilePlace(file, line),
            "file",
            N_("This line holds bytes that are not UTF-8; save the file as UTF-8."),
        ) from error
    if odd := _FORBIDDEN.search(text):
        raise wrong(
            FilePlace(file, _line_of(text[: odd.start()])),
            "file",
            N_("This line holds a character that cannot be seen ({code}); delete it."),
            code=f"U+{ord(odd[0]):04X}",
        )
    if not text.isascii() and (problems := tuple(letters.of_lines(file, text))):
        raise LessonBroken(*problems)
    return text


def read_file(file: Path) -> bytes:
    """All of a file inside its folder. Raises `LessonBroken`."""
    top = FilePlace(file, 1)
    _at_home(file)
    try:
        if not file.is_file():
            raise wrong(top, "file", N_("The file is missing."))
        with file.open("rb") as opened:
            content = opened.read(limits.BYTES + 1)
    except OSError as error:
        raise wrong(
            top, "file", N_("The file cannot be read: {reason}."), reason=str(error.strerror or error)
        ) from error
    if len(content) > limits.BYTES:
        raise wrong(top, "limit", N_("The file is too large; {most} bytes are possible."), most=limits.BYTES)
    return content


def inside(folder: Path, named: str, place: FilePlace) -> Path:
    """The file `named` at `place`, which must lie in `folder`. Raises `LessonBroken`."""
    if len(named) > _LONGEST_NAME or not _NAME.fullmatch(named) or not _stays(folder / named, folder):
        raise outside(place, named)
    file = folder / named
    if not file.is_file():
        near = [path.name for path in folder.iterdir()]
        if other := _torn(named, near):
            raise wrong(place, letters.RULE, _TORN_NAME, name=normalize("NFC", other))
        raise unknown(place, "file", N_("There is no file “{name}”."), named, near)
    return file


def _torn(named: str, near: Sequence[str]) -> str:
    """The one of the names `near` that reads as `named`, but is written in letters that are taken apart."""
    whole = normalize("NFC", named)
    return next((name for name in near if name != named and normalize("NFC", name) == whole), "")


def outside(place: FilePlace, named: str) -> LessonBroken:
    """The exception for a file that is not where it must be."""
    return wrong(
        place, "outside", N_("“{file}” lies outside the folder; put it beside this file."), file=named
    )


def _at_home(file: Path) -> None:
    """A link that leads out of its folder is not followed."""
    if file.is_symlink() and not _stays(file, file.parent):
        raise outside(FilePlace(file, 1), file.name)


def _stays(file: Path, folder: Path) -> bool:
    try:
        return file.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return False


def _line_of(before: str) -> int:
    return len(_LINE_END.findall(before)) + 1
