"""Changes the core in small ways, one at a time, and tells which changes no test finds.

    python -m scripts.mutants --count 100 --seed 1
    python -m scripts.mutants --only guide/liveness --count 0

Survivors that are let be stand in `accepted.toml` beside this file, each with its reason. The exit code is
1 where a survivor is not listed, where a listed one cannot be made any more, and where a listed one is
killed now; 2 where the tests fail by themselves.
"""

import argparse
import sys
from pathlib import Path

from scripts.mutants.campaign import Campaign
from scripts.mutants.selection import CORE

HERE = Path(__file__).resolve().parent


def main() -> int:
    """Run the command."""
    given = _arguments()
    campaign = Campaign(
        root=HERE.parent.parent,
        package="edu_desk",
        table=CORE,
        accepted=HERE / "accepted.toml",
        count=given.count,
        seed=given.seed,
        only=given.only,
        processes=given.processes,
        seconds=given.seconds,
    )
    return campaign.run()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=100, help="how many, 0 for all (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="which ones (default: %(default)s)")
    parser.add_argument("--only", default="", help="part of a module's path, such as guide/liveness")
    parser.add_argument("--processes", type=int, default=2, help="default: %(default)s")
    parser.add_argument("--seconds", type=float, default=300, help="stop each after so long (default: 300)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
