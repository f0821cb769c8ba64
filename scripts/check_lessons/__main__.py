"""`make check-lessons`: what `make test` samples, in full; only what has changed since it was last green."""

import argparse
import os
import sys
from pathlib import Path

from scripts.check_lessons.campaign import Campaign
from scripts.check_lessons.green import GreenRecord
from scripts.check_lessons.pieces import Piece, pieces

ROOT = Path(__file__).resolve().parents[2]
INTERRUPTED = 130


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Check; 0 where all is green."""
    parser = argparse.ArgumentParser(prog="check_lessons", description=__doc__)
    parser.add_argument("--all", action="store_true", help="also what was green and has not changed")
    parser.add_argument("--only", default="", metavar="WORDS", help="pieces whose name holds these words")
    parser.add_argument("--list", action="store_true", help="only name the pieces")
    given = parser.parse_args(arguments)
    known = tuple(piece for piece in pieces(root) if given.only in piece.name)
    if given.list:
        print("\n".join(piece.name for piece in known))
        return 0
    return run(known, root, everything=given.all or os.environ.get("CI") == "true")


def run(known: tuple[Piece, ...], root: Path, *, everything: bool) -> int:
    """Run what has changed, or `everything`."""
    green = GreenRecord(root / "build" / "check-lessons.json")
    chosen = [piece for piece in known if everything or not green.knows(piece.name, piece.digest(root))]
    if not chosen:
        print(f"nothing has changed since all {len(known)} pieces were green")
        return 0
    campaign = Campaign(
        root, green, os.cpu_count() or 1, lambda words: print(words, file=sys.stderr, flush=True)
    )
    try:
        outcomes = campaign.run(chosen)
    except KeyboardInterrupt:
        print("stopped; what was green until now is kept", file=sys.stderr)
        return INTERRUPTED
    failed = [outcome.piece.name for outcome in outcomes if not outcome.green]
    for name in sorted(failed):
        print(f"failed: {name}")
    print(f"{len(outcomes) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
