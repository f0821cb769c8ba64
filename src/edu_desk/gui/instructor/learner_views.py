"""One learner's runs, and the log of the staff area, as pages show them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from edu_desk.gui.instructor.lesson_names import LessonNames
from edu_desk.gui.instructor.staff_view import StaffAction, StaffRow, StaffSection, StaffView
from edu_desk.people.staff_gate import StaffNote
from edu_desk.report.backup_words import moment_words
from edu_desk.report.charts import BeforeAfter
from edu_desk.report.diagnostic_result import DiagnosticResult
from edu_desk.report.diagnostic_words import diagnostic_lines
from edu_desk.report.staff_log_words import note_words
from edu_desk.report.timeline import RunTimeline
from edu_desk.report.timeline_words import entry_sign, entry_words
from edu_desk.runner.events import Mode
from edu_desk.shared.text import N_, Translator

OLDER, NEWEST, REPLAY = "older", "newest", "replay"
KEPT, HAND_OUT, ERASE, CERTIFY = "kept", "hand-out", "erase", "certify"
PICTURES, CARDS = "pictures", "cards"
NAME, GROUP = "name", "group"
RUNS: Final = 8
"""So many runs stand on a page."""
_MODES: Final = {
    Mode.WATCH: N_("Watch"),
    Mode.FOLLOW: N_("Follow"),
    Mode.TRY: N_("Try it alone"),
    Mode.CHECK: N_("Check"),
}
_RESETS: Final = {
    PICTURES: (
        N_("New pictures for coming in"),
        N_("The pictures are reset. Whoever touches this tile next chooses three new ones."),
    ),
    CARDS: (N_("Block lost cards"), N_("No card opens this tile any more. Print a new one.")),
}
"""What stands on the button, and what is told afterwards."""
_LOG_EXPLAINS: Final = N_("Each line is one thing that was done, and when.")
_EXPLAINS: Final = N_("Each box is one practice, with its steps in the order in which they were done.")


def learner_view(
    name: str,
    runs: Sequence[RunTimeline],
    lessons: LessonNames,
    now: datetime,
    tr: Translator,
    *,
    older: bool,
    newest: bool,
    measured: tuple[StaffSection, ...] = (),
    certified: bool = False,
    opens: Sequence[str] = (),
    done: str = "",
) -> StaffView:
    """Every run as a timeline, the last one first, after the diagnostic if both forms were done.

    `opens` are the ways in that can be reset, by their keys; `done` tells what was reset.
    """
    rows = tuple(_run_row(run, lessons, now, tr) for run in runs)
    actions = []
    if not newest:
        actions.append(StaffAction(NEWEST, tr(N_("The last ones")), "chevrons-left"))
    if older:
        actions.append(StaffAction(OLDER, tr(N_("Earlier ones")), "chevron-right"))
    if certified:
        actions.append(StaffAction(CERTIFY, tr(N_("Earned certificates")), "star"))
    actions.append(StaffAction(NAME, tr(N_("Other name for this learner")), "a-large-small"))
    actions.append(StaffAction(GROUP, tr(N_("Choose a group")), "users"))
    actions += [StaffAction(key, tr(_RESETS[key][0]), "rotate-ccw") for key in opens]
    actions.append(StaffAction(KEPT, tr(N_("See what is kept")), "eye"))
    actions.append(StaffAction(HAND_OUT, tr(N_("Hand over what is kept")), "file-text"))
    actions.append(StaffAction(ERASE, tr(N_("Erase this learner")), "trash-2"))
    sentence = N_("What was practised, the last first.") if rows else N_("Nothing was practised yet.")
    sections = (*measured, StaffSection("", rows)) if rows else measured
    return StaffView(name, done or tr(sentence), _EXPLAINS, sections, tuple(actions))


def reset_words(key: str, tr: Translator) -> str:
    """What is told once a way in was reset."""
    return tr(_RESETS[key][1])


def opening_view(name: str, tr: Translator) -> StaffView:
    """While the lessons that were practised are read."""
    return StaffView(name, tr(N_("It is being read.")), _EXPLAINS)


def measured(
    chart: BeforeAfter | None,
    results: Mapping[str, DiagnosticResult],
    names: Mapping[str, str],
    tr: Translator,
) -> tuple[StaffSection, ...]:
    """The diagnostic: the chart where anybody did both forms, then what each did."""
    title = tr(N_("Diagnostic: errands done alone"))
    told = {who: diagnostic_lines(one, tr) for who, one in results.items()}
    rows = []
    for who, lines in told.items():
        if lines:
            name, *rest = (names[who], *lines) if who in names else lines
            rows.append(StaffRow(who, name, tuple(rest), "clipboard-check"))
    if not rows:
        return ()
    return (StaffSection(title, tuple(rows), chart=chart),)


def with_measured(view: StaffView, told: tuple[StaffSection, ...]) -> StaffView:
    """A class's page with what was measured: the chart after the first section, each learner's at the end.

    Below a card for every learner of a class nobody would find the chart.
    """
    charts = tuple(replace(one, rows=()) for one in told if one.chart is not None)
    rows = tuple(replace(one, chart=None) for one in told)
    return replace(view, sections=(*view.sections[:1], *charts, *view.sections[1:], *rows))


def log_view(
    notes: Sequence[StaffNote], names: Mapping[str, str], now: datetime, tr: Translator
) -> StaffView:
    """Who opened what, the last first."""
    rows = tuple(
        StaffRow(str(place), note_words(note, names, tr), (moment_words(note.at.astimezone(), now, tr),))
        for place, note in enumerate(notes)
    )
    sections = (StaffSection("", rows),) if rows else ()
    return StaffView(
        tr(N_("Who opened what")),
        tr(N_("What was done in the staff area, the last first.")),
        _LOG_EXPLAINS,
        sections,
    )


def _run_row(run: RunTimeline, lessons: LessonNames, now: datetime, tr: Translator) -> StaffRow:
    head = run.head
    begun = moment_words(head.started.astimezone(), now, tr)
    lines = [f"{begun} · {tr(_MODES[head.mode])} · {lessons.task(head.lesson, head.task)}"]
    lines += [
        f"{entry_sign(entry)} {entry_words(entry, _name(run, entry.milestone, lessons), tr)}"
        for entry in run.entries
    ]
    actions = (StaffAction(REPLAY, tr(N_("Watch it once more")), "play"),)
    return StaffRow(head.id, lessons.title(head.lesson), tuple(lines), "footprints", actions=actions)


def _name(run: RunTimeline, milestone: str, lessons: LessonNames) -> str:
    return lessons.milestone(run.head.lesson, run.head.task, milestone) if milestone else ""
