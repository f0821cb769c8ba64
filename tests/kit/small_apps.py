"""Practice apps made up at random, small enough that every state can be looked at one by one."""

from pathlib import Path
from random import Random

from edu_desk.lesson.library import Library
from edu_desk.lesson.teaching import Lesson

_VARIABLES = ("a", "b", "c", "d")
_SCREENS = ("home", "left", "right")
_HEAD = """\
app: made
title: 앱
device: phone
brand: {colour: "#143A5A", ink: "#FFFFFF", mark: ticket}
first: home
state:
"""
_LESSON = """\
lesson: made-up
app: made
title: 수업
summary: 수업
intro: 수업
icon: ticket
minutes: 1
tasks: [{id: one, title: 하나, goal_text: 하나}]
"""


def small_lesson(folder: Path, seed: int) -> Lesson:
    """The lesson on the app of `seed`: three screens, four variables, a dozen things to do."""
    dice = Random(seed)
    app = folder / "apps" / "made"
    lesson = folder / "topic" / "made-up"
    app.mkdir(parents=True)
    lesson.mkdir(parents=True)
    (app / "app.yaml").write_text(_app(dice), encoding="utf-8")
    goal = f"{_condition(dice)} and {_condition(dice)}"
    words = "title: 단계, teach: 단계, why: 단계, praise: 단계"
    text = f'{_LESSON}goal: {goal}\nmilestones: [{{id: m, done: "{_condition(dice)} or {goal}", {words}}}]\n'
    (lesson / "lesson.yaml").write_text(text, encoding="utf-8")
    return Library(folder).lesson("made-up")


def _app(dice: Random) -> str:
    lines = [_HEAD.rstrip("\n")]
    lines += [
        f"  {name}: {{type: number, from: 0, to: 3, start: {dice.randint(0, 1)}}}" for name in _VARIABLES
    ]
    lines.append("screens:")
    for screen in _SCREENS:
        lines += [f"  {screen}:", "    title: 화면", "    body:"]
        for number in range(dice.randint(2, 4)):
            lines += [f"      - button: {screen}{number}", "        label: 단추"]
            if dice.random() < 0.4:
                lines.append(f"        enabled: {_condition(dice)}")
            lines.append("        do:")
            lines += [f"          - {_effect(dice, screen)}" for _ in range(dice.randint(1, 3))]
        if dice.random() < 0.5:
            lines += [f"      - stepper: {screen}s", f"        bind: {dice.choice(_VARIABLES)}"]
    return "\n".join(lines) + "\n"


def _condition(dice: Random) -> str:
    name, sign = dice.choice(_VARIABLES), dice.choice(("==", "!=", "<", ">="))
    other = dice.choice((str(dice.randint(0, 3)), dice.choice(_VARIABLES)))
    return f"{name} {sign} {other}"


def _effect(dice: Random, screen: str) -> str:
    """One effect; screens only lead on to later ones, so that no stack of screens grows for ever."""
    name = dice.choice(_VARIABLES)
    later = _SCREENS[_SCREENS.index(screen) + 1 :]
    return dice.choice(
        (
            f"go: {dice.choice(later)}" if later else f"set: {{{name}: 0}}",
            f"set: {{{name}: {dice.randint(0, 3)}}}",
            f"set: {{{name}: {dice.choice(_VARIABLES)}}}",
            f'set: {{{name}: "({name} + 1) % 4"}}',
            f"clear: [{name}]",
            "back: yes",
            "home: yes",
            f"if: {_condition(dice)}\n            then: [{{set: {{{name}: {dice.randint(0, 3)}}}}}]",
            f"check: {_condition(dice)}\n            say: 안 돼요.",
        )
    )
