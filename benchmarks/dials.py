"""An app too large for a search at a touch: five dials of ten, 100,000 states, ten buttons on one screen."""

from pathlib import Path

from edu_desk.lesson.library import Library
from edu_desk.lesson.teaching import Lesson

DIALS = 5
_APP = """\
app: dials
title: 자물쇠
device: phone
brand: {colour: "#143A5A", ink: "#FFFFFF", mark: ticket}
first: lock
state:
"""
_LESSON = """\
lesson: open-lock
app: dials
title: 자물쇠 열기
summary: 자물쇠를 열어요.
intro: 자물쇠를 열어 봐요.
icon: ticket
minutes: 3
tasks: [{id: one, title: 하나, goal_text: 자물쇠를 열어요.}]
"""
TURNS = ((2, 0), (3, 1))
"""What a button makes of a digit: times and plus. With ten digits a 5 or 6 is four turns away from 0."""


def dials_lesson(folder: Path, digits: int = 10, wanted: str = "55556") -> Lesson:
    """The lesson on dials with `digits` each; a button turns a dial by a rule that no number gives away."""
    app, lesson = folder / "apps" / "dials", folder / "topic" / "open-lock"
    app.mkdir(parents=True)
    lesson.mkdir(parents=True)
    lines = [_APP.rstrip("\n")]
    lines += [f"  d{dial}: {{type: number, from: 0, to: {digits - 1}}}" for dial in range(DIALS)]
    lines += ["screens:", "  lock:", "    title: 자물쇠", "    body:"]
    for dial in range(DIALS):
        for name, (times, plus) in zip("ab", TURNS, strict=True):
            lines += [
                f"      - button: {name}{dial}",
                "        label: 돌리기",
                f'        do: [{{set: {{d{dial}: "(d{dial} * {times} + {plus}) % {digits}"}}}}]',
            ]
    (app / "app.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    goal = " and ".join(f"d{dial} == {digit}" for dial, digit in enumerate(wanted))
    words = "title: 열기, teach: 돌려요., why: 맞아야 열려요., praise: 열었어요."
    text = f"{_LESSON}goal: {goal}\nmilestones: [{{id: open, done: {goal}, {words}}}]\n"
    (lesson / "lesson.yaml").write_text(text, encoding="utf-8")
    return Library(folder).lesson("open-lock")


def far_digits(digits: int) -> str:
    """The digit that takes the most turns, for all dials: a search gives up on it."""
    steps, waiting = {0: 0}, [0]
    for digit in waiting:
        for after in ((digit * times + plus) % digits for times, plus in TURNS):
            if after not in steps:
                steps[after] = steps[digit] + 1
                waiting.append(after)
    return str(max(steps, key=lambda digit: steps[digit])) * DIALS
