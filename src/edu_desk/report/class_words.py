"""Classes and their attendance in words: the same on the page, on the command line and in tables."""

from collections.abc import Sequence
from typing import Final

from edu_desk.people.attendance import AttendanceSheet, Presence
from edu_desk.people.person import Person
from edu_desk.people.study_class import StudyClass
from edu_desk.report.written_days import long_day
from edu_desk.shared.text import N_, Meant, Plural, Translator

MEMBERS: Final = Plural("{count} learner", "{count} learners")
SESSIONS: Final = Plural("{count} session", "{count} sessions")
_PRESENCE: Final[dict[Presence, tuple[str, str | Meant]]] = {
    Presence.CAME: ("●", Meant("attendance", "was there")),
    Presence.MARKED: ("◉", Meant("attendance", "was there, noted by hand")),
    Presence.AWAY: ("–", Meant("attendance", "was not there")),
    Presence.EXCUSED: ("✕", Meant("attendance", "was not there, noted by hand")),
    Presence.TO_COME: ("·", Meant("attendance", "still to come")),
}
"""A sign and words for each: never a colour alone."""


def presence_sign(one: Presence) -> str:
    """The sign."""
    return _PRESENCE[one][0]


def presence_words(one: Presence, tr: Translator) -> str:
    """The words."""
    return tr(_PRESENCE[one][1])


def class_line(one: StudyClass, tr: Translator) -> str:
    """A class in a line; what there is none of is left out."""
    counts = ((MEMBERS, len(one.members)), (SESSIONS, len(one.plan)))
    parts = [tr.counted(words, count) for words, count in counts if count]
    if not one.members:
        parts.insert(0, tr(N_("Nobody belongs to it yet")))
    if one.closed:
        parts.append(tr(N_("closed")))
    return ", ".join(parts)


def told_apart(persons: Sequence[Person], tr: Translator) -> dict[str, str]:
    """The name of each person, with as little more as tells two of one name apart.

    Two 김영희 become 김영희 (1940s) and 김영희 (1950s); else the last digits of the telephone, else the
    nickname, else two of these. Only where none of them differs it is the year of birth, since taking one
    for the other would be worse, and at last the order in which they are known.
    """
    alike: dict[str, list[Person]] = {}
    for person in persons:
        alike.setdefault(person.name, []).append(person)
    found: dict[str, str] = {}
    for person in persons:
        same = alike[person.name]
        found[person.id] = person.name if len(same) == 1 else f"{person.name} ({_mark(person, same, tr)})"
    return found


def _mark(person: Person, same: Sequence[Person], tr: Translator) -> str:
    decades = [tr(N_("{decade}s"), decade=one.birth_decade) if one.birth_decade else "" for one in same]
    for marks in (
        decades,
        [one.phone_tail for one in same],
        [one.nickname for one in same],
        [f"{decade or '?'} {one.phone_tail}".strip() for decade, one in zip(decades, same, strict=True)],
        [str(one.birth_year or "") for one in same],
    ):
        if len(set(marks)) == len(same) and all(marks):
            return marks[list(same).index(person)]
    return str(list(same).index(person) + 1)


def attendance_lines(
    one: StudyClass, sheet: AttendanceSheet, names: dict[str, str], tr: Translator
) -> tuple[str, ...]:
    """Who was there: a line a learner, and one for each session."""
    lines = []
    for place, day in enumerate(sheet.days):
        number = one.number(day) or place + 1
        said = N_("Session {number}, {day}: {there} of {all} there")
        there = sheet.present(place)
        lines.append(tr(said, number=number, day=long_day(day, tr), there=there, all=len(sheet.rows)))
    for row in sheet.rows:
        signs = " ".join(presence_sign(presence) for presence in row.sessions)
        lines.append(f"{names.get(row.learner, row.learner)}  {signs}  {row.count}/{len(sheet.days)}")
    return tuple(lines)
