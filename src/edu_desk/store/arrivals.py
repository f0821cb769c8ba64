"""What has come in from another computer's records, until what follows from it is worked out anew.

The database itself notes whose rows were copied in, by whichever way. A little is settled when it is next
opened; much is settled learner by learner, as work that can be dropped and gone on with, and nothing that
follows from somebody's events is read before hers is.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from time import perf_counter
from typing import Final

from sqlite_utils import Database

from edu_desk.jobs import JobWork, Moved
from edu_desk.shared.text import N_
from edu_desk.store.derivation import rebuild_of
from edu_desk.store.erasing import forget
from edu_desk.store.rows import rows_of

AT_ONCE: Final = 500
"""So many events are settled while the records open: a start that nobody notices to be longer."""
SETTLING: Final = N_("What came in from another computer is being added.")
_WHOSE: Final = "SELECT learner FROM arrivals ORDER BY learner"
_IS_ONE: Final = "SELECT learner FROM arrivals WHERE learner = :learner"
_SETTLED: Final = "DELETE FROM arrivals WHERE learner = :learner"
_EVENTS: Final = """
    SELECT count(*) AS events FROM (
        SELECT 1 FROM arrivals
        JOIN runs ON runs.learner = arrivals.learner JOIN events ON events.run = runs.id
        LIMIT :most
    )
"""
_EVENTS_OF: Final = """
    SELECT count(*) AS events FROM runs JOIN events ON events.run = runs.id WHERE learner = :learner
"""
_GONE: Final = "SELECT learner FROM arrivals WHERE learner IN (SELECT learner FROM erased)"
_GUEST_GOES: Final = """
    UPDATE learners SET kind = 'past' WHERE kind = 'guest' AND id IN (SELECT learner FROM arrivals)
    AND device = (SELECT id FROM this_device WHERE one = 1)
"""


def are_settled(database: Database) -> bool:
    """Whether nothing has come in since."""
    return not rows_of(database, "SELECT learner FROM arrivals LIMIT 1", {})


def settle_first(database: Database, *, whole: bool) -> None:
    """What cannot wait, inside the caller's transaction, and all of it if it is little or `whole`.

    Who was erased, here or there, is forgotten again. A guest who has practised elsewhere too is no longer
    the one of this computer: her records were copied, and somebody else went on with them.
    """
    for row in rows_of(database, _GONE, {}):
        forget(database, str(row["learner"]))
    database.execute(_GUEST_GOES)
    if whole or _count(database, _EVENTS, {"most": AT_ONCE + 1}) <= AT_ONCE:
        for row in rows_of(database, _WHOSE, {}):
            _settle(database, str(row["learner"]))


class Arrivals:
    """Settles what has come in, while the records are in use. Every method raises `Fault`."""

    def __init__(
        self,
        database: Database,
        writing: Callable[[], AbstractContextManager[None]],
        committed: Callable[[], None],
    ) -> None:
        self._database, self._writing, self._committed = database, writing, committed

    @property
    def settled(self) -> bool:
        """Whether nothing waits."""
        return are_settled(self._database)

    def settle(self, learner: str) -> None:
        """Work out at once what follows for one learner, where something of hers has come in."""
        if self._waits(learner):
            with self._writing():
                if self._waits(learner):  # another program may have done it meanwhile
                    _settle(self._database, learner)
            self._committed()

    def settling(self, rest: Callable[[float], None] = lambda _seconds: None) -> JobWork[None]:
        """The same for everybody, as a job of this thread: what is settled stays, dropped or killed.

        Each learner is settled in a transaction; `rest` is called after it with the seconds that it took,
        so that others who write need not wait.
        """
        waiting = [str(row["learner"]) for row in rows_of(self._database, _WHOSE, {})]
        sizes = {one: 1 + _count(self._database, _EVENTS_OF, {"learner": one}) for one in waiting}
        done, whole = 0, sum(sizes.values())
        for learner in waiting:
            yield Moved(done, whole, SETTLING)
            began = perf_counter()
            self.settle(learner)
            done += sizes[learner]
            rest(perf_counter() - began)

    def _waits(self, learner: str) -> bool:
        return bool(rows_of(self._database, _IS_ONE, {"learner": learner}))


def _settle(database: Database, learner: str) -> None:
    rebuild_of(database, learner)
    database.execute(_SETTLED, {"learner": learner})


def _count(database: Database, sql: str, values: dict[str, str | int | float | None]) -> int:
    return int(rows_of(database, sql, values)[0]["events"] or 0)
