"""The program's modules as syntax trees: only those that hold a word are parsed, each once a process."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "edu_desk"


@cache
def tree_of(path: Path) -> ast.Module:
    """Of a module that does not change while tests run."""
    return ast.parse(path.read_text(encoding="utf-8"))


def modules_with(*words: str, folder: Path = SOURCE) -> Iterator[tuple[str, str]]:
    """The name under `SOURCE` and the text of each module that holds one of `words` as a whole word."""
    word = re.compile(rf"\b({'|'.join(map(re.escape, words))})\b")
    for path in sorted(folder.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if word.search(text):
            yield path.relative_to(SOURCE).as_posix(), text
