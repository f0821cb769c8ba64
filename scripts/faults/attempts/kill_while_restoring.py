"""The program is killed while it puts a backup in place: are the records whole, the old ones or the new?"""

import os
import signal
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from time import sleep

from edu_desk.people.person import Person
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import DATABASE
from edu_desk.store.backups.contents import contents_of
from edu_desk.store.backups.copying import backing_up
from edu_desk.store.backups.restoring import restoring
from edu_desk.store.backups.shelf import last_backup, shelf_of
from edu_desk.store.store import open_store
from scripts.faults.verdict import Verdict, held

_KILLS = 40
_LONGEST_S = 0.25
_NOW = datetime(2026, 3, 2, tzinfo=UTC)


def attempt(folder: Path) -> Verdict:
    """Restore in a process that is killed at a random moment, and look what there is."""
    data, dice = folder / "data", Random(_KILLS)  # noqa: S311 - moments, no secrets
    _keep(data, "old")
    for _ in backing_up(data / DATABASE, shelf_of(data), _NOW):
        pass
    broken: list[str] = []
    seen: dict[str, int] = {}
    for number in range(_KILLS):
        _keep(data, f"new-{number}")
        _kill(data, dice.uniform(0.0, _LONGEST_S))
        try:
            there = contents_of(data / DATABASE).persons
            open_store(data / DATABASE, MachineClock(), broken_by).close()
        except Fault as fault:
            broken.append(str(fault))
            continue
        found = "restored" if f"new-{number}" not in there else "as it was"
        seen[found] = seen.get(found, 0) + 1
        if "old" not in there:
            broken.append(f"the old person is gone after {number} kills")
    return held(not broken, f"{_KILLS} kills: {seen}; {broken[:3]}")


def broken_by(fault: Fault) -> None:
    """Nothing may be in the way in the background."""
    raise fault


def _keep(data: Path, person: str) -> None:
    store = open_store(data / DATABASE, MachineClock(), broken_by)
    store.keep_persons([Person(person, "김영희")])
    store.close()


def _kill(data: Path, after: float) -> None:
    backup = last_backup(data)
    child = os.fork()
    if not child:
        try:
            for _ in restoring(backup.file, data / DATABASE, _NOW) if backup is not None else ():
                pass
        finally:
            os._exit(0)
    sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
