"""A class as it is now, and how far everybody is, as pages show them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from edu_desk.gui.instructor.lesson_names import LessonNames
from edu_desk.gui.instructor.staff_view import StaffAction, StaffChip, StaffRow, StaffSection, StaffView
from edu_desk.people.intervention import InterventionKind
from edu_desk.people.study_class import StudyClass
from edu_desk.progress.standing import Standing
from edu_desk.report.attention import Attention, AttentionKind, stuck_together
from edu_desk.report.attention_words import KINDS, STANDING_SIGNS, attention_words
from edu_desk.report.charts import GridLine, GridMarks
from edu_desk.shared.text import N_, Plural, Translator

LOOK: Final = "look"
STUMBLES: Final = "stumbles"
_TONES: Final = {
    AttentionKind.ASKED: "stop",
    AttentionKind.STRUGGLES: "attend",
    AttentionKind.COMING: "attend",
    AttentionKind.FINISHED: "good",
}
_WAITS: Final = frozenset(
    {AttentionKind.ASKED, AttentionKind.STRUGGLES, AttentionKind.COMING, AttentionKind.IDLE}
)
_ANYWHERE: Final = frozenset({InterventionKind.COMING, InterventionKind.LOOK_UP})
"""What can be done for somebody who is in no lesson."""
_INTERVENTIONS: Final = {
    InterventionKind.COMING: (N_("I am coming"), "footprints"),
    InterventionKind.HELP: (N_("A little more help"), "circle-question-mark"),
    InterventionKind.BACK: (N_("Back to the beginning of this step"), "rotate-ccw"),
    InterventionKind.UNDO_BACK: (N_("Undo going back"), "undo-2"),
    InterventionKind.NEXT_TASK: (N_("Next task"), "skip-forward"),
    InterventionKind.LOOK_UP: (N_("Please look at the teacher"), "megaphone"),
}
_ASKED: Final = Plural("{names} is waiting for you.", "{names} are waiting for you.")
_STRUGGLE: Final = Plural("{names} is stuck.", "{names} are stuck.")
_MORE: Final = Plural("{names} and {count} more", "{names} and {count} more")
_NAMED: Final = 5
"""So many are named in one sentence."""


def now_view(
    one: StudyClass,
    found: Sequence[Attention],
    names: Mapping[str, str],
    lessons: LessonNames,
    now: datetime,
    tr: Translator,
) -> StaffView:
    """Whom to help first, one row a learner."""
    rows = tuple(_row(each, names, lessons, now, tr) for each in found)
    together = tuple(
        StaffRow(
            f"{stuck.lesson} {stuck.task} {stuck.milestone}",
            lessons.milestone(stuck.lesson, stuck.task, stuck.milestone) or lessons.title(stuck.lesson),
            (", ".join(names.get(who, who) for who in stuck.learners),),
            "users",
            "attend",
        )
        for stuck in stuck_together(found)
    )
    sections = []
    if together:
        sections.append(StaffSection(tr(N_("Several are stuck here: explain it to everyone")), together))
    if rows:
        sections.append(StaffSection(tr(N_("Learners")), rows))
    return replace(opening_view(one, tr), sentence=_sentence(found, names, tr), sections=tuple(sections))


def opening_view(one: StudyClass, tr: Translator) -> StaffView:
    """Before anybody's row is there."""
    return StaffView(tr(N_("{name}, now"), name=one.name), "", _EXPLAINS)


def grid_view(
    one: StudyClass,
    standings: Mapping[str, Mapping[str, Standing]],
    names: Mapping[str, str],
    lessons: LessonNames,
    tr: Translator,
) -> StaffView:
    """One row a learner, one cell a lesson: those of the plan, then what somebody practised besides."""
    practised = {lesson for each in standings.values() for lesson in each}
    columns = (*one.lessons, *(lesson for lesson in lessons.ids() if lesson in practised - set(one.lessons)))
    rows = tuple(
        StaffRow(
            who,
            names.get(who, who),
            (_counted(standings.get(who, {}), columns, tr),),
            chips=tuple(_cell(standings.get(who, {}), lesson, lessons, tr) for lesson in columns),
            actions=(StaffAction(LOOK, tr(N_("See what was practised")), "eye"),),
        )
        for who in one.members
    )
    heading = tr(N_("{name}: how far everybody is"), name=one.name)
    heads = tuple(
        StaffRow(
            lesson,
            lessons.title(lesson),
            (_reached(standings, one.members, lesson, tr),),
            actions=(StaffAction(STUMBLES, tr(N_("Where they stumble")), "eye"),),
        )
        for lesson in columns
    )
    sections = []
    if columns and rows:
        chart = grid_chart(one, standings, columns, names, lessons, tr)
        sections = [
            StaffSection("", chart=chart),
            StaffSection(tr(N_("Lesson by lesson")), heads),
            StaffSection(tr(N_("Learners")), rows),
        ]
    nothing = "" if sections else tr(N_("Nothing was practised yet."))  # the chart tells what its signs mean
    return StaffView(heading, nothing, _GRID_EXPLAINS, tuple(sections))


def grid_chart(
    one: StudyClass,
    standings: Mapping[str, Mapping[str, Standing]],
    columns: Sequence[str],
    names: Mapping[str, str],
    lessons: LessonNames,
    tr: Translator,
) -> GridMarks:
    """Learners by lessons."""
    lines = tuple(
        GridLine(
            who,
            names.get(who, who),
            tuple(standings.get(who, {}).get(lesson, Standing.NOT_YET) for lesson in columns),
        )
        for who in one.members
    )
    words = tuple((standing, tr(said)) for standing, (_, said) in STANDING_SIGNS.items())
    titles = tuple(lessons.title(lesson) for lesson in columns)
    return GridMarks(tr(N_("How far everybody is")), titles, lines, words, tr(N_("Name")))


def _row(
    one: Attention, names: Mapping[str, str], lessons: LessonNames, now: datetime, tr: Translator
) -> StaffRow:
    milestone = lessons.milestone(one.lesson, one.task, one.milestone) if one.milestone else ""
    lines = [attention_words(one, milestone, now, tr)]
    if one.lesson and one.kind is not AttentionKind.NOT_HERE:
        lines.append(lessons.title(one.lesson))
    elif one.kind in {AttentionKind.ASKED, AttentionKind.COMING}:
        lines.append(tr(N_("Not in a lesson now")))
    actions = [
        StaffAction(kind.value, tr(words), icon, primary=False)
        for kind, (words, icon) in _INTERVENTIONS.items()
        if _offered(kind, one)
    ]
    look = StaffAction(LOOK, tr(N_("See what was practised")), "eye")
    name = names.get(one.learner, one.learner)
    icon = KINDS[one.kind][0]
    tone = _TONES.get(one.kind, "primary")
    return StaffRow(one.learner, name, tuple(lines), icon, tone, actions=tuple(actions), beside=look)


def _offered(kind: InterventionKind, one: Attention) -> bool:
    """Who gets on by herself is left alone; all else can be done where somebody waits or is stuck."""
    if kind is InterventionKind.UNDO_BACK:
        return one.set_back and one.kind is not AttentionKind.FINISHED
    if one.kind is AttentionKind.FINISHED:
        return kind is InterventionKind.NEXT_TASK
    if not one.lesson and kind not in _ANYWHERE:
        return False
    return one.kind in _WAITS


def _sentence(found: Sequence[Attention], names: Mapping[str, str], tr: Translator) -> str:
    """Whom to go to, by name and in order: nobody need look through the rows for that."""
    parts = []
    for kind, words in ((AttentionKind.ASKED, _ASKED), (AttentionKind.STRUGGLES, _STRUGGLE)):
        those = [names.get(one.learner, one.learner) for one in found if one.kind is kind]
        if those:
            parts.append(tr.counted(words, len(those), names=_listed(those, tr)))
    return " ".join(parts) or tr(N_("Nobody is waiting for you now."))


def _listed(those: Sequence[str], tr: Translator) -> str:
    named = ", ".join(those[:_NAMED])
    beyond = len(those) - _NAMED
    return tr.counted(_MORE, beyond, names=named) if beyond > 0 else named


def _cell(standings: Mapping[str, Standing], lesson: str, lessons: LessonNames, tr: Translator) -> StaffChip:
    sign, words = STANDING_SIGNS[standings.get(lesson, Standing.NOT_YET)]
    return StaffChip(sign, f"{lessons.title(lesson)}: {tr(words)}")


def _counted(standings: Mapping[str, Standing], columns: Sequence[str], tr: Translator) -> str:
    alone = sum(standings.get(lesson) is Standing.ALONE for lesson in columns)
    words = N_("{alone} of {all} lessons alone") if alone else N_("None of {all} lessons alone yet")
    return tr(words, alone=alone, all=len(columns))


def _reached(
    standings: Mapping[str, Mapping[str, Standing]], members: Sequence[str], lesson: str, tr: Translator
) -> str:
    alone = sum(standings.get(who, {}).get(lesson) is Standing.ALONE for who in members)
    if not alone:
        return tr(N_("Nobody has done it alone yet"))
    return tr(N_("{alone} of {all} alone"), alone=alone, all=len(members))


_GRID_EXPLAINS = N_("Each column is a lesson. The arrow keys lead from one cell to the next.")
_EXPLAINS = N_("Those who need help most come first. The buttons in a row are for that learner.")
