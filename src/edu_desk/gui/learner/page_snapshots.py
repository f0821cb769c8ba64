"""What the shell's pages show, worked out from lessons and runs: pure but for the texts' language."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from edu_desk.gui.learner.first_choices import FirstKnown, first_choices
from edu_desk.gui.learner.home_page import DIAGNOSTIC, HomeSnapshot, LessonTile
from edu_desk.gui.learner.places import AtResult
from edu_desk.gui.learner.result_page import ResultSnapshot
from edu_desk.gui.widgets.question_page import QuestionChoice, QuestionSnapshot
from edu_desk.lesson.library import Index
from edu_desk.lesson.reading.read_lesson import LessonHead
from edu_desk.lesson.teaching import Lesson, Task
from edu_desk.present.tongue import Tongue
from edu_desk.progress.repetition import Booster
from edu_desk.runner.events import Mode
from edu_desk.shared.text import N_, Plural, Translator


@dataclass(frozen=True, slots=True)
class Progress:
    """What is known of the learner at the moment `now`."""

    now: datetime
    standings: Mapping[str, str]
    again: tuple[Booster, ...] = ()
    planned: tuple[str, ...] = ()
    """The lessons that her class takes today."""
    diagnostic: tuple[int, int] | None = None
    """Of the diagnostic that her class does today: how many errands are done, and of how many."""


_ERRANDS = Plural("{count} errand", "{count} errands")
GO_ON, ANEW, OTHER_TASK = "go-on", "anew", "other-task"
_MODES = {
    Mode.WATCH: (N_("Watch"), N_("The program does it slowly and tells you why."), "eye"),
    Mode.FOLLOW: (N_("Follow"), N_("You do it. The program shows the next step."), "footprints"),
    Mode.TRY: (N_("Try alone"), N_("You do it. Help comes when you ask."), "hand"),
    Mode.CHECK: (N_("Check"), N_("You do it without help, and see what you can do."), "list-checks"),
}


def lesson_tiles(
    heads: Iterable[LessonHead], unfinished: Sequence[str], standings: Mapping[str, str], tr: Translator
) -> tuple[LessonTile, ...]:
    """The lessons as tiles."""
    return tuple(
        LessonTile(
            id=head.id,
            title=tr.lesson(head.title.source),
            summary=tr.lesson(head.summary.source),
            icon=head.icon,
            minutes=head.minutes,
            unfinished=head.id in unfinished,
            standing=standings.get(head.id, ""),
        )
        for head in heads
    )


def home(
    index: Index, unfinished: Sequence[str], notice: str, progress: Progress, tr: Translator
) -> HomeSnapshot:
    """The lessons as tiles, or their topics where there are many; what is broken for its author.

    `unfinished` are the lessons with an open run, the one begun last coming first.
    """
    tiles = lesson_tiles(index.heads, unfinished, progress.standings, tr)
    by_id = {tile.id: tile for tile in tiles}
    planned = tuple(by_id[one] for one in progress.planned if one in by_id)
    if progress.diagnostic is not None:
        planned = (_diagnostic_tile(*progress.diagnostic, tr), *planned)
    topics = {head.id: head.topic for head in index.heads}
    known = FirstKnown(tuple(unfinished), progress.standings, progress.again, progress.now, planned)
    problems = tuple(problem.line(tr) for broken in index.broken for problem in broken.problems)
    return replace(first_choices(tiles, topics, known, tr), problems=problems, notice=notice)


def _diagnostic_tile(done: int, whole: int, tr: Translator) -> LessonTile:
    words = tr(N_("{done} of {all} errands done"), done=done, all=whole)
    if not done:
        words = tr.counted(_ERRANDS, whole)
    return LessonTile(DIAGNOSTIC, tr(N_("What I can do alone")), words, "clipboard-check", 0)


def resume(lesson: Lesson, mode: Mode, tongue: Tongue, *, changed: bool) -> QuestionSnapshot:
    """Go on or begin anew."""
    tr = tongue.tr
    anew = QuestionChoice(
        ANEW, tr(N_("Start again")), tr(N_("From the first step.")), "rotate-ccw", primary=changed
    )
    if changed:
        sentence = tr(N_("The lesson has changed since then, so it begins from the first step."))
        return QuestionSnapshot(tongue.say(lesson.title), sentence, (anew,))
    stopped = tr(N_("From where it stopped, in “{mode}”."), mode=tr(_MODES[mode][0]))
    go_on = QuestionChoice(GO_ON, tr(N_("Go on")), stopped, "play", primary=True)
    sentence = tr(N_("Someone stopped halfway. Was it you? Then go on. If not, start again."))
    return QuestionSnapshot(tongue.say(lesson.title), sentence, (go_on, anew))


def modes(lesson: Lesson, task: Task, best: Mode, tongue: Tongue) -> QuestionSnapshot:
    """The four ways of practising a task, which to press the first time, and a way to another task."""
    tr = tongue.tr
    choices = [
        QuestionChoice(mode.value, tr(name), tr(note), icon, primary=mode is best)
        for mode, (name, note, icon) in _MODES.items()
    ]
    judges = task.case is not None
    if len(lesson.tasks) > 1 and not judges:
        choices.append(
            QuestionChoice(OTHER_TASK, tr(N_("Another task")), tr(N_("Choose something else to do.")), "list")
        )
    sentence = tongue.say(lesson.intro) if judges else tongue.say(task.goal_text, task.start)
    if best is Mode.FOLLOW:
        first = tr(N_("If this is your first time, press “{mode}”."), mode=tr(_MODES[best][0]))
        sentence = f"{sentence} {first}"
    return QuestionSnapshot(tongue.say(lesson.title), sentence, tuple(choices))


def tasks(lesson: Lesson, tongue: Tongue) -> QuestionSnapshot:
    """The tasks of a lesson."""
    choices = tuple(
        QuestionChoice(
            task.id, tongue.say(task.title, task.start), tongue.say(task.goal_text, task.start), lesson.icon
        )
        for task in lesson.tasks
    )
    return QuestionSnapshot(tongue.tr(N_("Which task?")), tongue.say(lesson.intro), choices)


def trouble_question(words: str, tr: Translator) -> QuestionSnapshot:
    """Something is in the way."""
    onward = QuestionChoice(GO_ON, tr(N_("To the first page")), "", "house", primary=True)
    return QuestionSnapshot(tr(N_("One moment")), words, (onward,), can_back=False)


def result(place: AtResult, lesson: Lesson, task: Task, tongue: Tongue) -> ResultSnapshot:
    """What went well, what is worth another go, and what comes next."""
    tr = tongue.tr
    mode = place.head.mode
    titles = {milestone.id: tongue.say(milestone.title, task.start) for milestone in task.milestones}
    well: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    if mode is Mode.WATCH:
        title, sentence = tr(N_("You have seen the whole way.")), N_("This was shown: “{task}”")
    else:
        well = tuple(titles[step] for step in place.summary.well)
        again = tuple(titles[step] for step in place.summary.again)
        title, sentence = tr(N_("You did it!")), N_("You did “{task}” to the end.")
    return ResultSnapshot(
        title=title,
        sentence=tr(sentence, task=tongue.say(task.title, task.start)),
        alone=well,
        again=again,
        onward=_onward(mode, lesson, tr),
        card=tr(N_("Take the steps home")),
        well_title=tr(N_("Done on your own") if mode in {Mode.TRY, Mode.CHECK} else N_("Went well")),
    )


def measured(snapshot: ResultSnapshot, tr: Translator) -> ResultSnapshot:
    """The same after an errand of the diagnostic: the next one follows, and nothing of it is practised."""
    return replace(snapshot, again=(), onward=tr(N_("The next errand")), card="")


def _onward(mode: Mode, lesson: Lesson, tr: Translator) -> str:
    following = next_mode(mode)
    if following is None:
        return tr(N_("Another task")) if len(lesson.tasks) > 1 else ""
    return tr(_MODES[following][0])


def next_mode(mode: Mode) -> Mode | None:
    """What to practise after a mode went well: see it, follow it, try it, know it."""
    order = (Mode.WATCH, Mode.FOLLOW, Mode.TRY, Mode.CHECK)
    at = order.index(mode) + 1
    return order[at] if at < len(order) else None
