"""The docs say what is so: modules, paths, commands, lessons and the version, held against the project."""

import ast
import os
import re
import subprocess
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from scripts.house import ARCHITECTURE, CONTRIBUTING, ORDER, RULES, house, orders

from edu_desk import __version__
from edu_desk.cli import main
from kit.source_trees import tree_of

ROOT = Path(__file__).resolve().parents[2]
PAGES = [*sorted(ROOT.glob("docs/**/*.md")), *(ROOT / name for name in ("README.md", "CONTRIBUTING.md"))]
BASES = ("", "src", "src/edu_desk", "lessons", "docs")
"""Where a path in the docs may begin."""
BUILT = ("build/", "onnx/", "voice_styles/")
"""What is there only once it was made, or brought."""
LATIN_PATH = re.compile(r"[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]*)*")


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "COLUMNS": "100"},
        check=False,
    )


def options(command: str) -> set[str]:
    """The options that a command tells of itself."""
    return set(re.findall(r"--[a-z][a-z-]*", help_of(command)))


def help_of(*command: str) -> str:
    """What the program tells of itself, or of a command."""
    told = StringIO()
    with redirect_stdout(told), pytest.raises(SystemExit):
        main([*command, "--help"])
    return told.getvalue()


# The house.


def test_the_docs_list_every_package_and_module() -> None:
    done = run("-m", "scripts.house", "--check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_new_module_is_missed(tmp_path: Path) -> None:
    for name in (ARCHITECTURE, CONTRIBUTING, RULES):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    for place in ("", "runner"):
        package = tmp_path / "src" / "edu_desk" / place
        package.mkdir(parents=True, exist_ok=True)
        (package / "__init__.py").write_text('"""Runs. Imports shared only."""', encoding="utf-8")
    module = tmp_path / "src" / "edu_desk" / "runner" / "run.py"
    module.write_text('"""One attempt."""\n', encoding="utf-8")
    told = ("-m", "scripts.house", "--root", str(tmp_path))
    assert run(*told, "--check").returncode == 1
    assert run(*told).returncode == 0
    assert run(*told, "--check").returncode == 0
    (module.parent / "score.py").write_text('"""What a run\nshows.\n\nMore."""\n', encoding="utf-8")
    done = run(*told, "--check")
    assert (done.returncode, done.stdout) == (1, "+ - `score.py`: What a run shows.\n")


def test_the_house_is_seen_whole() -> None:
    listed = house(ROOT / "src" / "edu_desk")
    modules = [path for path in (ROOT / "src" / "edu_desk").rglob("*.py") if path.name != "__init__.py"]
    assert len(modules) > 250
    assert len(re.findall(r"^- `", listed, re.MULTILINE)) == len(modules)


def test_one_order_of_imports_is_told_everywhere() -> None:
    whole, *inside = orders(ROOT)
    assert len(inside) >= 2
    for name in (ARCHITECTURE, CONTRIBUTING):
        page = (ROOT / name).read_text(encoding="utf-8")
        assert whole in page.partition(ORDER)[2]
        others = re.findall(r"^.*\bshared < .*$", page, re.MULTILINE)
        assert others == [whole], f"{name} tells another order too"


# Paths.


def broken_paths(page: str, names: set[str]) -> list[str]:
    """What looks like a path and is none, among what stands in backticks."""
    prose = re.sub(r"```.*?```", "", page, flags=re.DOTALL)
    found = []
    for token in re.findall(r"`([^`\n]+)`", prose):
        looks_so = LATIN_PATH.fullmatch(token) and ("/" in token.strip("/.") or token.endswith(".py"))
        if not looks_so or token.startswith(BUILT):
            continue
        if "/" not in token and token in names:
            continue
        if not any((ROOT / base / token).exists() for base in BASES):
            found.append(token)
    return found


@pytest.fixture(scope="module")
def names() -> set[str]:
    """The names of all modules."""
    return {path.name for place in ("src", "tests", "scripts") for path in (ROOT / place).rglob("*.py")}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_paths_in_the_docs_exist(page: Path, names: set[str]) -> None:
    assert broken_paths(page.read_text(encoding="utf-8"), names) == []


def test_a_path_that_leads_nowhere_is_found(names: set[str]) -> None:
    page = "`runner/run.py` `run.py` `runner/table.py` `gone.py` `gui/access/` `을/를` `a / b` `Store.append`"
    assert broken_paths(page, names) == ["runner/table.py", "gone.py", "gui/access/"]


FOREIGN = {"Accessible", "Esc", "None", "ScreenReaderEnabled", "Shiboken"}
"""Capitalised words in backticks that others made, besides those of Qt (`Q…`)."""


def unknown_classes(page: str, classes: dict[str, set[str]]) -> list[str]:
    """The classes in backticks, with or without one of their names, that are not in the program."""
    prose = re.sub(r"```.*?```", "", page, flags=re.DOTALL)
    found = []
    for token in re.findall(r"`([A-Z][A-Za-z]*[a-z](?:\.\w+)?)(?:\(\))?`", prose):
        name, _, own = token.partition(".")
        if name in FOREIGN or name.startswith("Q"):
            continue
        if name not in classes or (own and own not in classes[name]):
            found.append(token)
    return found


@pytest.fixture(scope="module")
def classes() -> dict[str, set[str]]:
    """The classes of the program, each with the names defined in it."""
    found: dict[str, set[str]] = {}
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(tree_of(path)):
            match node:
                case ast.ClassDef(name=name, body=body):
                    found.setdefault(name, set()).update(own for one in body for own in defined(one))
                case ast.Assign(targets=[ast.Name(id=name)]):
                    found.setdefault(name, set())
                case _:
                    pass
    return found


def defined(node: ast.stmt) -> list[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
        case ast.Assign(targets=[ast.Name(id=name)]):
            return [name]
        case _:
            return []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_classes_in_the_docs_exist(page: Path, classes: dict[str, set[str]]) -> None:
    assert unknown_classes(page.read_text(encoding="utf-8"), classes) == []


def test_a_class_that_is_gone_is_found(classes: dict[str, set[str]]) -> None:
    page = "`RunView` `RunPicture` `Store.append` `Store.forget` `QWidget.update` `None` `edu-desk` `ko`"
    assert unknown_classes(page, classes) == ["RunPicture", "Store.forget"]


def broken_links(page: Path) -> list[str]:
    """The links of a page that lead to no file."""
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))
    return [
        target
        for target in targets
        if "://" not in target
        and not (page.parent / target).exists()
        and not list(page.parent.glob(f"{target}*"))
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_in_the_docs_lead_somewhere(page: Path) -> None:
    assert broken_links(page) == []


# Commands.


def commands() -> set[str]:
    """The commands that the program tells of itself."""
    told = help_of().partition("COMMAND\n")[2]
    return set(re.findall(r"^    ([a-z][a-z-]+)(?:\s|$)", told, re.MULTILINE))


def table() -> dict[str, set[str]]:
    """The commands in the README's table, each with the options named there."""
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for row in re.findall(r"^\| `edu-desk ?([^|`]*(?:\\\|[^|`]*)*)` \|(.*)\|$", page, re.MULTILINE):
        name = row[0].split(" ")[0] or "run"
        found.setdefault(name, set()).update(re.findall(r"--[a-z][a-z-]*", " ".join(row)))
    return found


def test_the_readme_tells_every_command() -> None:
    assert len(commands()) >= 8
    assert set(table()) == commands()


def test_the_readme_tells_options_that_there_are() -> None:
    lacking = {
        f"{command} {option}" for command, named in table().items() for option in named - options(command)
    }
    assert lacking == set()


# Decisions, lessons and versions.


def test_each_decision_has_a_number_of_its_own() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [page.name.partition("-")[0] for page in pages]
    assert len(pages) >= 20
    assert sorted(set(numbers)) == numbers
    for page in pages:
        heading = page.read_text(encoding="utf-8").partition("\n")[0]
        assert re.match(rf"# 0*{int(page.name[:4])}[.:] ", heading), f"{page.name} begins: {heading}"


def test_the_lessons_readme_tells_every_lesson_and_practice_app() -> None:
    page = (ROOT / "lessons" / "README.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `([a-z/-]+)/` \|", page, re.MULTILINE)
    there = {
        path.parent.relative_to(ROOT / "lessons").as_posix()
        for name in ("app.yaml", "lesson.yaml")
        for path in (ROOT / "lessons").glob(f"*/*/{name}")
    }
    assert len(there) >= 15
    assert sorted(told) == sorted(there)


def test_the_changelog_has_a_section_for_this_version() -> None:
    page = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?$", page, re.MULTILINE)
    assert versions[0] == ("Unreleased", "")
    assert next(name for name, _ in versions[1:]) == __version__
    assert all(day for _, day in versions[1:])
    kinds = set(re.findall(r"^### (.+)$", page, re.MULTILINE))
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
