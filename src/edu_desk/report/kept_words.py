"""All that is kept of one person, in words: what is kept, how much of it, and what is kept of nobody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from edu_desk.report.written_days import long_day
from edu_desk.shared.text import N_, Plural, Translator
from edu_desk.store.row_mapping import Row

Everything = Mapping[str, Sequence[Row]]
"""Rows by table, as `PersonBook.everything` gives them."""
_COUNTED: Final = (
    ("runs", N_("Practices"), Plural("{count} practice", "{count} practices")),
    ("events", N_("Steps of practices"), Plural("{count} step", "{count} steps")),
    ("decisions", N_("Decisions on messages and calls"), Plural("{count} decision", "{count} decisions")),
    ("attendance_marks", N_("Attendance, noted by hand"), Plural("{count} session", "{count} sessions")),
    ("help_calls", N_("Calls for a teacher"), Plural("{count} call", "{count} calls")),
    ("interventions", N_("What a teacher did"), Plural("{count} time", "{count} times")),
    ("cards", N_("Cards to come in with"), Plural("{count} card", "{count} cards")),
    ("staff_log", N_("Teachers who looked"), Plural("{count} line of the log", "{count} lines of the log")),
)
_DERIVED: Final = frozenset({"practices", "levels", "histories", "meetings"})
TOLD: Final = _DERIVED | {
    "learners", "persons", "memberships", "class_groups", "sign_ins", *(name for name, *_ in _COUNTED)
}  # fmt: skip
"""The tables of which something is said; a test holds that no other is about a person."""


@dataclass(frozen=True, slots=True)
class KeptLine:
    """One kind of what is kept, and what of it there is."""

    what: str
    told: tuple[str, ...]

    @property
    def words(self) -> str:
        """Both in one line."""
        return f"{self.what}: {', '.join(self.told)}"


@dataclass(frozen=True, slots=True)
class KeptPart:
    """Lines that belong together, under what they are about."""

    title: str
    icon: str
    lines: tuple[KeptLine, ...]


def kept_parts(everything: Everything, classes: Mapping[str, str], tr: Translator) -> tuple[KeptPart, ...]:
    """Part by part; what there is none of is left out. `classes` are the names of classes by id."""
    parts = (
        (N_("The person"), "user-round", _about(everything, classes, tr)),
        (N_("Coming in"), "key-round", _ways_in(everything, tr)),
        (N_("Practices and what came of them"), "footprints", _practised(everything, tr)),
    )
    return tuple(KeptPart(tr(title), icon, tuple(lines)) for title, icon, lines in parts if lines)


def _practised(everything: Everything, tr: Translator) -> list[KeptLine]:
    lines = []
    for table, what, many in _COUNTED:
        if rows := everything.get(table):
            lines.append(KeptLine(tr(what), (tr.counted(many, len(rows)), *_span(table, rows, tr))))
    if any(everything.get(table) for table in _DERIVED):
        words = N_("How sure each lesson is, and when it comes again: worked out from the practices.")
        lines.append(KeptLine(tr(N_("Where each lesson stands")), (tr(words),)))
    return lines


def _about(everything: Everything, names: Mapping[str, str], tr: Translator) -> list[KeptLine]:
    person = next(iter(everything.get("persons", ())), {})
    name = str(next(iter(everything.get("learners", ())), {}).get("name") or "")
    found = [KeptLine(tr(N_("Name")), (name or tr(N_("none: a guest")),))]
    for column, what in (
        ("nickname", N_("Name to be called by")),
        ("birth_year", N_("Year of birth")),
        ("phone_tail", N_("Last four digits of the telephone")),
        ("needs", N_("What helps")),
    ):
        if told := person.get(column):
            found.append(KeptLine(tr(what), (str(told),)))
    classes = [names.get(str(row["class"]), "") for row in everything.get("memberships", ())]
    if any(classes):
        found.append(KeptLine(tr(N_("Classes")), tuple(filter(None, classes))))
    groups = [str(row["name"]) for row in everything.get("class_groups", ()) if row.get("name")]
    if groups:
        found.append(KeptLine(tr(N_("Groups")), tuple(groups)))
    return found


def _ways_in(everything: Everything, tr: Translator) -> list[KeptLine]:
    lines = []
    for row in everything.get("sign_ins", ()):
        if row.get("picture"):
            lines.append(KeptLine(tr(N_("A picture to be known by")), (tr(N_("chosen")),)))
        if row.get("secret"):
            words = N_("chosen; not which they are, only how to compare them")
            lines.append(KeptLine(tr(N_("Three secret pictures")), (tr(words),)))
        if row.get("settings"):
            lines.append(KeptLine(tr(N_("Own letters, colours, sound and touch")), (tr(N_("chosen")),)))
    return lines


def _span(table: str, rows: Sequence[Row], tr: Translator) -> tuple[str, ...]:
    if table != "runs":
        return ()
    days = sorted(datetime.fromisoformat(str(row["started"])).date() for row in rows)
    if days[0] == days[-1]:
        return (long_day(days[0], tr),)
    return (tr(N_("From {first} to {last}"), first=long_day(days[0], tr), last=long_day(days[-1], tr)),)
