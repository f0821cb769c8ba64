"""The counts on the disk: a small file a month, so that none grows for ever, and old ones go."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Final

from edu_desk.kiosk.usage import Usage, UsageEvent, as_csv, from_csv
from edu_desk.shared.atomic_file import write_whole
from edu_desk.shared.small_file import read_small

_NAME: Final = "kiosk-usage-{month}.csv"
_PATTERN: Final = "kiosk-usage-????-??.csv"
MONTHS_KEPT: Final = 25
"""Two years and the present month: enough to set one year beside another."""
_LARGEST: Final = 4 * 1024 * 1024


def add_usage(folder: Path, events: Iterable[UsageEvent]) -> None:
    """Count `events`. Raises `OSError`."""
    by_month: dict[str, list[UsageEvent]] = {}
    for event in events:
        by_month.setdefault(event.at.strftime("%Y-%m"), []).append(event)
    for month, of_month in by_month.items():
        path = folder / _NAME.format(month=month)
        write_whole(path, as_csv(_read(path).plus(of_month)))
    for old in sorted(folder.glob(_PATTERN))[:-MONTHS_KEPT]:
        old.unlink(missing_ok=True)


def read_usage(folder: Path, since: datetime | None = None) -> Usage:
    """All counts that are kept, from the month of `since` on."""
    first = _NAME.format(month=since.strftime("%Y-%m")) if since else ""
    months = (path for path in sorted(folder.glob(_PATTERN)) if path.name >= first)
    return Usage(tuple(one for path in months for one in _read(path).counts))


def _read(path: Path) -> Usage:
    try:
        return from_csv(read_small(path, _LARGEST).decode("utf-8", "replace"))
    except OSError:
        return Usage()
