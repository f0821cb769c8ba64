"""What was committed outlives a killed program, and two programs share one file."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from store_kit import EVERY_EVENT, head, opened

import edu_desk
from edu_desk.store.database import open_database

HERE = Path(__file__).parent
SOURCE = Path(edu_desk.__file__).parent.parent


def appending(file: Path, run: str, limit: str) -> subprocess.Popen[str]:
    """Another program that appends to `run`, `limit` times or forever."""
    return subprocess.Popen(  # noqa: S603 - the program beside this test
        [sys.executable, str(HERE / "append_events.py"), str(file), run, limit],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(SOURCE), str(HERE.parent)))},
    )


@pytest.mark.parametrize("lines", [1, 10, 300])
def test_every_printed_event_is_there_after_a_kill(tmp_path: Path, lines: int) -> None:
    file = tmp_path / "records.db"
    with appending(file, "killed", "forever") as victim:
        assert victim.stdout is not None
        printed = [int(victim.stdout.readline()) for _ in range(lines)]
        victim.kill()
        printed += [int(line) for line in victim.stdout.read().split("\n")[:-1]]
    assert victim.returncode != 0
    with opened(file) as store:
        stored = store.events("killed")
        assert len(stored) in (printed[-1], printed[-1] + 1)
        assert list(stored) == [EVERY_EVENT[seq % len(EVERY_EVENT)] for seq in range(1, len(stored) + 1)]
        store.begin(head(store, "next"))
        store.append("next", EVERY_EVENT)
        assert store.events("next") == EVERY_EVENT


def test_two_first_starts_at_once(tmp_path: Path) -> None:
    file = tmp_path / "records.db"
    with appending(file, "one", "200") as one, appending(file, "two", "200") as two:
        assert one.communicate()[0].split() == two.communicate()[0].split()
    assert (one.returncode, two.returncode) == (0, 0)
    with opened(file) as store:
        assert len(store.events("one")) == 200
        assert store.events("one") == store.events("two")


def test_many_first_openings_at_once(tmp_path: Path) -> None:
    def open_and_close(file: Path, start: Barrier) -> None:
        start.wait(10)
        open_database(file).close()

    with ThreadPoolExecutor(2) as pool:
        for number in range(40):
            file, start = tmp_path / f"{number}.db", Barrier(2)
            for opening in [pool.submit(open_and_close, file, start) for _ in range(2)]:
                opening.result()
