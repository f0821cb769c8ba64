"""Which of many cases run where not all can: decided by what is shipped, so the same everywhere."""

from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import sha256
from math import ceil
from pathlib import Path

LESSONS = Path(__file__).resolve().parents[2] / "lessons"
LEAST = 2
"""So many cases of a test run at the least, if it has them."""


@cache
def content_digest(folder: Path = LESSONS) -> str:
    """A digest of all files of lessons: another catalogue, another sample."""
    digest = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def sample(cases: Sequence[str], share: float, seed: str) -> tuple[str, ...]:
    """`share` of the cases, `LEAST` at the least, chosen by `seed`, in their order."""
    count = min(len(cases), max(LEAST, ceil(len(cases) * share)))
    chosen = set(sorted(cases, key=lambda case: sha256(f"{seed} {case}".encode()).digest())[:count])
    return tuple(_kept(cases, chosen))


def _kept(cases: Iterable[str], chosen: set[str]) -> Iterable[str]:
    return (case for case in cases if case in chosen)
