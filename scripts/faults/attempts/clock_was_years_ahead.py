"""One run with the clock in 2031, three more in 2026: does the lesson come due again within half a year?"""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from edu_desk.report.progress_report import tell_progress
from edu_desk.runner.events import Mode
from scripts.faults.verdict import Verdict, held
from scripts.faults.windows import Settable, Windows

_NOW = datetime(2026, 12, 12, 10, tzinfo=UTC)
_DAYS = (datetime(2031, 5, 2, 10, tzinfo=UTC), _NOW - timedelta(11), _NOW - timedelta(7), _NOW)
_HALF_A_YEAR = timedelta(183)


def attempt(folder: Path) -> Verdict:
    """Do the errand four times, and look when it comes again."""
    clock = Settable(_DAYS[0])
    windows = Windows(folder, lesson="", clock=clock)
    for day in _DAYS:
        clock.at = day
        windows.start("train-book", Mode.TRY)
        while not windows.session.run.finished:
            windows.step()
    windows.program.close()
    (row,) = tell_progress(folder / "progress.db", clock)
    near = row.due is not None and row.due - _NOW.date() < _HALF_A_YEAR
    return held(near, f"due {row.due or 'never'}")
