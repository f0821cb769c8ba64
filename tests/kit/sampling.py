"""Which of many cases run where not all can: decided by what is shipped, so the same everywhere."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from math import ceil
from pathlib import Path

LESSONS = Path(__file__).resolve().parents[2] / "lessons"
_APP = re.compile(r"^app: *([\w-]+)", re.MULTILINE)
LEAST = 2
"""So many cases of a test run at the least, if it has them."""
MOST = 3
"""So many run at the most, however large the catalogue grows; `make check-lessons` runs all."""
SHARE = 0.15
"""So much of a test's cases runs between the two."""


@cache
def content_digest(folder: Path = LESSONS) -> str:
    """A digest of all files of lessons: another catalogue, another sample."""
    digest = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def sample(
    cases: Sequence[str],
    most: int,
    seed: str,
    group: Callable[[str], str] = lambda _case: "",
    share: float = SHARE,
) -> tuple[str, ...]:
    """A share of the cases, at least `LEAST` and no more than `most`, chosen by `seed`, in their order.

    Each is of another group as far as that goes: other tests, and other seeds, look at other groups, each of
    which is as likely as another, however many cases it has.
    """
    order = sorted(cases, key=lambda case: sha256(f"{seed} {case}".encode()).digest())
    first: dict[str, str] = {}
    for case in order:
        first.setdefault(group(case), case)
    test = cases[0].partition("[")[0] if cases else ""
    drawn = sorted(first, key=lambda name: sha256(f"{seed} {test} {name}".encode()).digest())
    each = [first[name] for name in drawn]
    chosen = [*each, *(case for case in order if case not in set(each))]
    count = min(most, max(LEAST, len(first), ceil(len(cases) * share)))
    kept = set(chosen[:count])
    return tuple(case for case in cases if case in kept)


def id_word(index: int) -> Callable[[str], str]:
    """Groups cases by one of the words that hyphens part in their names."""
    return lambda case: case.partition("[")[2].split("-")[index]


def group_of(case: str) -> str:
    """The practice app that a case of a test names, itself or by a lesson, and the kind of that lesson."""
    words = case.partition("[")[2]
    named = [name for name in kinds_of_content() if name in words]
    return kinds_of_content()[max(named, key=len)] if named else ""


@cache
def kinds_of_content(folder: Path = LESSONS) -> Mapping[str, str]:
    """Of each lesson and practice app by its name: which app it is of, and whether it has cases or tasks."""
    apps = {file.parent.name: file.parent.name for file in folder.glob("apps/*/app.yaml")}
    lessons = {}
    for file in folder.glob("*/*/lesson.yaml"):
        app = _APP.search(file.read_text(encoding="utf-8"))
        kind = "cases" if (file.parent / "cases.yaml").exists() else "tasks"
        lessons[file.parent.name] = f"{app.group(1) if app else ''} {kind}"
    return apps | lessons
