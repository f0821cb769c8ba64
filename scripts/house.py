"""Writes what the docs say of the house: every package and module, and the order of imports.

The list comes from the docstrings, the order from the ranks in tests/contract/test_import_rules.py.

    python -m scripts.house            brings it up to date
    python -m scripts.house --check    only tells whether it is (exit code 1 where it is not)
"""

import argparse
import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = Path("src") / "edu_desk"
RULES = Path("tests") / "contract" / "test_import_rules.py"
ARCHITECTURE = Path("docs") / "architecture.md"
CONTRIBUTING = Path("CONTRIBUTING.md")
END = "<!-- end -->"


def mark(what: str) -> str:
    """What stands above a written part."""
    return f"<!-- {what}, written by `python -m scripts.house` -->"


HOUSE = mark("the house")
ORDER = mark("the order of imports")


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description="Lists every package and module in docs/architecture.md.")
    parser.add_argument("--check", action="store_true", help="change nothing; tell what is out of date")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    given = parser.parse_args()
    root: Path = given.root
    stale = False
    for name, parts in written(root).items():
        before = after = (root / name).read_text(encoding="utf-8")
        for begin, text in parts.items():
            after = with_part(after, begin, text)
        if after == before:
            continue
        stale = True
        if given.check:
            print("\n".join(out_of_date(before, after)))
            print(f"{name.as_posix()} is out of date: run `python -m scripts.house`.", file=sys.stderr)
        else:
            (root / name).write_text(after, encoding="utf-8", newline="\n")
    return int(stale and given.check)


def written(root: Path) -> dict[Path, dict[str, str]]:
    """The written parts of each page, by the mark above them."""
    order = orders(root)
    return {
        ARCHITECTURE: {HOUSE: house(root / PROGRAM), ORDER: "\n\n".join(order)},
        CONTRIBUTING: {ORDER: order[0]},
    }


def orders(root: Path) -> list[str]:
    """The order of the places, and of the parts inside those that have ranks of their own."""
    ranks: dict[str, dict[str, int]] = {}
    for node in ast.parse((root / RULES).read_text(encoding="utf-8")).body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Dict() as value) if name.endswith("RANKS"):
                ranks[name] = ast.literal_eval(value)
            case _:
                pass
    whole = "    " + in_order(root / PROGRAM, ranks.pop("RANKS"))
    inside = [(name.removesuffix("_RANKS").lower(), one) for name, one in ranks.items()]
    return [
        whole,
        *(f"Inside `{name}`:\n\n    {in_order(root / PROGRAM / name, one)}" for name, one in inside),
    ]


def in_order(folder: Path, ranks: dict[str, int]) -> str:
    """The places that exist in `folder`, lowest first; places of one rank are strangers."""
    steps = {
        rank: [place for place in ranks if ranks[place] == rank and exists(folder, place)]
        for rank in sorted(set(ranks.values()))
    }
    return " < ".join(", ".join(places) for places in steps.values() if places)


def exists(folder: Path, place: str) -> bool:
    """Whether there is such a package or module."""
    return (folder / place / "__init__.py").is_file() or (folder / f"{place}.py").is_file()


def house(program: Path) -> str:
    """The list: a heading and a rule for each package, a line for each module."""
    parts: list[str] = []
    for package in packages(program):
        name = package.relative_to(program.parent).as_posix()
        parts += [f"### `{name}/`", package_words(package / "__init__.py"), "\n".join(modules(package))]
    return "\n\n".join(filter(None, parts))


def packages(program: Path) -> Iterator[Path]:
    """The program's folder and every package in it, each before those inside it."""
    yield program
    for path in sorted(program.rglob("__init__.py")):
        if path.parent != program:
            yield path.parent


def modules(package: Path) -> Iterator[str]:
    """A line for each module that lies in `package` itself."""
    for path in sorted(package.glob("*.py")):
        if path.name != "__init__.py":
            first, _, _ = docstring(path).partition("\n\n")
            yield f"- `{path.name}`: {' '.join(first.split())}"


def package_words(path: Path) -> str:
    """What a package is and what it imports, in one paragraph."""
    return " ".join(docstring(path).split())


def docstring(path: Path) -> str:
    """A module's docstring; empty where there is none."""
    return ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""


def with_part(page: str, begin: str, text: str) -> str:
    """`page` with `text` below the mark `begin`."""
    above, found, rest = page.partition(begin)
    _, end, below = rest.partition(END)
    if not found or not end:
        raise SystemExit(f"A page lacks a mark: put “{begin}” and “{END}” into it.")
    return f"{above}{begin}\n\n{text}\n\n{END}{below}"


def out_of_date(before: str, after: str) -> list[str]:
    """The lines that go and the lines that come."""
    old, new = before.splitlines(), after.splitlines()
    known, wanted = set(old), set(new)
    return [f"- {line}" for line in old if line not in wanted] + [
        f"+ {line}" for line in new if line not in known
    ]


if __name__ == "__main__":
    sys.exit(main())
