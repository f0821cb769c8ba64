"""The lock and the log of the staff area, and what the centre is called, as rows."""

from datetime import datetime

from edu_desk.people.person import clean_name
from edu_desk.people.staff_gate import StaffAct, StaffNote
from edu_desk.people.staff_lock import StaffLock
from edu_desk.store.odd_rows import readable
from edu_desk.store.pen import Pen
from edu_desk.store.row_mapping import Row, moment_text

_LOCK = "SELECT pin, code, failures, last FROM staff_lock"
_KEEP = "REPLACE INTO staff_lock (one, pin, code, failures, last) VALUES (1, :pin, :code, :failures, :last)"
_NOTE = "INSERT INTO staff_log (at, act, whom) VALUES (:at, :act, :whom)"
_LOG = "SELECT at, act, whom FROM staff_log ORDER BY number DESC LIMIT :most"
_CENTRE = "SELECT centre FROM this_device"
_KEEP_CENTRE = "UPDATE this_device SET centre = :centre"


class StaffBook:
    """Keeps them. Every method raises `Fault`."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def lock(self) -> StaffLock | None:
        """The lock; None before a PIN was set."""
        found = readable(self._pen.rows(_LOCK, {}), _read_lock)
        return found[0] if found else None

    def keep_lock(self, lock: StaffLock) -> None:
        """Keep the lock as it is now; it outlives a killed program when this returns."""
        last = moment_text(lock.last) if lock.last is not None else None
        values: Row = {"pin": lock.pin, "code": lock.code, "failures": lock.failures, "last": last}
        with self._pen.writing():
            self._pen.execute(_KEEP, values)

    def note(self, act: StaffAct, whom: str = "") -> None:
        """Add a line to the log."""
        with self._pen.writing():
            at = moment_text(self._pen.clock.now())
            self._pen.execute(_NOTE, {"at": at, "act": act.value, "whom": whom})

    def log(self, most: int = 200) -> tuple[StaffNote, ...]:
        """The last lines of the log, the newest first."""
        return readable(self._pen.rows(_LOG, {"most": most}), _read_note)

    def centre(self) -> str:
        """What the centre is called; empty where nobody said."""
        return next((str(row["centre"]) for row in self._pen.rows(_CENTRE, {})), "")

    def keep_centre(self, name: str) -> None:
        """The centre is called so from now on."""
        with self._pen.writing():
            self._pen.execute(_KEEP_CENTRE, {"centre": clean_name(name)})


def _read_lock(row: Row) -> StaffLock:
    last = row["last"]
    return StaffLock(
        str(row["pin"]),
        str(row["code"]),
        int(row["failures"] or 0),
        datetime.fromisoformat(str(last)) if last is not None else None,
    )


def _read_note(row: Row) -> StaffNote:
    return StaffNote(datetime.fromisoformat(str(row["at"])), StaffAct(str(row["act"])), str(row["whom"]))
