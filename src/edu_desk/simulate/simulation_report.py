"""What `edu-desk simulate` prints."""

import json
from collections.abc import Sequence
from statistics import mean

from edu_desk.shared.text import N_, Translator
from edu_desk.simulate.course import Course, SimulatedSession

_HEAD = (
    "temper",
    "turn",
    "runs",
    "finished",
    "way found",
    "actions",
    "help",
    "wrong turns",
    "support",
    "known after",
)


def simulation_text(courses: Sequence[Course], tr: Translator) -> str:
    """A table: one line for each temper and turn; means of a run."""
    lines = [tr(N_("Simulated learners load the engine. They say nothing about how people learn.")), ""]
    lines.append("  ".join(f"{word:>11}" for word in _HEAD))
    for course in courses:
        lines += [
            "  ".join(f"{cell:>11}" for cell in _row(course.temper, turn, course.of_turn(turn)))
            for turn in sorted({session.turn for session in course.sessions})
        ]
    lines.append("")
    lines += [
        tr(N_("{name}: {pace} actions a second"), name=one.temper, pace=round(one.pace)) for one in courses
    ]
    return "\n".join(lines)


def _row(temper: str, turn: int, sessions: Sequence[SimulatedSession]) -> list[str]:
    count = len(sessions)
    return [
        temper,
        str(turn + 1),
        str(count),
        f"{sum(one.finished for one in sessions) / count:.0%}",
        f"{sum(one.found for one in sessions) / count:.0%}",
        f"{mean(one.actions for one in sessions):.1f}",
        f"{mean(one.helped for one in sessions):.1f}",
        f"{mean(one.away for one in sessions):.1f}",
        f"{mean(one.support for one in sessions):.2f}",
        f"{mean(one.known for one in sessions):.2f}",
    ]


def simulation_json(courses: Sequence[Course]) -> str:
    """The same figures for a program."""
    rows = [
        {
            "temper": course.temper,
            "turn": turn + 1,
            "runs": len(some),
            "finished": sum(one.finished for one in some),
            "found": sum(one.found for one in some),
            "actions": mean(one.actions for one in some),
            "helped": mean(one.helped for one in some),
            "away": mean(one.away for one in some),
            "support": mean(one.support for one in some),
            "known": mean(one.known for one in some),
            "pace": round(course.pace),
        }
        for course in courses
        for turn in sorted({session.turn for session in course.sessions})
        if (some := course.of_turn(turn))
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)
