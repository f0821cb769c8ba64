"""Each public class has a name of its own, and each word of the core stands in the glossary, once."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kit.source_trees import tree_of

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "src" / "edu_desk"
GLOSSARY = ROOT / "docs" / "glossary.md"

CORE = ("machine", "guide", "runner", "present", "progress")
CORE_MODULES = (
    "lesson/basic_parts.py",
    "lesson/effect_parts.py",
    "lesson/model.py",
    "lesson/teaching.py",
    "lesson/cases.py",
)
"""Where every public class must have its word in the glossary."""

ORDINARY = {
    "add", "back", "check", "cli", "enter", "exchange", "go", "group", "gui", "index", "key",
    "library", "option", "picture", "place", "preferences", "press", "remove", "report", "return", "rules",
    "screen", "set", "settings", "shared", "store", "table", "text", "theme", "toggle", "variable", "when",
    "widget", "window", "yaml",
}  # fmt: skip
"""Words of programming, and of pages in any program: they need no glossary."""


@dataclass(frozen=True, slots=True)
class PublicClass:
    """A class that others may import."""

    name: str
    where: str

    @property
    def words(self) -> list[str]:
        return [word.lower() for word in re.findall(r"[A-Z][a-z0-9]*", self.name)]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the glossary; a row may tell two words of one meaning."""

    words: tuple[str, ...]
    meaning: str
    where: str


def public_classes(program: Path) -> Iterator[PublicClass]:
    for path in sorted(program.rglob("*.py")):
        for node in tree_of(path).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                yield PublicClass(node.name, path.relative_to(program).as_posix())


def named_twice(program: Path) -> list[str]:
    places: dict[str, list[str]] = {}
    for one in public_classes(program):
        places.setdefault(one.name, []).append(one.where)
    return [f"{name}: {', '.join(where)}" for name, where in places.items() if len(where) > 1]


def packages(program: Path) -> Iterator[str]:
    for path in sorted(program.rglob("__init__.py")):
        if path.parent != program:
            yield path.parent.name


def glossary(page: str) -> list[Row]:
    rows = re.findall(r"^\| ([^|]+) \| [^|]+ \| ([^|]+) \| `([^`|]+)` \|$", page, re.MULTILINE)
    return [Row(tuple(words.split(", ")), meaning, where) for words, meaning, where in rows]


def in_core(where: str) -> bool:
    return where in CORE_MODULES or where.split("/", maxsplit=1)[0] in CORE


def known(word: str, words: set[str]) -> bool:
    return bool({word, word.removesuffix("s")} & (words | ORDINARY))


def without_word(program: Path, words: set[str]) -> list[str]:
    """The packages and the core's classes of which neither the last word nor all words are known."""
    return [f"package {name}" for name in packages(program) if not known(name, words)] + [
        f"{one.where}: {one.name}"
        for one in public_classes(program)
        if in_core(one.where) and not known(one.words[-1], words) and " ".join(one.words) not in words
    ]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return glossary(GLOSSARY.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def words(rows: list[Row]) -> set[str]:
    return {word for row in rows for word in row.words}


def test_no_two_public_classes_have_one_name() -> None:
    assert len(list(public_classes(PROGRAM))) > 300
    assert named_twice(PROGRAM) == []


def test_a_planted_second_class_is_found(tmp_path: Path) -> None:
    for place, code in (
        ("guide/search.py", "class Plan: ...\nclass _Open: ..."),
        ("proof/order.py", "class Plan: ...\nclass _Open: ..."),
    ):
        (tmp_path / place).parent.mkdir()
        (tmp_path / place).write_text(code, encoding="utf-8")
    assert named_twice(tmp_path) == ["Plan: guide/search.py, proof/order.py"]


def test_words_of_the_core_stand_in_the_glossary(words: set[str]) -> None:
    assert len([one for one in public_classes(PROGRAM) if in_core(one.where)]) > 80
    assert without_word(PROGRAM, words) == []


def test_a_planted_new_word_is_found(tmp_path: Path, words: set[str]) -> None:
    for place, code in (
        ("oracle/__init__.py", ""),
        ("runner/__init__.py", ""),
        (
            "runner/omens.py",
            "class Omen: ...\nclass RunView: ...\nclass AskedPerson: ...\nclass _Own: ...",
        ),
        ("gui/omens.py", "class Portent: ..."),
    ):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text(code, encoding="utf-8")
    assert without_word(tmp_path, words) == ["package oracle", "runner/omens.py: Omen"]


def test_each_word_has_one_meaning(rows: list[Row], words: set[str]) -> None:
    counted = Counter(word for row in rows for word in row.words)
    assert {word for word, times in counted.items() if times > 1} == set()
    assert {word for word in words if word in ORDINARY} == set()
    assert all(row.meaning.strip(" –") for row in rows)


def test_each_row_of_the_glossary_is_read(rows: list[Row]) -> None:
    table = [line for line in GLOSSARY.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    assert len(rows) == len(table) - 1


def test_words_stand_where_the_glossary_says(rows: list[Row]) -> None:
    assert [row.where for row in rows if not (PROGRAM / row.where).exists()] == []
