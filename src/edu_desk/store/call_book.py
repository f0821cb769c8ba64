"""Calls for help from pages outside a lesson, as rows."""

from datetime import datetime
from typing import Final

from edu_desk.people.help_call import HelpCall
from edu_desk.store.odd_rows import readable
from edu_desk.store.pen import Pen
from edu_desk.store.row_mapping import Row, moment_text

_ADD: Final = "INSERT INTO help_calls (id, learner, at) VALUES (:id, :learner, :at)"
_END: Final = "UPDATE help_calls SET ended = :now WHERE learner = :learner AND ended IS NULL"
_LAST: Final = """
    SELECT * FROM help_calls WHERE learner = :learner ORDER BY at DESC, ended IS NULL DESC LIMIT 1
"""


class CallBook:
    """Keeps them. Every method raises `Fault`."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def last(self, learner: str) -> HelpCall | None:
        """A learner's last call."""
        return next(iter(readable(self._pen.rows(_LAST, {"learner": learner}), _read)), None)

    def call(self, learner: str) -> HelpCall:
        """A learner calls; what she called before is over."""
        made = HelpCall(self._pen.new_id(), learner, self._pen.clock.now())
        at = moment_text(made.at)
        with self._pen.writing():
            self._pen.execute(_END, {"learner": learner, "now": at})
            self._pen.execute(_ADD, {"id": made.id, "learner": learner, "at": at})
        return made

    def end(self, learner: str) -> None:
        """No help is needed any more."""
        now = moment_text(self._pen.clock.now())
        with self._pen.writing():
            self._pen.execute(_END, {"learner": learner, "now": now})


def _read(row: Row) -> HelpCall:
    ended = row["ended"]
    return HelpCall(
        str(row["id"]),
        str(row["learner"]),
        datetime.fromisoformat(str(row["at"])),
        datetime.fromisoformat(str(ended)) if ended is not None else None,
    )
