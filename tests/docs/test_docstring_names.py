"""What docstrings name in other packages (`guide.graph.live_key`, `runner/events.py`) exists."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[2] / "src" / "edu_desk"
NAME = re.compile(r"`([a-z_]+(?:\.[A-Za-z_]+)+|[a-z_]+/[a-z_./]+)`")


def stale(program: Path) -> Iterator[str]:
    packages = {path.parent.name for path in program.glob("*/__init__.py")}
    for path in sorted(program.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)) if NAME.search(text) else ():
            match node:
                case ast.Expr(value=ast.Constant(value=str(words))):
                    for name in NAME.findall(words):
                        parts = re.split(r"[./]", name.removesuffix(".py").strip("/"))
                        if parts[0] in packages and not exists(program, parts):
                            yield f"{path.relative_to(program).as_posix()}:{node.lineno} {name}"
                case _:
                    pass


def exists(program: Path, parts: list[str]) -> bool:
    place = program
    for part in parts:
        if (place / part).is_dir():
            place /= part
        elif (place / f"{part}.py").is_file():
            place /= f"{part}.py"
        elif not (place.is_file() and re.search(rf"\b{part}\b", place.read_text(encoding="utf-8"))):
            return False
    return True


def test_names_in_docstrings_exist() -> None:
    assert list(stale(PROGRAM)) == []


def test_a_name_that_is_gone_is_found(tmp_path: Path) -> None:
    (tmp_path / "guide").mkdir()
    (tmp_path / "guide" / "__init__.py").write_text("", encoding="utf-8")
    (tmp_path / "guide" / "graph.py").write_text(
        '"""`guide.graph.KEY`, `guide.table`, `guide/graph.py`, `guide/map.py`, `json.loads`."""\nKEY = 1\n',
        encoding="utf-8",
    )
    assert list(stale(tmp_path)) == ["guide/graph.py:1 guide.table", "guide/graph.py:1 guide/map.py"]
