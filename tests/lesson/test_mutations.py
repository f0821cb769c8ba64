"""Many spoiled files: never a traceback, nearly always the right line. `make fuzz` makes more."""

from collections import Counter
from pathlib import Path

import pytest

from kit.fuzz import Finding, Nursery, Outcome, attempt, nurseries
from kit.mutate import CSV_KINDS, YAML_KINDS, mutate

COUNT = 72

pytestmark = pytest.mark.xdist_group("mutations")  # made once, for all who look at them


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> tuple[Finding, ...]:
    cafe, corner, shipped = nurseries(tmp_path_factory.mktemp("nurseries"))
    turns = (shipped, *[cafe, corner] * 9)
    return tuple(attempt(_quick(turns[seed % len(turns)]), seed) for seed in range(COUNT))


def _quick(nursery: Nursery) -> Nursery:
    """Only read: what exploring finds is tested with the proof."""
    return Nursery(nursery.root, nursery.files, proven=False)


def test_they_are_found_at_the_line(findings: tuple[Finding, ...]) -> None:
    counts = Counter(finding.outcome for finding in findings)
    broken = COUNT - counts[Outcome.VALID]
    assert broken > COUNT // 2
    assert counts[Outcome.AT_LINE] >= 0.95 * broken, counts


def test_every_kind_is_made(findings: tuple[Finding, ...]) -> None:
    made = {finding.mutation.kind for finding in findings}
    assert len(made) >= len(YAML_KINDS.keys() | CSV_KINDS.keys()) - 4


def test_a_mutation_is_decided_by_its_seed(tmp_path: Path) -> None:
    cafe, *_ = nurseries(tmp_path)
    first, again = (mutate(cafe.root, cafe.files, 7) for _ in range(2))
    assert first == again
    assert first.content != (cafe.root / first.file).read_bytes()


def test_files_are_put_back(tmp_path: Path) -> None:
    cafe, *_ = nurseries(tmp_path)
    before = {file: (cafe.root / file).read_bytes() for file in cafe.files}
    attempt(_quick(cafe), 11)
    assert before == {file: (cafe.root / file).read_bytes() for file in cafe.files}
