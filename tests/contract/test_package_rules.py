"""Each package says in its docstring what it imports, as the ranks have it, and imports no more."""

import ast
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from test_import_rules import INSIDE, PROGRAM, RANKS, SOURCE, edges, plant

RULE = re.compile(r"\bImports (?P<what>[^.;]+)")
"""One of four forms: `no other part of …`, `all below it`, `a, b and c only`, `a, b and below`; in a package
inside a part of `lesson` or `gui`, `the rest of …`, with or without `but …`."""


@dataclass(frozen=True, slots=True)
class Package:
    """A package with its docstring, and the places it is ranked among."""

    path: Path
    parts: tuple[str, ...]
    words: str

    @property
    def ranks(self) -> dict[str, int]:
        return RANKS if len(self.parts) == 1 else INSIDE.get(self.parts[0], {})

    @property
    def place(self) -> str:
        return self.parts[min(len(self.parts), 2) - 1]


def packages(source: Path) -> list[Package]:
    found = []
    for path in sorted((source / PROGRAM).rglob("__init__.py")):
        parts = path.parent.relative_to(source / PROGRAM).parts
        if parts:
            words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
            found.append(Package(path.parent, parts, " ".join(words.split())))
    return found


def allowed(package: Package) -> set[str] | str:
    """The places its rule names, or what is wrong with the rule."""
    match RULE.search(package.words):
        case None:
            return "does not say what it imports"
        case rule:
            what = rule["what"].strip()
    own = package.ranks.get(package.place, 0)
    below = {place for place, rank in package.ranks.items() if rank < own}
    names = re.findall(r"[a-z_]+", re.sub(r"\b(and|only|below)\b", "", what))
    if what.startswith("no other part of "):
        return set()
    if what == "all below it":
        return below
    if what.startswith("the rest of ") and len(package.parts) > 2 - (package.parts[0] not in INSIDE):
        return below
    if strangers := [name for name in names if name not in below]:
        return f"names {strangers[0]}, which is not below it"
    if what.endswith(" only"):
        return set(names)
    if what.endswith(" and below"):
        most = max(package.ranks[name] for name in names)
        return {place for place in below if package.ranks[place] < most} | set(names)
    return f"has a rule in no known form: Imports {what}"


def barred(package: Package) -> set[str]:
    """The neighbours that a rule of the form `the rest of … but …` leaves out."""
    found = re.search(r"\bImports the rest of [^.;]*? but ([^.;,]+)", package.words)
    return set(re.findall(r"[a-z_]+", found[1])) - {"and"} if found else set()


def told(source: Path) -> list[str]:
    found = []
    every = list(edges(source))
    for package in packages(source):
        name = "/".join(package.parts)
        match allowed(package):
            case str(wrong):
                found.append(f"{name} {wrong}")
            case may:
                depth = min(len(package.parts), 2)
                mine = [edge for edge in every if edge.importer[1 : len(package.parts) + 1] == package.parts]
                for edge in mine:
                    if edge.target[:depth] != (PROGRAM, *package.parts[: depth - 1]):
                        continue
                    other = edge.target[depth] if len(edge.target) > depth else ""
                    if other and other != package.place and other in package.ranks and other not in may:
                        found.append(f"{edge.where}: {name} does not say that it imports {other}")
                    beside = edge.target[1 : len(package.parts)] == package.parts[:-1]
                    if beside and barred(package) & set(edge.target[len(package.parts) :][:1]):
                        found.append(f"{edge.where}: {name} says that it does not import this")
    return found


def test_every_package_says_its_rule_and_keeps_it() -> None:
    assert len(packages(SOURCE)) >= 30
    assert told(SOURCE) == []


BAD = [
    ("store", "Keeps things.", "import json", "store does not say what it imports"),
    ("store", "Imports gui only.", "import json", "store names gui, which is not below it"),
    ("store", "Imports report and below.", "import json", "store names report, which is not below it"),
    ("store", "Imports this and that.", "import json", "store names this"),
    (
        "store",
        "Imports shared only.",
        "from edu_desk.runner import run",
        "store does not say that it imports runner",
    ),
    (
        "proof",
        "Imports runner and below.",
        "from edu_desk.present import view",
        "proof does not say that it imports present",
    ),
    (
        "gui/theme",
        "Imports no other part of gui.",
        "from edu_desk.gui.reading import roles",
        "gui/theme does not say that it imports reading",
    ),
    (
        "gui/simulator/elements",
        "Imports the rest of simulator but frames.",
        "from edu_desk.gui.simulator.frames import phone",
        "gui/simulator/elements says that it does not import this",
    ),
]

GOOD = [
    ("store", "Imports progress and below; no Qt.", "from edu_desk.shared import ids"),
    ("gui", "Imports all below it.", "from edu_desk.report import figures"),
    ("gui/shell", "Imports all below it.", "from edu_desk.gui.learner import home_page"),
    ("gui/widgets", "Imports reading and theme only.", "from edu_desk.gui.theme import look"),
    ("access/assessment", "Imports the rest of access.", "from edu_desk.access import contrast"),
]


def build(source: Path, package: str, words: str, code: str) -> None:
    plant(source, f"{package}/__init__.py", f'"""{words}"""\n')
    (source / PROGRAM / package / "x.py").write_text(code, encoding="utf-8")


@pytest.mark.parametrize(("package", "words", "code", "wrong"), BAD)
def test_a_planted_breach_is_found(tmp_path: Path, package: str, words: str, code: str, wrong: str) -> None:
    build(tmp_path, package, words, code)
    (found,) = told(tmp_path)
    assert wrong in found


@pytest.mark.parametrize(("package", "words", "code"), GOOD)
def test_a_planted_rule_that_holds_is_let_be(tmp_path: Path, package: str, words: str, code: str) -> None:
    build(tmp_path, package, words, code)
    assert told(tmp_path) == []
