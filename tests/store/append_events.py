"""Another program: appends events to a run of its own and prints the number of each."""

import sys
from itertools import count
from pathlib import Path

from store_kit import EVERY_EVENT, head, opened_as_it_is


def main(path: str, run: str, limit: str) -> None:
    with opened_as_it_is(Path(path)) as store:
        store.begin(head(store, run))
        for seq in count(1) if limit == "forever" else range(1, int(limit) + 1):
            store.append(run, [EVERY_EVENT[seq % len(EVERY_EVENT)]])
            sys.stdout.write(f"{seq}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
