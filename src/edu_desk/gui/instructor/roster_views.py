"""A roster as pages show it: the files to choose from, the fate of each row, its questions, and the end."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from edu_desk.exchange.roster_plan import Adds, Asks, Changes, Fate, Keeps, Refuses, RosterPlan, first_row
from edu_desk.exchange.roster_trial import RosterTrial
from edu_desk.exchange.roster_words import COUNTS, fate_words, merged_words, person_words
from edu_desk.gui.instructor.folder_views import FolderWords
from edu_desk.gui.instructor.staff_view import StaffAction, StaffRow, StaffSection, StaffView
from edu_desk.gui.window.own_files import OwnFile
from edu_desk.jobs import Moved
from edu_desk.report.backup_words import moment_words
from edu_desk.shared.text import N_, Plural, Translator

TAKE, FILL, CANCEL, CHOOSE, DONE, CLASSES = "take", "fill", "cancel", "choose", "done", "classes"
ELSEWHERE: Final = "elsewhere"
SAME: Final = "same:"
"""Before the id of the person who is meant; without one it is somebody new."""
_MOST: Final = 300
"""So many rows of one fate are written out."""
_EXPLAINS: Final = N_("A roster is a table with a column of names. Nothing is kept before you say so.")
_MORE: Final = Plural("and {count} more row", "and {count} more rows")
_TAKEN: Final = Plural("{count} person was imported.", "{count} people were imported.")
_TITLES: Final[tuple[tuple[type[Fate], str, str], ...]] = (
    (Adds, N_("Who is new"), "plus"),
    (Changes, N_("What changes"), "repeat"),
    (Keeps, N_("Who stays as known"), "check"),
)


def files_view(found: Sequence[OwnFile] | None, now: datetime, tr: Translator) -> StaffView:
    """The tables in somebody's own folders; None while they are looked for."""
    heading = tr(N_("Import a roster"))
    where = tr(N_("Files from Documents, Desktop, Downloads and memory sticks are shown here."))
    elsewhere = (StaffAction(ELSEWHERE, tr(N_("Look elsewhere")), "folder-open"),)
    if found is None:
        return StaffView(heading, tr(N_("Looking for files.")), _EXPLAINS, (), elsewhere)
    rows = tuple(
        StaffRow(
            str(one.path),
            one.path.name,
            (f"{_folder(one, tr)} · {moment_words(one.changed, now, tr)}",),
            "file-text",
            actions=(_look(tr),),
        )
        for one in found
    )
    if not rows:
        none = tr(N_("There is no table (.xlsx or .csv) in these folders. It can be looked for elsewhere."))
        rows = (StaffRow("none", none, icon="folder"),)
    return StaffView(heading, where, _EXPLAINS, (StaffSection("", rows),), elsewhere)


def folder_words(tr: Translator) -> FolderWords:
    """What is said while the file is looked for, folder by folder."""
    return FolderWords(
        tr(N_("Import a roster")),
        _EXPLAINS,
        with_file=_look(tr),
        none=tr(N_("No table (.xlsx or .csv) lies in this folder itself.")),
    )


def moving_view(file: str, moved: Moved, tr: Translator) -> StaffView:
    """While it is read or taken in: how far it is, and that it can be stopped."""
    row = StaffRow("moving", tr(moved.what), (f"{moved.percent}%",), "hourglass")
    stop = StaffAction(CANCEL, tr(N_("Stop")), "x")
    return StaffView(tr(N_("Import a roster")), file, _EXPLAINS, (StaffSection("", (row,)),), (stop,))


def trial_view(file: str, trial: RosterTrial, tr: Translator) -> StaffView:
    """The fate of each row: what must be said or mended first, then what is new, changes and stays."""
    plan = trial.plan
    nothing = all(isinstance(fate, Keeps) for fate in plan.fates)
    take = StaffAction(TAKE, tr(N_("Import this roster")), "check", primary=True)
    leave = StaffAction(CANCEL, tr(N_("Another file")), "undo-2")
    actions = (take, leave) if trial.ready and not nothing else (leave,)
    sections = [StaffSection("", (_counted(file, trial, tr),))]
    asked = tuple(_questions(trial, tr))
    if asked:
        sections.append(StaffSection(tr(N_("Please say first")), asked))
    mends = tuple(
        _mend(fate, place, tr) for place, fate in enumerate(plan.fates) if isinstance(fate, Refuses)
    )
    if mends:
        sections.append(StaffSection(tr(N_("Mend these cells in the file first")), mends[:_MOST]))
    sections += _told(plan, tr)
    return StaffView(
        tr(N_("Import a roster")), _sentence(trial, tr, nothing=nothing), _EXPLAINS, tuple(sections), actions
    )


def done_view(count: int, named: Sequence[str], before: frozenset[str], tr: Translator) -> StaffView:
    """It is taken in; `named` are the classes that it names, `before` those that were there already."""
    row = StaffRow("done", tr.counted(_TAKEN, count), icon="circle-check", tone="good")
    back = StaffAction(CLASSES, tr(N_("To the classes")), "users", primary=True)
    made = [name for name in named if name not in before]
    if made:
        sentence = tr(N_("New classes were made for it: {names}."), names=", ".join(made))
    elif named:
        sentence = tr(N_("Whoever has a class written beside the name belongs to it now."))
    else:
        sentence = tr(N_("No class is named in it. Open a class, then press “Choose members”."))
    return StaffView(
        tr(N_("The roster has been imported")), sentence, _EXPLAINS, (StaffSection("", (row,)),), (back,)
    )


def _look(tr: Translator) -> StaffAction:
    return StaffAction(CHOOSE, tr(N_("Look at this file")), "eye")


def _folder(one: OwnFile, tr: Translator) -> str:
    return one.folder.words if one.folder.own else tr(one.folder.words)


def _sentence(trial: RosterTrial, tr: Translator, *, nothing: bool) -> str:
    if not trial.ready:
        return tr(N_("Nothing is kept yet. First look at what stands below."))
    if nothing:
        return tr(N_("All of this is known already. There is nothing to import."))
    return tr(N_("Nothing is kept yet. Look through it, then import it."))


def _counted(file: str, trial: RosterTrial, tr: Translator) -> StaffRow:
    counted = Counter(type(fate) for fate in trial.plan.fates)
    lines = [tr.counted(words, counted[kind]) for kind, words in COUNTS if counted[kind]]
    if trial.unknown:
        lines.append(tr(N_("Columns that are not read: {names}"), names=", ".join(trial.unknown)))
    return StaffRow("counted", file, tuple(lines), "file-text")


def _questions(trial: RosterTrial, tr: Translator) -> Iterator[StaffRow]:
    if trial.merged:
        fill = StaffAction(FILL, tr(N_("They count for each row")), "check")
        yield StaffRow(
            "merged", merged_words(trial.merged, tr, command=False), (), "users", "attend", actions=(fill,)
        )
    for fate in trial.plan.fates:
        if isinstance(fate, Asks):
            yield _question(fate, tr)


def _question(fate: Asks, tr: Translator) -> StaffRow:
    who = [
        StaffAction(f"{SAME}{person.id}", person_words(person, tr, numbered=False), "user-round")
        for person in fate.persons
    ]
    new = tr(N_("Somebody new")) if fate.persons else tr(N_("They are different people"))
    words = (
        tr(N_("Row {row}: is {name} somebody who is known?"), row=first_row(fate), name=fate.entry.name)
        if fate.persons
        else tr(
            N_("Row {row}: {name} stands in the roster more than once."),
            row=first_row(fate),
            name=fate.entry.name,
        )
    )
    lines = () if fate.persons else (tr(N_("If it is one person, leave one of the rows in the file.")),)
    actions = (*who, StaffAction(SAME, new, "plus"))
    return StaffRow(str(first_row(fate)), words, lines, "circle-question-mark", "attend", actions=actions)


def _mend(fate: Refuses, place: int, tr: Translator) -> StaffRow:
    one = fate.problem
    title = tr(N_("Row {row}, “{column}”"), row=one.row, column=one.column)
    lines = (tr(one.message, value=one.value), tr(one.fix))
    return StaffRow(f"mend {place}", title, lines, "triangle-alert", "attend")


def _told(plan: RosterPlan, tr: Translator) -> Iterator[StaffSection]:
    for kind, words, icon in _TITLES:
        those = [fate for fate in plan.fates if isinstance(fate, kind)]
        if those:
            lines = [fate_words(fate, tr) for fate in those[:_MOST]]
            if len(those) > _MOST:
                lines.append(tr.counted(_MORE, len(those) - _MOST))
            yield StaffSection("", (StaffRow(kind.__name__, tr(words), tuple(lines), icon),))
