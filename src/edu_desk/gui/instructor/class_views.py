"""Classes, one class, one session and the roster, as pages show them."""

from collections.abc import Mapping, Sequence
from typing import Final

from edu_desk.gui.instructor.lesson_names import LessonNames
from edu_desk.gui.instructor.staff_view import StaffAction, StaffChip, StaffRow, StaffSection, StaffView
from edu_desk.lesson.topics import topic_of
from edu_desk.people.attendance import AttendanceMark, AttendanceSheet, Presence
from edu_desk.people.person import Person
from edu_desk.people.study_class import ClassDay, DiagnosticTime, StudyClass
from edu_desk.report.class_words import class_line, presence_sign, presence_words
from edu_desk.shared.text import N_, Meant, Translator

NEW, LOG, LOCK, BACKUPS, KEPT, REPORT = "new", "log", "lock", "backups", "kept", "report"
CENTRE, MEASURE, ROSTER = "centre", "measure", "roster"
OPEN, NOW, GRID, FRAUDS = "open", "now", "grid", "frauds"
CARDS, TIMES = "cards", "times"
NAME, COPY, CLOSE, REOPEN, MEMBERS = "name", "copy", "close", "reopen", "members"
TODAY, NEXT_WEEK, DROP = "today", "next-week", "drop"
LOOK, THERE, AWAY, AS_SEEN, IN = "look", "there", "away", "as-seen", "in"
MORE, BACK, DONE = "more", "back", "done"
A_PAGE: Final = 30
_CLASSES_EXPLAIN: Final = N_(
    "Make a class with “New class”. Learners come in by “Import a roster”. Each class has a box with buttons."
)
_CLASS_EXPLAINS: Final = N_(
    "Choose the members, then plan sessions. During a lesson, “Now in the lesson” shows who needs help."
)
_SESSION_EXPLAINS: Final = N_("Choose what is done on this day. Who was there stands below.")
_LESSONS_EXPLAIN: Final = N_("Press a lesson: with a tick it is taken on this day, without one it is not.")
_MEMBERS_EXPLAIN: Final = N_("Press a name: with a tick it belongs to the class, without one it does not.")

_MEASURES: Final = {
    DiagnosticTime.NONE: N_("No diagnostic"),
    DiagnosticTime.BEFORE: N_("Diagnostic before the lessons"),
    DiagnosticTime.AFTER: N_("Diagnostic after the lessons"),
}
_MEASURED: Final = N_(
    "Everybody gets real errands on the first page, without help: one form before, another after."
)


def classes_view(classes: Sequence[StudyClass], tr: Translator) -> StaffView:
    """All classes."""
    actions = (
        StaffAction(NEW, tr(N_("New class")), "plus", primary=not classes),
        StaffAction(ROSTER, tr(N_("Import a roster")), "users"),
        StaffAction(LOCK, tr(N_("Lock now")), "lock"),
    )
    open_ones = tuple(_class_row(one, tr) for one in classes if not one.closed)
    closed = tuple(_class_row(one, tr) for one in classes if one.closed)
    sections = [StaffSection(tr(N_("Classes")), open_ones)] if open_ones else []
    if closed:
        sections.append(StaffSection(tr(N_("Closed classes")), closed))
    sections.append(StaffSection(tr(N_("For the whole centre")), actions=_of_the_centre(tr)))
    sentence = N_("Choose a class.") if classes else N_("There is no class yet. Make one, then add learners.")
    return StaffView(tr(N_("For teachers")), tr(sentence), _CLASSES_EXPLAIN, tuple(sections), actions)


def _of_the_centre(tr: Translator) -> tuple[StaffAction, ...]:
    return (
        StaffAction(REPORT, tr(N_("Report")), "file-text"),
        StaffAction(LOG, tr(N_("Who opened what")), "list"),
        StaffAction(BACKUPS, tr(N_("Backups")), "hard-drive"),
        StaffAction(KEPT, tr(N_("How long learners are kept")), "calendar-days"),
        StaffAction(CENTRE, tr(N_("Name of the centre")), "house"),
    )


def class_view(
    one: StudyClass, sheet: AttendanceSheet, names: Mapping[str, str], lessons: LessonNames, tr: Translator
) -> StaffView:
    """One class: its sessions, what can be done with it, then its members."""
    state = (
        StaffAction(REOPEN, tr(N_("Open the class again")), "lock-open")
        if one.closed
        else StaffAction(CLOSE, tr(N_("Close the class")), "lock")
    )
    actions = (
        StaffAction(NOW, tr(N_("Now in the lesson")), "eye", primary=bool(one.members)),
        StaffAction(GRID, tr(N_("How far everybody is")), "list-checks"),
        StaffAction(FRAUDS, tr(N_("Which frauds they fall for")), "shield"),
        StaffAction(REPORT, tr(N_("Report")), "file-text"),
    )
    meet = (
        StaffAction(TODAY, tr(N_("Session today")), "calendar-days"),
        StaffAction(NEXT_WEEK, tr(N_("Session a week after the last")), "calendar-days"),
    )
    choose = [StaffAction(MEMBERS, tr(N_("Choose members")), "users", primary=not one.members)]
    if one.members:
        choose.append(StaffAction(CARDS, tr(N_("Cards for coming in")), "credit-card"))
    manage = (
        StaffAction(NAME, tr(N_("Another name")), "a-large-small"),
        StaffAction(COPY, tr(N_("Copy the class")), "repeat"),
        state,
    )
    members = tuple(_member_row(one, who, sheet, names, tr) for who in one.members)
    sections = (
        StaffSection(tr(N_("Sessions")), tuple(_session_rows(one, sheet, lessons, tr)), actions=meet),
        StaffSection(tr(N_("This class")), actions=manage),  # below two hundred members nobody finds it
        StaffSection(tr(N_("Members")), members, actions=tuple(choose)),
    )
    return StaffView(one.name, class_line(one, tr), _CLASS_EXPLAINS, sections, actions)


def session_view(
    one: StudyClass,
    session: ClassDay,
    sheet: AttendanceSheet,
    marks: Sequence[AttendanceMark],
    names: Mapping[str, str],
    lessons: LessonNames,
    tr: Translator,
) -> StaffView:
    """One session: which lessons, and who was there."""
    place = sheet.days.index(session.day) if session.day in sheet.days else None
    said = {mark.learner: mark.there for mark in marks if mark.day == session.day}
    plan = StaffRow(
        LOOK,
        tr(N_("Lessons of this day")),
        tuple(lessons.title(lesson) for lesson in session.lessons) or (tr(N_("None is chosen yet.")),),
        actions=(StaffAction(LOOK, tr(N_("Choose lessons")), "list-checks"),),
    )
    measures = tuple(
        StaffAction(time.value, tr(words), on=session.diagnostic is time) for time, words in _MEASURES.items()
    )
    measure = StaffRow(MEASURE, tr(N_("Diagnostic on this day")), (tr(_MEASURED),), actions=measures)
    rows = tuple(
        StaffRow(
            row.learner,
            names.get(row.learner, row.learner),
            chips=_presence_chips(row.sessions[place], tr) if place is not None else (),
            actions=_presence_actions(said.get(row.learner), tr),
        )
        for row in sheet.rows
    )
    # What is planned comes first: who was there is mostly seen by itself, and grows with the class. All
    # lessons stand on a page of their own: below a hundred of them nobody would find who was there.
    sections = [StaffSection("", (measure, plan) if lessons.diagnostic.first else (plan,))]
    if rows:
        sections.append(StaffSection(tr(N_("Who was there")), rows))
    title = tr(N_("{name}, session {number}"), name=one.name, number=one.number(session.day))
    actions = (
        StaffAction(TIMES, tr(N_("Other times")), "clock"),
        StaffAction(DROP, tr(N_("Take this session out of the plan")), "trash-2"),
    )
    return StaffView(title, day_words(session, lessons), _SESSION_EXPLAINS, tuple(sections), actions)


def session_lessons_view(session: ClassDay, lessons: LessonNames, tr: Translator) -> StaffView:
    """All lessons by topic, those of the day with a tick."""
    rows = tuple(
        StaffRow(
            topic,
            tr(topic_of(topic).title),
            actions=tuple(
                StaffAction(lesson, lessons.title(lesson), on=lesson in session.lessons) for lesson in theirs
            ),
        )
        for topic, theirs in lessons.by_topic().items()
    )
    done = StaffAction(DONE, tr(N_("Done")), "check", primary=True)
    sections = (StaffSection("", rows),)
    heading = tr(N_("Lessons of this day"))
    return StaffView(heading, day_words(session, lessons), _LESSONS_EXPLAIN, sections, (done,))


def members_view(one: StudyClass, persons: Sequence[Person], page: int, tr: Translator) -> StaffView:
    """Who of the roster belongs to the class; members first, thirty on a page."""
    from edu_desk.report.class_words import told_apart

    names = told_apart(persons, tr)
    ordered = sorted(persons, key=lambda person: person.id not in one.members)
    shown = ordered[page * A_PAGE : (page + 1) * A_PAGE]
    switches = tuple(
        StaffAction(person.id, names[person.id], on=person.id in one.members) for person in shown
    )
    rows = (StaffRow(IN, tr(N_("On the roster")), actions=switches),) if switches else ()
    actions = []
    if not persons:
        actions.append(StaffAction(ROSTER, tr(N_("Import a roster")), "users", primary=True))
    if page:
        actions.append(StaffAction(BACK, tr(N_("Previous ones")), "chevron-left"))
    if (page + 1) * A_PAGE < len(ordered):
        actions.append(StaffAction(MORE, tr(N_("More of the roster")), "chevron-right"))
    sentence = (
        N_("Learners with a tick belong to the class. Press a name to change it.")
        if persons
        else N_("Nobody is on the roster yet. Import a roster first.")
    )
    heading = tr(N_("Members of {name}"), name=one.name)
    return StaffView(
        heading, tr(sentence), _MEMBERS_EXPLAIN, (StaffSection("", rows),) if rows else (), tuple(actions)
    )


def _class_row(one: StudyClass, tr: Translator) -> StaffRow:
    actions = [StaffAction(OPEN, tr(Meant("a class", "Open")), "folder-open")]
    if not one.closed:
        actions.insert(0, StaffAction(NOW, tr(N_("Now in the lesson")), "eye"))
    return StaffRow(one.id, one.name, (class_line(one, tr),), "users", actions=tuple(actions))


def _session_rows(
    one: StudyClass, sheet: AttendanceSheet, lessons: LessonNames, tr: Translator
) -> list[StaffRow]:
    rows = []
    for place, day in enumerate(sheet.days):
        session = one.on(day) or ClassDay(day)
        number = one.number(day) or place + 1
        came, all_of_them = sheet.present(place), len(sheet.rows)
        there = (
            tr(N_("{there} of {all} were there"), there=came, all=all_of_them)
            if came
            else tr(N_("Nobody was there yet"))
        )
        measured = (tr(_MEASURES[session.diagnostic]),) if session.diagnostic else ()
        taken = ", ".join((*measured, *(lessons.title(lesson) for lesson in session.lessons)))
        title = tr(N_("Session {number}: {day}"), number=number, day=day_words(session, lessons))
        lines = tuple(line for line in (taken, there) if line)
        action = StaffAction(OPEN, tr(N_("Lessons and attendance")), "calendar-days")
        rows.append(StaffRow(day.isoformat(), title, lines, "calendar-days", actions=(action,)))
    return rows


def _member_row(
    one: StudyClass, who: str, sheet: AttendanceSheet, names: Mapping[str, str], tr: Translator
) -> StaffRow:
    row = next(row for row in sheet.rows if row.learner == who)
    lines = [one.group_of[who]] if who in one.group_of else []
    if sheet.days:
        lines.append(tr(N_("There in {there} of {all} sessions"), there=row.count, all=len(sheet.days)))
    action = StaffAction(LOOK, tr(N_("See what was practised")), "eye")
    return StaffRow(who, names.get(who, who), tuple(lines), "user-round", actions=(action,))


def _presence_chips(one: Presence, tr: Translator) -> tuple[StaffChip, ...]:
    return (StaffChip(presence_sign(one), presence_words(one, tr)),)


def _presence_actions(said: bool | None, tr: Translator) -> tuple[StaffAction, ...]:
    return (
        StaffAction(AS_SEEN, tr(N_("As the program saw it")), on=said is None),
        StaffAction(THERE, tr(N_("Was there")), on=said is True),
        StaffAction(AWAY, tr(N_("Was not there")), on=said is False),
    )


def day_words(session: ClassDay, lessons: LessonNames) -> str:
    """The day as it is said, with its year where that is another one, and its times."""
    tongue = lessons.tongue
    day = tongue.day((session.day - tongue.today).days)
    year = f"{session.day.year}. " if session.day.year != tongue.today.year else ""
    times = f"{session.begins}–{session.ends}".strip("–")
    return f"{year}{day} {times}".strip()
