"""`python -m benchmarks`: measures, prints JSON, and leaves it in build/benchmarks.json."""

import argparse
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.amount import LONG, QUICK, Amount
from benchmarks.display import display
from benchmarks.figure import Figure
from benchmarks.report import machine, table

BUILD = Path(__file__).resolve().parent.parent / "build"
_BUSY_SHARE = 0.5


def main() -> None:
    """Measure what was asked for."""
    given = _arguments()
    os.environ["QT_QPA_PLATFORM"] = given.platform
    load = os.getloadavg()[0]
    if load > (os.cpu_count() or 1) * _BUSY_SHARE:
        _tell(f"The machine is busy (load {load:.1f}): figures will be worse than they are.")
    with display(given.platform):
        figures = _measure(QUICK if given.quick else LONG, set(given.only))
    result = {"machine": machine(given.platform, load), "figures": [figure.as_json() for figure in figures]}
    text = json.dumps(result, indent=2, ensure_ascii=False)
    BUILD.mkdir(exist_ok=True)
    (BUILD / "benchmarks.json").write_text(text + "\n", encoding="utf-8")
    _tell(table(figures))
    print(text)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="the short set: under two minutes on 2 cores")
    parser.add_argument(
        "--platform",
        default=os.environ.get("QT_QPA_PLATFORM") or "offscreen",
        help="Qt's platform; for xcb without a display, Xvfb is started (default: %(default)s)",
    )
    parser.add_argument(
        "--only",
        nargs="+",
        default=[part for part in _PARTS if part != "kiosk"],
        choices=_PARTS,
        metavar="PART",
        help=f"of {', '.join(_PARTS)}; kiosk, which sits through minutes, only where it is named",
    )
    return parser.parse_args()


_PARTS = ("start", "read", "store", "guide", "large", "touch", "voice", "past", "class", "roster", "kiosk")


def _measure(amount: Amount, parts: set[str]) -> list[Figure]:
    from benchmarks.classroom import measure_class
    from benchmarks.guiding import measure_guide
    from benchmarks.large import measure_large
    from benchmarks.lobby import measure_lobby
    from benchmarks.past import measure_past
    from benchmarks.reading import measure_reading
    from benchmarks.roster import measure_roster
    from benchmarks.speaking import measure_voice
    from benchmarks.start import measure_start
    from benchmarks.storing import measure_store
    from benchmarks.touching import measure_touch

    BUILD.mkdir(exist_ok=True)
    measures: dict[str, Callable[[], list[Figure]]] = {
        "start": lambda: measure_start(amount.starts),
        "read": lambda: measure_reading(amount.readings),
        "store": lambda: measure_store(BUILD, amount),
        "guide": lambda: measure_guide(amount),
        "large": lambda: measure_large(amount.steps),
        "touch": lambda: measure_touch(BUILD, amount.touches),
        "voice": lambda: measure_voice(amount.utterances),
        "past": lambda: measure_past(BUILD, amount),
        "class": lambda: measure_class(BUILD, amount),
        "roster": lambda: measure_roster(amount.readings, amount.crowd),
        "kiosk": lambda: measure_lobby(amount.falls),
    }
    figures: list[Figure] = []
    for part, measure in measures.items():
        if part in parts:
            _tell(f"Measuring: {part}")
            figures += measure()
    return figures


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
