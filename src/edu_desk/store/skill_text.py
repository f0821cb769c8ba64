"""What decisions on cases show of a learner, as one text of JSON; empty where there is nothing."""

import json
from datetime import date, datetime
from typing import TypedDict

from edu_desk.progress.booster import Memory
from edu_desk.progress.case_skill import CaseDay, CaseSkill, TruthRow


class _Kept(TypedDict):
    met: list[str]
    alone: list[list[bool]]
    any_how: list[list[bool]]
    day: "_KeptDay | None"


class _KeptDay(TypedDict):
    day: str
    right: int
    total: int
    before: tuple[float, float, str, str] | None


def skill_text(skill: CaseSkill) -> str:
    """The text of `skill`."""
    if skill == CaseSkill():
        return ""
    kept = _Kept(
        met=sorted(skill.met), alone=_lists(skill.alone), any_how=_lists(skill.any_how), day=_day(skill.day)
    )
    return json.dumps(kept, ensure_ascii=False)


def read_skill(text: str) -> CaseSkill:
    """The skill that `skill_text` wrote."""
    if not text:
        return CaseSkill()
    kept: _Kept = json.loads(text)
    return CaseSkill(
        frozenset(kept["met"]), _row(kept["alone"]), _row(kept["any_how"]), _read_day(kept["day"])
    )


def _lists(row: TruthRow) -> list[list[bool]]:
    return [list(row.frauds), list(row.genuine)]


def _row(lists: list[list[bool]]) -> TruthRow:
    frauds, genuine = lists
    return TruthRow(tuple(frauds), tuple(genuine))


def _day(day: CaseDay | None) -> _KeptDay | None:
    if day is None:
        return None
    memory = day.before
    before = (
        None
        if memory is None
        else (memory.stability, memory.difficulty, memory.due.isoformat(), memory.last.isoformat())
    )
    return _KeptDay(day=day.day.isoformat(), right=day.right, total=day.total, before=before)


def _read_day(kept: _KeptDay | None) -> CaseDay | None:
    if kept is None:
        return None
    before = None
    if kept["before"] is not None:
        stability, difficulty, due, last = kept["before"]
        before = Memory(stability, difficulty, datetime.fromisoformat(due), datetime.fromisoformat(last))
    return CaseDay(date.fromisoformat(kept["day"]), before, kept["right"], kept["total"])
