"""Each promise of docs/reliability.md names what shows it, and that is there; each attempt is named."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reliability.md"
ATTEMPTS = ROOT / "scripts" / "faults" / "attempts"


def promises(page: str) -> list[tuple[str, list[str]]]:
    """Each row: what is promised, and the names of what shows it."""
    rows = re.findall(r"^\| (.*) \| (.*) \|$", page, re.MULTILINE)
    return [(said, re.findall(r"`([^`]+)`", by)) for said, by in rows if said != "promise"]


def missing(name: str, root: Path) -> bool:
    """Whether there is no such file, or no such test in it."""
    path, _, test = name.partition("::")
    file = root / path
    if not file.is_file() or not path.startswith(("tests/", "scripts/faults/")):
        return True
    tree = ast.parse(file.read_text(encoding="utf-8"))
    wanted = test or "attempt"
    return not any(isinstance(node, ast.FunctionDef) and node.name == wanted for node in tree.body)


@pytest.mark.parametrize(("said", "names"), promises(PAGE.read_text(encoding="utf-8")))
def test_what_shows_it_is_there(said: str, names: list[str]) -> None:
    assert names, f"nothing shows: {said}"
    assert [name for name in names if missing(name, ROOT)] == []


def test_every_attempt_is_a_promise() -> None:
    named = {name for _, names in promises(PAGE.read_text(encoding="utf-8")) for name in names}
    attempts = {file for file in ATTEMPTS.glob("*.py") if file.stem != "__init__"}
    assert len(attempts) >= 15
    assert [file.stem for file in attempts if file.relative_to(ROOT).as_posix() not in named] == []


def test_a_name_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_a.py").write_text("def test_it() -> None: ...\n", encoding="utf-8")
    page = (
        "| promise | shown by |\n|---|---|\n| It holds. | `tests/test_a.py::test_it`, `tests/test_b.py` |\n"
    )
    ((said, names),) = promises(page)
    assert said == "It holds."
    assert [missing(name, tmp_path) for name in names] == [False, True]
    assert missing("tests/test_a.py::test_other", tmp_path)
    assert missing("tests/test_a.py", tmp_path), "a file of tests is no attempt"
