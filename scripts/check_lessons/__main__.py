"""`make check-lessons`: what `make test` samples, in full; only what has changed since it was last green."""

import argparse
import os
import sys
from pathlib import Path

from scripts.check_lessons.campaign import Campaign
from scripts.check_lessons.green import GreenRecord
from scripts.check_lessons.pieces import Piece, pieces
from scripts.check_lessons.share import shuffled

ROOT = Path(__file__).resolve().parents[2]
INTERRUPTED = 130


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Check; 0 where all is green."""
    parser = argparse.ArgumentParser(prog="check_lessons", description=__doc__)
    parser.add_argument("--all", action="store_true", help="also what was green and has not changed")
    parser.add_argument("--only", default="", metavar="WORDS", help="pieces whose name holds these words")
    parser.add_argument("--list", action="store_true", help="only name the pieces")
    parser.add_argument(
        "--minutes", type=float, metavar="N", help="a share: stop after so long, and say what was left out"
    )
    given = parser.parse_args(arguments)
    known = tuple(piece for piece in pieces(root) if given.only in piece.name)
    if given.list:
        print("\n".join(piece.name for piece in known))
        return 0
    everything = given.all or os.environ.get("CI") == "true"
    return run(known, root, everything=everything, minutes=given.minutes)


def run(known: tuple[Piece, ...], root: Path, *, everything: bool, minutes: float | None = None) -> int:
    """Run what has changed, or `everything`, and what of it there is time for; what is left out is told."""
    green = GreenRecord(root / "build" / "check-lessons.json")
    chosen = [piece for piece in known if everything or not green.knows(piece.name, piece.digest(root))]
    unchanged = len(known) - len(chosen)
    if unchanged:
        print(f"{unchanged} of {len(known)} pieces have not changed since they were green")
    campaign = Campaign(
        root, green, os.cpu_count() or 1, lambda words: print(words, file=sys.stderr, flush=True)
    )
    try:
        if minutes is None:
            outcomes = campaign.run(chosen)
        else:
            outcomes = campaign.run(shuffled(chosen, root), minutes * 60)
    except KeyboardInterrupt:
        print("stopped; what was green until now is kept", file=sys.stderr)
        return INTERRUPTED
    failed = [outcome.piece.name for outcome in outcomes if not outcome.green]
    for name in sorted(failed):
        print(f"failed: {name}")
    if len(outcomes) < len(chosen):
        print(f"{len(chosen) - len(outcomes)} of {len(known)} pieces were left out for want of time")
    print(f"{unchanged + len(outcomes) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
