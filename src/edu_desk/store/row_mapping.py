"""Events, heads and moments as rows of the database, and back without loss."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final, assert_never

from edu_desk.lesson.cases import Truth
from edu_desk.machine.action import Action, Back, Enter, Press, Target
from edu_desk.progress.booster import Memory
from edu_desk.progress.decision import Decision, truth_behind
from edu_desk.progress.lesson_history import LessonHistory
from edu_desk.progress.practice import CaseOutcome, Practice
from edu_desk.progress.standing import Standing
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import (
    Acted,
    AskedPerson,
    Decided,
    Event,
    Finished,
    Helped,
    Left,
    Mode,
    Outcome,
    Reached,
    RunHead,
    SetBack,
    TookBack,
)
from edu_desk.runner.support import SupportLevel
from edu_desk.shared.errors import Bug
from edu_desk.store.skill_text import read_skill, skill_text
from edu_desk.store.stored_run import Learner, LearnerKind

Value = str | int | float | None
Row = Mapping[str, Value]

_NOTHING: Row = dict.fromkeys(
    ("action", "element", "part", "typed", "outcome", "milestone", "alone", "rung", "scheme", "truth")
)
_YEARS: Final = range(1900, 3000)
"""Clocks may be years wrong; a day that no practice app can count from is no clock's."""
_MICROSECONDS_A_MILLISECOND = 1000


def moment_text(moment: datetime) -> str:
    """ISO 8601 with zone, in milliseconds, or in microseconds where these would lose something.

    Raises:
        Bug: the moment has no zone.
    """
    if moment.utcoffset() is None:
        raise Bug(f"{moment} has no time zone")
    whole = moment.microsecond % _MICROSECONDS_A_MILLISECOND == 0
    return moment.isoformat(timespec="milliseconds" if whole else "microseconds")


def event_row(event: Event) -> dict[str, Value]:
    """The values of `event` by column, without its run and place; what it does not have is None."""
    row = {**_NOTHING, "at": moment_text(event.at)}
    match event:
        case Acted(_, action, outcome, milestone):
            return {
                **row,
                **_action_values(action),
                "kind": "acted",
                "outcome": outcome.value,
                "milestone": milestone,
            }
        case Reached(_, milestone, alone):
            return {**row, "kind": "reached", "milestone": milestone, "alone": int(alone)}
        case Helped(_, milestone, rung):
            return {**row, "kind": "helped", "milestone": milestone, "rung": rung}
        case AskedPerson(_, milestone):
            return {**row, "kind": "asked", "milestone": milestone}
        case TookBack(_, milestone):
            return {**row, "kind": "took-back", "milestone": milestone}
        case Decided(_, choice, right, scheme, truth):
            return {
                **row,
                "kind": "decided",
                "outcome": choice.value,
                "alone": int(right),
                "scheme": scheme or None,
                "truth": truth.value if truth is not None else None,
            }
        case SetBack(_, milestone, first):
            return {**row, "kind": "set-back", "milestone": milestone, "part": str(first)}
        case Finished():
            return {**row, "kind": "finished"}
        case Left():
            return {**row, "kind": "left"}
        case _:
            assert_never(event)


def read_event(row: Row) -> Event:
    """The event that `event_row` wrote.

    Raises:
        Bug: the row is none that this program writes.
    """
    at = _moment(row, "at")
    match row["kind"]:
        case "acted":
            return Acted(at, _read_action(row), Outcome(_text(row, "outcome")), _text(row, "milestone"))
        case "reached":
            return Reached(at, _text(row, "milestone"), alone=row["alone"] == 1)
        case "helped":
            rung = row["rung"]
            return Helped(
                at, _text(row, "milestone"), int(rung) if rung is not None else int(SupportLevel.EXACT)
            )
        case "asked":
            return AskedPerson(at, _text(row, "milestone"))
        case "took-back":
            return TookBack(at, _text(row, "milestone"))
        case "decided":
            choice, truth = CaseChoice(_text(row, "outcome")), _truth(row)
            return Decided(at, choice, row["alone"] == 1, str(row["scheme"] or ""), truth)
        case "set-back":
            return SetBack(at, _text(row, "milestone"), int(_text(row, "part")))
        case "finished":
            return Finished(at)
        case "left":
            return Left(at)
        case other:
            raise Bug(f"no event is of the kind {other!r}")


def head_row(head: RunHead) -> dict[str, Value]:
    """The values of `head` by column."""
    return {
        "id": head.id,
        "learner": head.learner,
        "lesson": head.lesson,
        "task": head.task,
        "mode": head.mode.value,
        "digest": head.digest,
        "today": head.today.isoformat(),
        "started": moment_text(head.started),
        "support": json.dumps(dict(head.support), ensure_ascii=False) if head.support else "",
    }


def read_run_head(row: Row) -> RunHead:
    """The head that `head_row` wrote."""
    today = date.fromisoformat(_text(row, "today"))
    if today.year not in _YEARS:
        raise Bug(f"a run cannot begin on {today}")
    return RunHead(
        id=_text(row, "id"),
        learner=_text(row, "learner"),
        lesson=_text(row, "lesson"),
        task=_text(row, "task"),
        mode=Mode(_text(row, "mode")),
        digest=_text(row, "digest"),
        today=today,
        started=_moment(row, "started"),
        support=_support(_text(row, "support")),
        device=_text(row, "device"),
    )


def _support(text: str) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((str(name), int(level)) for name, level in json.loads(text or "{}").items()))


def practice_row(practice: Practice) -> dict[str, Value]:
    """The values of `practice` by column."""
    return {
        "lesson": practice.lesson,
        "task": practice.task,
        "mode": practice.mode.value,
        "ended": moment_text(practice.ended),
        "finished": int(practice.finished),
        "helps": practice.helps,
        "away": practice.away,
        "together": int(practice.together),
        **_outcome_values(practice.case),
    }


def read_practice(row: Row) -> Practice:
    """The practice that `practice_row` wrote."""
    return Practice(
        lesson=_text(row, "lesson"),
        task=_text(row, "task"),
        mode=Mode(_text(row, "mode")),
        ended=_moment(row, "ended"),
        finished=row["finished"] == 1,
        helps=int(row["helps"] or 0),
        away=int(row["away"] or 0),
        together=row["together"] == 1,
        case=_read_outcome(row),
    )


def _outcome_values(case: CaseOutcome | None) -> dict[str, Value]:
    if case is None:
        return {"choice": None, "right": None, "truth": None}
    truth = case.truth.value if case.truth is not None else None
    return {"choice": case.choice.value, "right": int(case.right), "truth": truth}


def _read_outcome(row: Row) -> CaseOutcome | None:
    if row["choice"] is None:
        return None
    return CaseOutcome(_truth(row), CaseChoice(_text(row, "choice")), row["right"] == 1)


def history_row(history: LessonHistory) -> dict[str, Value]:
    """The values of `history` by column."""
    memory = history.memory
    return {
        "standing": history.standing.value,
        "finished": json.dumps(sorted(mode.value for mode in history.finished)),
        "done": json.dumps(history.done, ensure_ascii=False),
        "stability": memory.stability if memory else None,
        "difficulty": memory.difficulty if memory else None,
        "due": moment_text(memory.due) if memory else None,
        "last": moment_text(memory.last) if memory else None,
        "skill": skill_text(history.skill),
    }


def read_history(row: Row) -> LessonHistory:
    """The history that `history_row` wrote."""
    memory = None
    if row["due"] is not None:
        stability, difficulty = float(row["stability"] or 0), float(row["difficulty"] or 0)
        memory = Memory(stability, difficulty, _moment(row, "due"), _moment(row, "last"))
    return LessonHistory(
        standing=Standing(_text(row, "standing")),
        finished=frozenset(Mode(mode) for mode in json.loads(_text(row, "finished"))),
        done=tuple(json.loads(_text(row, "done"))),
        memory=memory,
        skill=read_skill(_text(row, "skill")),
    )


def read_decision(row: Row) -> Decision:
    """A decision, from a row of its event with its run's lesson, task and mode."""
    choice, right = CaseChoice(_text(row, "outcome")), row["alone"] == 1
    return Decision(
        lesson=_text(row, "lesson"),
        case=_text(row, "task"),
        mode=Mode(_text(row, "mode")),
        at=_moment(row, "at"),
        choice=choice,
        right=right,
        scheme=str(row["scheme"] or ""),
        truth=truth_behind(choice, right=right, recorded=_truth(row)),
        helped=row["helped"] == 1,
    )


def read_learner(row: Row) -> Learner:
    """The learner of a row."""
    return Learner(
        id=_text(row, "id"),
        name=_text(row, "name"),
        kind=LearnerKind(_text(row, "kind")),
        created=_moment(row, "created"),
    )


def _action_values(action: Action) -> dict[str, Value]:
    match action:
        case Press(Target(element, part)):
            return {"action": "press", "element": element, "part": part}
        case Enter(Target(element, part), typed):
            return {"action": "enter", "element": element, "part": part, "typed": typed}
        case Back():
            return {"action": "back"}
        case _:
            assert_never(action)


def _read_action(row: Row) -> Action:
    match row["action"]:
        case "press":
            return Press(_target(row))
        case "enter":
            return Enter(_target(row), _text(row, "typed"))
        case "back":
            return Back()
        case other:
            raise Bug(f"no action is of the kind {other!r}")


def _target(row: Row) -> Target:
    return Target(_text(row, "element"), _text(row, "part"))


def _truth(row: Row) -> Truth | None:
    return None if row["truth"] is None else Truth(_text(row, "truth"))


def _moment(row: Row, column: str) -> datetime:
    moment = datetime.fromisoformat(_text(row, column))
    if moment.utcoffset() is None or moment.year not in _YEARS:
        raise Bug(f"the column {column!r} holds no moment of this program's: {moment}")
    return moment


def _text(row: Row, column: str) -> str:
    value = row[column]
    if not isinstance(value, str):
        raise Bug(f"the column {column!r} holds {value!r}, not text")
    return value
