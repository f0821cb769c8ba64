"""How commands speak: on any console, in letters that it has, and without harm where nobody listens."""

import codecs
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import Final, TextIO

from edu_desk.shared.languages import LESSON_LANGUAGE, PROGRAM_LANGUAGE

_ALIKE: Final = {
    "—": "-", "–": "-", "−": "-", "‑": "-", "…": "...", "“": '"', "”": '"', "‘": "'", "’": "'", "·": "-",
    "→": "->", "←": "<-", "×": "x", "₩": "W", "≥": ">=", "≤": "<=", "\u00a0": " ",
}  # fmt: skip
"""What is written for a letter that a console does not have."""
_HANDLER: Final = "edu_desk.alike"
_ERROR_OUTPUT: Final = 2
_SAMPLE: Final = "한글"


class AnswerLost(Exception):
    """The answer cannot be written: a full disk, a pipe whose reader has gone."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.reader_gone = isinstance(error, BrokenPipeError)
        self.reason = error.strerror or str(error)


def make_ready() -> None:
    """Let the streams take any letter, and what is opened later not be taken for one of them."""
    codecs.register_error(_HANDLER, _alike)
    with suppress(OSError):
        while (opened := os.open(os.devnull, os.O_RDWR)) <= _ERROR_OUTPUT:
            pass  # a stream that was closed before we began: nothing else may get its number
        os.close(opened)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def language(wanted: str | None) -> str:
    """The language to speak: the one that is wanted, else Korean where the console has its letters."""
    return wanted or (LESSON_LANGUAGE if _takes(_SAMPLE) else PROGRAM_LANGUAGE)


def say(text: str) -> None:
    """Print at once. Raises `AnswerLost`."""
    if sys.stdout is None:
        raise AnswerLost(OSError(9, os.strerror(9)))
    try:
        print(text, flush=True)  # noqa: T201 - this is what speaks
    except OSError as error:
        raise AnswerLost(error) from error


def say_json(value: object) -> None:
    """Print `value` as JSON; on a console without UTF-8 in letters that every reader of JSON takes."""
    import json

    say(json.dumps(value, ensure_ascii=not _takes("\U0001f600"), indent=2))


def complain(text: str) -> None:
    """Print beside the answer, as far as somebody listens."""
    with suppress(OSError, AttributeError):
        print(text, file=sys.stderr, flush=True)  # noqa: T201


def give_up() -> None:
    """Let nothing more come out: what could not be written would be tried again at the end."""
    for stream in (sys.stdout, sys.stderr):
        _to_nowhere(stream)


def flush() -> None:
    """Bring out what is still kept back. Raises `AnswerLost`."""
    try:
        if sys.stdout is not None and not sys.stdout.closed:
            sys.stdout.flush()
    except OSError as error:
        raise AnswerLost(error) from error
    try:
        if sys.stderr is not None and not sys.stderr.closed:
            sys.stderr.flush()
    except OSError:
        _to_nowhere(sys.stderr)


def _to_nowhere(stream: TextIO | None) -> None:
    if stream is None:
        return
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _takes(letters: str) -> bool:
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        letters.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _alike(error: UnicodeError) -> tuple[str, int]:
    """What looks like the letters that cannot be written, else question marks."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_ALIKE.get(letter, "?") for letter in error.object[error.start : error.end]), error.end
