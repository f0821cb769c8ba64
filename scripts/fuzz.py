"""Spoils lesson files in many ways, one at a time, and tells what reading and checking makes of them.

    python -m scripts.fuzz --count 10000

Every mutation is read in a process of its own kind: with 500 MB more memory than it began with, and
stopped after `--seconds`. What counts as found at the line is told in `tests/kit/mutate.py`. The exit code
is 1 where anything ended in a traceback.
"""

import argparse
import resource
import signal
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent.parent
MEGABYTES = 500
_CHUNK = 100
_SHOWN = 10
_FIELD = "VmHWM:"


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one mutation, small enough to be sent from process to process."""

    seed: int
    kind: str
    outcome: str
    told: str
    reading: float
    checking: float
    megabytes: float


def main() -> int:
    """Run the command."""
    given = _arguments()
    sys.path.insert(0, str(ROOT / "tests"))
    begins = range(given.seed, given.seed + given.count, _CHUNK)
    chunks = [range(begin, min(begin + _CHUNK, given.seed + given.count)) for begin in begins]
    results: list[Result] = []
    with ProcessPoolExecutor(given.processes, mp_context=get_context("fork")) as pool:
        for done in pool.map(_chunk, chunks, [given.seconds] * len(chunks)):
            results += done
            print(f"{len(results)} of {given.count}", file=sys.stderr)
    _report(results)
    if given.list:
        _list(results)
    return int(any(result.outcome == "traceback" for result in results))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=1_000, help="mutations (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="number of the first one (default: %(default)s)")
    parser.add_argument("--processes", type=int, default=2, help="default: %(default)s")
    parser.add_argument("--seconds", type=float, default=30, help="stop each after so long (default: 30)")
    parser.add_argument("--list", action="store_true", help="tell every one that was not found at its line")
    return parser.parse_args()


def _chunk(seeds: Sequence[int], seconds: float) -> list[Result]:
    from kit.fuzz import nurseries

    signal.signal(signal.SIGALRM, _stop)
    with tempfile.TemporaryDirectory() as folder:
        cafe, corner, shipped = nurseries(Path(folder))
        turns = (cafe, corner, cafe, corner, shipped)
        return [_one(turns[seed % len(turns)], seed, seconds) for seed in seeds]


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError


def _one(nursery: object, seed: int, seconds: float) -> Result:
    from kit.fuzz import Nursery, attempt
    from kit.mutate import mutate

    if not isinstance(nursery, Nursery):
        raise TypeError(nursery)
    kind = mutate(nursery.root, nursery.files, seed).kind
    begun = _megabytes(fresh=True)
    _limit(begun + MEGABYTES)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        found = attempt(nursery, seed)
    except TimeoutError:
        return Result(seed, kind, "stopped", "", seconds, seconds, 0)
    except Exception:  # noqa: BLE001 - a traceback is what is looked for
        return Result(seed, kind, "traceback", traceback.format_exc(), 0, 0, 0)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    told = "; ".join(f"{one.place.file.name}:{one.place.line} {one.rule}" for one in found.problems[:2])
    where = f"{found.mutation.file.name}:{min(found.mutation.at, default=0)}"
    megabytes = _megabytes() - begun
    return Result(seed, kind, found.outcome, f"{where} -> {told}", found.reading, found.checking, megabytes)


def _megabytes(*, fresh: bool = False) -> float:
    """The most memory this process ever held; with `fresh`, counted anew from now."""
    if fresh:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith(_FIELD)).split()[1]) / 1024


def _limit(megabytes: float) -> None:
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (int(megabytes * 2**20), most))


def _report(results: Sequence[Result]) -> None:
    counts = Counter(result.outcome for result in results)
    broken = len(results) - counts["still valid"]
    print("| outcome | mutations | of those that break something |\n|---|---|---|")
    for outcome, count in counts.most_common():
        share = "" if outcome == "still valid" else f"{100 * count / max(broken, 1):.1f} %"
        print(f"| {outcome} | {count} | {share} |")
    print("\n| kind | at the line | of |\n|---|---|---|")
    for kind, (found, of) in sorted(_by_kind(results).items()):
        print(f"| {kind} | {found} | {of} |")
    print(f"\nslowest to read, processor s: {_most(results, 'reading')}")
    print(f"slowest to check, processor s: {_most(results, 'checking')}")
    print(f"largest, MB: {_most(results, 'megabytes')}")
    print(f"over 2 s to read: {sum(one.reading > 2 for one in results)}, "  # noqa: PLR2004
          f"to check: {sum(one.checking > 2 for one in results)}")  # fmt: skip  # noqa: PLR2004
    for result in [result for result in results if result.outcome == "traceback"][:_SHOWN]:
        print(f"\nseed {result.seed} ({result.kind})\n{result.told}")


def _by_kind(results: Iterable[Result]) -> dict[str, tuple[int, int]]:
    counts: dict[str, tuple[int, int]] = {}
    for result in results:
        found, of = counts.get(result.kind, (0, 0))
        at_line = result.outcome == "found at the line"
        counts[result.kind] = (found + at_line, of + (result.outcome != "still valid"))
    return counts


def _most(results: Iterable[Result], what: str) -> str:
    def much(result: Result) -> float:
        return float(getattr(result, what))

    most = sorted(results, key=much, reverse=True)[:3]
    return ", ".join(f"{much(one):.2f} (seed {one.seed}, {one.kind})" for one in most)


def _list(results: Iterable[Result]) -> None:
    for result in results:
        if result.outcome not in {"still valid", "found at the line"}:
            print(f"{result.seed} {result.kind}: {result.outcome}: {result.told}")


if __name__ == "__main__":
    sys.exit(main())
