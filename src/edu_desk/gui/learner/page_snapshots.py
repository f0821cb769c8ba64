"""What the shell's pages show, worked out from lessons and runs: pure but for the texts' language."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from edu_desk.gui.learner.home_page import DIAGNOSTIC, HomeSnapshot, LessonTile
from edu_desk.gui.learner.places import AtResult
from edu_desk.gui.learner.result_page import ResultSnapshot
from edu_desk.gui.learner.topic_tiles import MOST_TOGETHER, topic_tiles
from edu_desk.gui.widgets.question_page import QuestionChoice, QuestionSnapshot
from edu_desk.lesson.library import Index
from edu_desk.lesson.reading.read_lesson import LessonHead
from edu_desk.lesson.teaching import Lesson, Task
from edu_desk.present.tongue import Tongue
from edu_desk.progress.booster import Booster
from edu_desk.runner.events import Mode
from edu_desk.shared.text import N_, Plural, Translator

_MOST_AGAIN = 2
_MOST_NEXT = 3
_MOST_TODAY = 3
_DAYS_AGO = Plural(
    "You did it {count} day ago. Doing it again today helps you remember.",
    "You did it {count} days ago. Doing it again today helps you remember.",
)


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
    again = [
        replace(by_id[one.lesson], summary=_since(one, progress.now, tr))
        for one in progress.again
        if one.lesson in by_id and one.lesson not in unfinished
    ]
    problems = tuple(problem.line(tr) for broken in index.broken for problem in broken.problems)
    whole = HomeSnapshot(tiles, problems, notice, tuple(again[:_MOST_AGAIN]), record=bool(progress.standings))
    planned = tuple(by_id[one] for one in progress.planned if one in by_id)
    if progress.diagnostic is not None:
        planned = (_diagnostic_tile(*progress.diagnostic, tr), *planned)
    if len(tiles) <= MOST_TOGETHER:
        return replace(whole, today=planned[:_MOST_TODAY])
    topics = topic_tiles(((head.id, head.topic) for head in index.heads), progress.standings, tr)
    go_on = next((by_id[one] for one in unfinished if one in by_id), None)
    room = max(1, MOST_TOGETHER - len(topics) - (go_on is not None))
    due = whole.again[:room]
    shown = {tile.id for tile in due} | ({go_on.id} if go_on is not None else set())
    today = tuple(tile for tile in planned if tile.id not in shown)[: min(_MOST_TODAY, room - len(due))]
    shown |= {tile.id for tile in today}
    following = _following(index, by_id, shown)[: min(_MOST_NEXT, room - len(due) - len(today))]
    return replace(whole, lessons=(), topics=topics, go_on=go_on, again=due, today=today, proposed=following)


def _diagnostic_tile(done: int, whole: int, tr: Translator) -> LessonTile:
    words = tr(N_("{done} of {all} errands done"), done=done, all=whole)
    if not done:
        words = tr.counted(_ERRANDS, whole)
    return LessonTile(DIAGNOSTIC, tr(N_("What I can do alone")), words, "clipboard-check", 0)


def _following(index: Index, tiles: Mapping[str, LessonTile], shown: set[str]) -> tuple[LessonTile, ...]:
    """Of each topic the first lesson that is not done alone yet, and is not shown otherwise."""
    found: dict[str, LessonTile] = {}
    for head in index.heads:
        tile = tiles[head.id]
        if tile.standing != "alone" and head.id not in shown:
            found.setdefault(head.topic, tile)
    return tuple(found.values())


def _since(booster: Booster, now: datetime, tr: Translator) -> str:
    """Why now: how long ago it was."""
    days = booster.days_since(now)
    if not days:
        return tr(N_("Doing it again today helps you remember."))
    if days == 1:
        return tr(N_("You did it yesterday. Doing it again today helps you remember."))
    return tr.counted(_DAYS_AGO, days)


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
        title, sentence = tr(N_("You did it!")), N_("Task done: “{task}”")
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
