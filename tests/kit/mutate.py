"""Lesson files with one thing spoiled, and the lines at which a reader should find it.

A mutation is decided by its seed alone. It knows the lines of the new file that it touched; these are
what `Mutation.at` holds:

* Where a line was changed, inserted, doubled or swapped: these lines themselves.
* Where a line was deleted: the line that stands there now and the one before it, the line that opens the
  block it stood in, and the first name of that block (a missing name is told where its mapping begins).
* Where a file was cut off: its last line, and the openings of all blocks that were open there.
* Where a row of a table was deleted: as for any line; what its block begins with is the head of the table.
* Where a column of a table was taken out, or its head changed: the first line.
* A table that cannot be used as a whole (no text, too large): the first line.

`Mutation.name` is the name that was taken away (what a deleted line declared, or the row whose line or name
cell was changed): where a thing is gone no line is left to name, so a finding in words about that name is
counted apart ("by its name").

Two of three mutations are of YAML files. Bombs, other encodings and huge tables, which are easily found,
are made a fifth as often as the small mistakes people make.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kit.mutate_words import BOMBS, OPERATORS, TRAPS, misspelled

Lines = list[str]
Change = tuple[bytes, frozenset[int]]
_WORD = re.compile(r"[A-Za-z_][A-Za-z_0-9]{2,}")
_NUMBER = re.compile(r"(?<![\w#])-?\d+(?!\w)")
_KEY = re.compile(r"(?:- )?([\w]+):")
_CELLS = (
    "",
    "many",
    "12:30",
    "0112",
    "no",
    "none",
    "1e9",
    "99999999999999999999",
    "두 개",
    '"',
    "\0",
    "9" * 3000,
)


@dataclass(frozen=True, slots=True)
class Mutation:
    """One file of a lessons folder with one thing spoiled."""

    kind: str
    file: Path
    """Relative to the lessons folder."""
    content: bytes
    at: frozenset[int]
    name: str = ""


def mutate(root: Path, files: tuple[Path, ...], seed: int) -> Mutation:
    """The mutation number `seed` of one of `files` (relative to `root`); it always changes something."""
    rng = random.Random(seed)
    while True:
        suffix = rng.choice((".yaml", ".yaml", ".csv"))
        file = rng.choice([file for file in files if file.suffix == suffix])
        before = (root / file).read_bytes()
        kinds = CSV_KINDS if suffix == ".csv" else YAML_KINDS
        kind = rng.choice([kind for kind in kinds for _ in range(1 if kind in RARE else 5)])
        lines = before.decode("utf-8").splitlines(keepends=True)
        number = _some_line(lines, rng)
        made = kinds[kind](list(lines), number, rng)
        if made is not None and made[0] != before:
            name = _declared(lines[number]) if kind in {"delete", "delete row", "cell"} else ""
            return Mutation(kind, file, made[0], made[1], name)


def _some_line(lines: Lines, rng: random.Random) -> int:
    """The index of a line that says something."""
    telling = [n for n, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")]
    return rng.choice(telling)


def _declared(line: str) -> str:
    hit = _KEY.match(line.strip())
    return hit[1] if hit else line.partition(",")[0].strip()


def _done(lines: Lines, *at: int) -> Change:
    return "".join(lines).encode("utf-8"), frozenset(number + 1 for number in at)


def _indent(line: str) -> int:
    """The column where what the line says begins, the dash of a list left out."""
    return len(line) - len(line.lstrip(" ").removeprefix("- "))


def _openings(lines: Lines, number: int) -> tuple[int, ...]:
    """The lines that opened the block in which a line stands: its first name, and what that belongs to."""
    depth, first = _indent(lines[number]), number
    for above in range(number - 1, -1, -1):
        line = lines[above]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if _indent(line) == depth and not line.lstrip().startswith("- "):
            first = above
        elif _indent(line) <= depth:
            return (first, above)
    return (first,)


def _delete(lines: Lines, number: int, _rng: random.Random) -> Change:
    at = {number - 1, number, *_openings(lines, number)}
    del lines[number]
    return _done(lines, *(n for n in at if n >= 0))


def _double(lines: Lines, number: int, _rng: random.Random) -> Change:
    lines.insert(number, lines[number])
    return _done(lines, number, number + 1)


def _swap(lines: Lines, number: int, _rng: random.Random) -> Change | None:
    if number + 1 >= len(lines):
        return None
    lines[number], lines[number + 1] = lines[number + 1], lines[number]
    return _done(lines, number, number + 1)


def _shift(lines: Lines, number: int, rng: random.Random) -> Change:
    line = lines[number]
    by = rng.choice((-2, -1, 1, 2))
    lines[number] = " " * by + line if by > 0 else line[min(-by, len(line) - len(line.lstrip(" "))) :]
    return _done(lines, number)


def _tab(lines: Lines, number: int, _rng: random.Random) -> Change:
    lines[number] = "\t" + lines[number].lstrip(" ")
    return _done(lines, number)


def _drop_sign(lines: Lines, number: int, rng: random.Random) -> Change | None:
    return _without(lines, number, rng, "\"'{}[]():,-")


def _without(lines: Lines, number: int, rng: random.Random, signs: str) -> Change | None:
    places = [at for at, letter in enumerate(lines[number]) if letter in signs]
    if not places:
        return None
    at = rng.choice(places)
    lines[number] = lines[number][:at] + lines[number][at + 1 :]
    return _done(lines, number)


def _replaced(lines: Lines, number: int, hit: re.Match[str], text: str) -> Change:
    line = lines[number]
    lines[number] = line[: hit.start()] + text + line[hit.end() :]
    return _done(lines, number)


def _misspell(lines: Lines, number: int, rng: random.Random) -> Change | None:
    hits = list(_WORD.finditer(lines[number]))
    if not hits:
        return None
    hit = rng.choice(hits)
    return _replaced(lines, number, hit, misspelled(hit[0], rng))


def _number(lines: Lines, number: int, rng: random.Random) -> Change | None:
    hits = list(_NUMBER.finditer(lines[number]))
    if not hits:
        return None
    new = rng.choice(("-1", "99", "one", "1.5", "0", "10000000000000000", "0x", "1_0", ""))
    return _replaced(lines, number, rng.choice(hits), new)


def _operator(lines: Lines, number: int, rng: random.Random) -> Change | None:
    hits = [(old, at) for old in OPERATORS for at in [lines[number].find(old)] if at >= 0]
    if not hits:
        return None
    old, at = rng.choice(hits)
    line = lines[number]
    lines[number] = line[:at] + rng.choice(OPERATORS[old]) + line[at + len(old) :]
    return _done(lines, number)


def _put(values: tuple[str, ...]) -> Callable[[Lines, int, random.Random], Change | None]:
    """Puts something odd in place of the value of a line."""

    def put(lines: Lines, number: int, rng: random.Random) -> Change | None:
        name, colon, value = lines[number].partition(": ")
        if not colon or not value.strip():
            return None
        lines[number] = f"{name}: {rng.choice(values)}\n"
        return _done(lines, number)

    return put


def _laughs(lines: Lines, _number: int, rng: random.Random) -> Change:
    """A few lines of aliases that make billions, under a name that is known or not."""
    name = rng.choice(("state", "screens", "tables", "laughs", "title"))
    bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x]\n"]
    bomb += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9)]
    bomb.append(f"{name}: *a8\n")
    return _done([*bomb, *lines], *range(len(bomb)))


def _circle(lines: Lines, number: int, _rng: random.Random) -> Change | None:
    name, colon, value = lines[number].partition(": ")
    if not colon or not value.strip():
        return None
    lines[number] = f"{name}: &round [*round]\n"
    return _done(lines, number)


def _truncate(lines: Lines, number: int, rng: random.Random) -> Change:
    kept = lines[: number + 1]
    kept[number] = kept[number][: rng.randrange(len(kept[number]))]
    if not kept[number].strip():
        kept = kept[:number] or ["\n"]
    at, last = {len(kept) - 1, 0}, len(kept) - 1
    while _openings(kept, last)[-1] not in at and last:
        at |= {*_openings(kept, last)}
        last = _openings(kept, last)[-1]
    return _done(kept, *at)


def _flip(lines: Lines, number: int, rng: random.Random) -> Change:
    """One byte becomes another one."""
    content = bytearray("".join(lines).encode("utf-8"))
    start = len("".join(lines[:number]).encode("utf-8"))
    at = start + rng.randrange(len(lines[number].encode("utf-8")))
    content[at] = rng.choice((0, 7, 9, 10, 13, 32, 34, 39, 42, 58, 91, 123, 0x85, 0xC3, 0xFF))
    return bytes(content), frozenset({number + 1, number + 2})


def _encoding(lines: Lines, _number: int, rng: random.Random) -> Change:
    text = "".join(lines)
    if rng.random() < 0.5:
        return text.encode("utf-16"), frozenset({1})
    first = next((n for n, line in enumerate(lines, 1) if not line.isascii()), 1)
    return text.encode("cp949", errors="replace"), frozenset({first})


def _cells(lines: Lines, number: int, change: Callable[[list[str]], None], *at: int) -> Change:
    cells = lines[number].rstrip("\n").split(",")
    change(cells)
    lines[number] = ",".join(cells) + "\n"
    return _done(lines, *(at or (number,)))


def _cell(lines: Lines, number: int, rng: random.Random) -> Change:
    def change(cells: list[str]) -> None:
        cells[rng.randrange(len(cells))] = rng.choice(_CELLS)

    return _cells(lines, number, change)


def _fewer(lines: Lines, number: int, rng: random.Random) -> Change:
    return _cells(lines, number, lambda cells: cells.__delitem__(rng.randrange(len(cells))))


def _more(lines: Lines, number: int, rng: random.Random) -> Change:
    return _cells(lines, number, lambda cells: cells.insert(rng.randrange(len(cells)), "x"))


def _column(lines: Lines, _number: int, rng: random.Random) -> Change:
    at = rng.randrange(lines[0].count(",") + 1)
    for number in range(len(lines)):
        _cells(lines, number, lambda cells: cells.__delitem__(at))
    return _done(lines, 0)


def _head(lines: Lines, _number: int, rng: random.Random) -> Change:
    def change(cells: list[str]) -> None:
        at = rng.randrange(len(cells))
        cells[at] = misspelled(cells[at], rng)

    return _cells(lines, 0, change)


def _many_rows(lines: Lines, _number: int, _rng: random.Random) -> Change:
    width, before = lines[0].count(","), len(lines)
    rows = [f"row{n}{',' * width}\n" for n in range(25_000)]
    return _done([*lines, *rows], *range(before, before + len(rows)))


RARE = ("laughs", "circle", "bomb", "encoding", "many rows", "flip a byte")
YAML_KINDS: dict[str, Callable[[Lines, int, random.Random], Change | None]] = {
    "delete": _delete, "double": _double, "swap": _swap, "indent": _shift, "tab": _tab,
    "drop a sign": _drop_sign, "misspell": _misspell, "number": _number, "operator": _operator,
    "trap": _put(TRAPS), "bomb": _put(BOMBS), "laughs": _laughs, "circle": _circle,
    "truncate": _truncate, "flip a byte": _flip, "encoding": _encoding,
}  # fmt: skip
CSV_KINDS: dict[str, Callable[[Lines, int, random.Random], Change | None]] = {
    "cell": _cell, "fewer cells": _fewer, "more cells": _more, "no column": _column, "head": _head,
    "delete row": _delete, "double row": _double, "many rows": _many_rows, "flip a byte": _flip,
    "encoding": _encoding,
}  # fmt: skip
