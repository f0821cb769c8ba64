"""Tests over all that is shipped grow with the catalogue: a sample runs, `--exhaustive` runs all."""

import gc

import pytest
from hypothesis import given, settings
from hypothesis.strategies import none

from edu_desk.gui.window.pyside_imports import read_no_sources
from edu_desk.gui.window.window_garbage import throw_away
from edu_desk.shared.dataclass_methods import compile_when_called
from kit.sampling import MOST, SHARE, content_digest, group_of, sample

RARELY = (100_000, 50, 100)
"""When garbage is looked for: thousands of tests hold so much that looking often took a tenth of the time."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--exhaustive", action="store_true", help="run every case of the exhaustive tests")


def pytest_configure(config: pytest.Config) -> None:
    compile_when_called()
    gc.disable()
    gc.set_threshold(*RARELY)
    read_no_sources()
    settings.register_profile("same examples", derandomize=True, deadline=None)
    settings.load_profile("same examples")
    config.addinivalue_line(
        "markers",
        f"exhaustive(most={MOST}, share={SHARE}, of=app, by_file=False): runs over all that is shipped, or "
        "in every size; but with --exhaustive a share of its cases runs, and no more than `most`, each of "
        "another practice app, or of another group that `of` tells, as far as that goes; `by_file` counts "
        "the cases of the file",
    )


@settings(max_examples=1, database=None)
@given(none())
def _settle_dice(_nothing: None) -> None:
    """Hypothesis looks once through all objects for who holds its dice: best while there are few."""


def pytest_collection() -> None:
    _settle_dice()


def pytest_collection_finish() -> None:
    """What is imported stays for good: nobody looks through it for garbage again."""
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """What is left is looked through once; pytest, which tells of what was found, would do it twice."""
    gc.collect()
    gc.freeze()


def pytest_runtest_logfinish() -> None:
    """Garbage of a window is thrown away by this thread, as in the program, and by no thread of a test."""
    throw_away()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--exhaustive"):
        return
    tests: dict[str, tuple[pytest.Mark, list[str]]] = {}
    for item in items:
        if mark := item.get_closest_marker("exhaustive"):
            name = item.nodeid.split("::" if mark.kwargs.get("by_file") else "[")[0]
            tests.setdefault(name, (mark, []))[1].append(item.nodeid)
    kept = {one for mark, cases in tests.values() for one in _sampled(mark, cases)}
    left = [item for item in items if item.get_closest_marker("exhaustive") and item.nodeid not in kept]
    config.hook.pytest_deselected(items=left)
    gone = set(left)
    items[:] = [item for item in items if item not in gone]


def _sampled(mark: pytest.Mark, cases: list[str]) -> tuple[str, ...]:
    """Which of a test's cases run here."""
    given = mark.kwargs
    group = given.get("of", group_of)
    return sample(cases, given.get("most", MOST), content_digest(), group, given.get("share", SHARE))
