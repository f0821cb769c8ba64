"""How the database came to its shape: named steps, each in its transaction, only ever added to."""

from sqlite_utils import Database, Migrations

from edu_desk.shared.ids import new_id
from edu_desk.store.arrival_tables import ARRIVALS
from edu_desk.store.device_tables import DEVICES
from edu_desk.store.person_tables import PERSONS
from edu_desk.store.sign_in_tables import SIGN_INS
from edu_desk.store.staff_tables import STAFF

migrations = Migrations("edu_desk")
"""Every step this program knows, oldest first. Never change or remove one: add the next."""


_FIRST = """
CREATE TABLE learners (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX learners_one_guest ON learners (kind) WHERE kind = 'guest';

CREATE TABLE runs (
    number INTEGER PRIMARY KEY,
    id TEXT UNIQUE NOT NULL,
    learner TEXT NOT NULL REFERENCES learners (id),
    lesson TEXT NOT NULL,
    task TEXT NOT NULL,
    mode TEXT NOT NULL,
    digest TEXT NOT NULL,
    today TEXT NOT NULL,
    started TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'finished', 'left')),
    ended TEXT CHECK ((ended IS NULL) = (state = 'open'))
) STRICT;

CREATE INDEX runs_open ON runs (lesson) WHERE state = 'open';

CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    run TEXT NOT NULL REFERENCES runs (id),
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('acted', 'reached', 'helped', 'finished', 'left')),
    action TEXT CHECK (action IN ('press', 'enter', 'back')),
    element TEXT,
    part TEXT,
    typed TEXT,
    outcome TEXT,
    milestone TEXT,
    alone INTEGER CHECK (alone IN (0, 1)),
    UNIQUE (run, seq)
) STRICT;

CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'an event is never changed');
END;

CREATE TRIGGER events_never_go BEFORE DELETE ON events
BEGIN
    SELECT RAISE(ABORT, 'an event is never removed');
END;

CREATE TRIGGER events_never_give_way BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id OR (run = NEW.run AND seq = NEW.seq))
BEGIN
    SELECT RAISE(ABORT, 'an event is never replaced');
END;
"""


@migrations(name="0001_learners_runs_events")
def _learners_runs_events(db: Database) -> None:
    """The learners, their runs, and the events of each run.

    Moments are ISO 8601 with zone. `events.typed` holds the class of what was typed, never
    the text. Rows of `events` can be added but neither changed, removed nor replaced.
    """
    db.executescript(_FIRST)


_SUPPORT = (
    "ALTER TABLE runs ADD COLUMN support TEXT NOT NULL DEFAULT ''",
    """
CREATE TABLE events_of_more_kinds (
    id INTEGER PRIMARY KEY,
    run TEXT NOT NULL REFERENCES runs (id),
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('acted', 'reached', 'helped', 'asked', 'finished', 'left')),
    action TEXT CHECK (action IN ('press', 'enter', 'back')),
    element TEXT,
    part TEXT,
    typed TEXT,
    outcome TEXT,
    milestone TEXT,
    alone INTEGER CHECK (alone IN (0, 1)),
    rung INTEGER CHECK (rung BETWEEN 1 AND 4),
    UNIQUE (run, seq)
) STRICT
""",
    """
INSERT INTO events_of_more_kinds
SELECT id, run, seq, at, kind, action, element, part, typed, outcome, milestone, alone, NULL FROM events
""",
    "DROP TABLE events",
    "ALTER TABLE events_of_more_kinds RENAME TO events",
    """
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'an event is never changed');
END
""",
    """
CREATE TRIGGER events_never_go BEFORE DELETE ON events
BEGIN
    SELECT RAISE(ABORT, 'an event is never removed');
END
""",
    """
CREATE TRIGGER events_never_give_way BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id OR (run = NEW.run AND seq = NEW.seq))
BEGIN
    SELECT RAISE(ABORT, 'an event is never replaced');
END
""",
)


@migrations(name="0002_support_and_asking")
def _support_and_asking(db: Database) -> None:
    """Support that a run began with, the rung of each help, and asking a person; nothing is lost."""
    for step in _SUPPORT:
        db.execute(step)


_DECISIONS = (
    """
CREATE TABLE events_with_decisions (
    id INTEGER PRIMARY KEY,
    run TEXT NOT NULL REFERENCES runs (id),
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL
        CHECK (kind IN ('acted', 'reached', 'helped', 'asked', 'decided', 'finished', 'left')),
    action TEXT CHECK (action IN ('press', 'enter', 'back')),
    element TEXT,
    part TEXT,
    typed TEXT,
    outcome TEXT,
    milestone TEXT,
    alone INTEGER CHECK (alone IN (0, 1)),
    rung INTEGER CHECK (rung BETWEEN 1 AND 4),
    UNIQUE (run, seq)
) STRICT
""",
    """
INSERT INTO events_with_decisions
SELECT id, run, seq, at, kind, action, element, part, typed, outcome, milestone, alone, rung FROM events
""",
    "DROP TABLE events",
    "ALTER TABLE events_with_decisions RENAME TO events",
    *_SUPPORT[-3:],
)


@migrations(name="0004_decisions")
def _decisions(db: Database) -> None:
    """Decisions on cases among the events: `outcome` says which, `alone` whether it was right."""
    for step in _DECISIONS:
        db.execute(step)


@migrations(name="0005_schemes")
def _schemes(db: Database) -> None:
    """The scheme of a case beside its decision: lessons change, and what fooled somebody stays."""
    db.execute("ALTER TABLE events ADD COLUMN scheme TEXT")


_ANY_KIND = (
    """
CREATE TABLE events_of_any_kind (
    id INTEGER PRIMARY KEY,
    run TEXT NOT NULL REFERENCES runs (id),
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    action TEXT,
    element TEXT,
    part TEXT,
    typed TEXT,
    outcome TEXT,
    milestone TEXT,
    alone INTEGER CHECK (alone IN (0, 1)),
    rung INTEGER CHECK (rung BETWEEN 1 AND 4),
    scheme TEXT,
    UNIQUE (run, seq)
) STRICT
""",
    """
INSERT INTO events_of_any_kind
SELECT id, run, seq, at, kind, action, element, part, typed, outcome, milestone, alone, rung, scheme
FROM events
""",
    "DROP TABLE events",
    "ALTER TABLE events_of_any_kind RENAME TO events",
    "CREATE TABLE erasing (learner TEXT PRIMARY KEY NOT NULL) STRICT",
    _SUPPORT[-3],
    """
CREATE TRIGGER events_never_go BEFORE DELETE ON events
WHEN NOT EXISTS (
    SELECT 1 FROM runs JOIN erasing ON erasing.learner = runs.learner WHERE runs.id = OLD.run
)
BEGIN
    SELECT RAISE(ABORT, 'an event is never removed');
END
""",
    _SUPPORT[-1],
)


@migrations(name="0006_any_kind_and_erasing")
def _any_kind_and_erasing(db: Database) -> None:
    """Kinds of event and action are checked where they are read: a new one needs no copy of the table.

    The events of a learner who stands in `erasing` may go; it is empty but inside `Store.erase`.
    """
    for step in _ANY_KIND:
        db.execute(step)


_DERIVED = (
    "DROP INDEX runs_open",
    "CREATE INDEX runs_open_of_learner ON runs (learner, lesson) WHERE state = 'open'",
    "CREATE INDEX runs_of_learner ON runs (learner, lesson)",
    """
CREATE TABLE practices (
    ending INTEGER PRIMARY KEY,
    run TEXT UNIQUE NOT NULL REFERENCES runs (id),
    learner TEXT NOT NULL REFERENCES learners (id),
    lesson TEXT NOT NULL,
    task TEXT NOT NULL,
    mode TEXT NOT NULL,
    ended TEXT NOT NULL,
    finished INTEGER NOT NULL,
    helps INTEGER NOT NULL,
    away INTEGER NOT NULL,
    together INTEGER NOT NULL
) STRICT
""",
    "CREATE INDEX practices_of_learner ON practices (learner)",
    """
CREATE TABLE levels (
    learner TEXT NOT NULL REFERENCES learners (id),
    lesson TEXT NOT NULL,
    milestone TEXT NOT NULL,
    level INTEGER NOT NULL,
    PRIMARY KEY (learner, lesson, milestone)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE histories (
    learner TEXT NOT NULL REFERENCES learners (id),
    lesson TEXT NOT NULL,
    standing TEXT NOT NULL,
    finished TEXT NOT NULL,
    done TEXT NOT NULL,
    stability REAL,
    difficulty REAL,
    due TEXT,
    last TEXT,
    PRIMARY KEY (learner, lesson)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE decisions (
    learner TEXT NOT NULL REFERENCES learners (id),
    event INTEGER NOT NULL,
    lesson TEXT NOT NULL,
    task TEXT NOT NULL,
    mode TEXT NOT NULL,
    at TEXT NOT NULL,
    outcome TEXT NOT NULL,
    alone INTEGER NOT NULL,
    scheme TEXT,
    PRIMARY KEY (learner, event)
) STRICT, WITHOUT ROWID
""",
    "CREATE TABLE derivation (version INTEGER NOT NULL) STRICT",
)


@migrations(name="0007_what_runs_came_to")
def _what_runs_came_to(db: Database) -> None:
    """What follows from the events, kept so that nobody reads the past again; `derivation` fills it.

    `practices.ending` is the event that ended the run, and so their order.
    """
    for step in _DERIVED:
        db.execute(step)


_MEETINGS = (
    "ALTER TABLE events ADD COLUMN truth TEXT",
    "ALTER TABLE practices ADD COLUMN choice TEXT",
    "ALTER TABLE practices ADD COLUMN right INTEGER",
    "ALTER TABLE practices ADD COLUMN truth TEXT",
    "ALTER TABLE histories ADD COLUMN skill TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE decisions ADD COLUMN truth TEXT",
    "ALTER TABLE decisions ADD COLUMN helped INTEGER NOT NULL DEFAULT 0",
    """
CREATE TABLE meetings (
    learner TEXT NOT NULL REFERENCES learners (id),
    lesson TEXT NOT NULL,
    task TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    owed INTEGER NOT NULL,
    PRIMARY KEY (learner, lesson, task)
) STRICT, WITHOUT ROWID
""",
)


@migrations(name="0008_meetings")
def _meetings(db: Database) -> None:
    """What a case was, beside its decision, and what decisions came to, case by case.

    `first` and `last` are events: the decisions themselves stand in `decisions`.
    """
    for step in _MEETINGS:
        db.execute(step)


@migrations(name="0009_persons")
def _persons(db: Database) -> None:
    """Learners with a name of their own, and the classes they belong to, in order of `place`.

    No name is unique: twenty computers that are merged one day may each have a 김영희 and a 월요일반.
    """
    for step in PERSONS:
        db.execute(step)


@migrations(name="0010_sign_ins")
def _sign_ins(db: Database) -> None:
    """How persons come in: tile, secret and cards, of which only hashes are kept; and their own settings.

    What is empty was never chosen, or was reset.
    """
    for step in SIGN_INS:
        db.execute(step)


@migrations(name="0011_staff_and_classes")
def _staff_and_classes(db: Database) -> None:
    """The lock and the log of the staff area, what is planned for classes, and what instructors did.

    The indexes find a learner's last runs and the days of practice without reading the past.
    """
    for step in STAFF:
        db.execute(step)


@migrations(name="0012_devices_and_erased")
def _devices_and_erased(db: Database) -> None:
    """Who was erased, for good; and on which computer, in which order of its own, everything was recorded.

    One guest a computer, not one for all; the counter goes up with each run and event, whatever the clock.
    """
    device = new_id()
    for step in DEVICES:
        db.execute(step, {"device": device} if ":device" in step else None)


@migrations(name="0014_centre_and_diagnostic")
def _centre_and_diagnostic(db: Database) -> None:
    """What the centre is called, and which form of the diagnostic a class does on a day; empty is none."""
    db.execute("ALTER TABLE this_device ADD COLUMN centre TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE class_days ADD COLUMN form TEXT NOT NULL DEFAULT ''")


@migrations(name="0015_arrivals")
def _arrivals(db: Database) -> None:
    """Of whom rows of another computer came in, until what follows from them is worked out anew."""
    for step in ARRIVALS:
        db.execute(step)


def known_steps() -> frozenset[str]:
    """The names of all steps: what an empty database would still need."""
    empty = Database(memory=True, execute_plugins=False)
    try:
        return frozenset(step.name for step in migrations.pending(empty))
    finally:
        empty.close()
