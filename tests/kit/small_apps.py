"""Practice apps made up at random, small enough that every state can be looked at one by one.

Over the seeds they hold every kind of element, every effect, timers and everything an element can depend
on. A task asks after one variable only: all others matter just where something reads them.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

import yaml

from edu_desk.lesson.kinds import ElementKind
from edu_desk.lesson.library import Library
from edu_desk.lesson.teaching import Lesson

Node = dict[str, object]
SCREENS = ("home", "left", "right")
_THINGS = "id,place,open\nx,0,1\ny,1,0\n"
_HEAD: Node = {
    "app": "made",
    "title": "앱",
    "device": "phone",
    "brand": {"colour": "#143A5A", "ink": "#FFFFFF", "mark": "ticket"},
    "first": "home",
    "tables": {
        "things": {"file": "things.csv", "columns": {"id": "text", "place": "number", "open": "number"}}
    },
}
_LESSON: Node = {
    "lesson": "made-up",
    "app": "made",
    **dict.fromkeys(("title", "summary", "intro"), "수업"),
    "icon": "ticket",
    "minutes": 1,
    "tasks": [{"id": "one", "title": "하나", "goal_text": "하나"}],
}
STEP = dict.fromkeys(("title", "teach", "why", "praise"), "단계")
"""The words of a milestone."""
VARIABLES: Mapping[str, Node] = {
    "a": {"type": "number", "from": 0, "to": 2},
    "b": {"type": "number", "from": 0, "to": 2, "start": 1},
    "f": {"type": "yesno"},
    "p": {"type": "text", "of": ["m", "n"], "start": "m"},
    "w": {"type": "text"},
    "r": {"type": "things"},
    "s": {"type": "set", "of": "things"},
    "l": {"type": "list", "of": {"n": "number", "t": "things"}},
}
_TOLD = ("steps", "text", "notice", "qr", "picture", "message")
_PRESSED = ("button", "tile", "field", "icon", "link", "barcode", "wait")
_ROWS = ("table", "chart", "list", "chat", "seatmap", "map", "camera", "files")
_GROUPS = ("group", "scroll")
_BINDING = {
    "entry": "w",
    "keypad": "w",
    "choice": "p",
    "radio": "p",
    "tabs": "p",
    "toggle": "f",
    "stepper": "ab",
    "volume": "ab",
    "calendar": "ab",
    "agree": "s",
    "files": "r",
}
_OWN: Mapping[str, Node] = {
    "entry": {"length": 2},
    "keypad": {"length": 2, "format": "number"},
    "choice": {"options": {"m": "하나", "n": "둘"}},
    "radio": {"options": {"m": {"label": "하나", "note": "먼저", "value": "1"}, "n": "둘"}},
    "tabs": {"options": {"m": "하나", "n": "둘"}},
    "table": {"columns": [{"title": "이름", "value": "{row.id}"}, {"title": "곳", "value": "{row.place}"}]},
    "chart": {
        "axis": "이름",
        "label": "{row.id}",
        "series": [{"title": "곳", "amount": "row.place", "value": "{row.place}"}],
    },
    "steps": {"titles": ["하나", "둘"], "now": "1"},
    "picture": {"file": "front.svg"},
    "qr": {"value": "HB"},
    "barcode": {"value": "HB"},
    "link": {"value": "made.example"},
    "wait": {"seconds": 1},
    "seatmap": {"line": "row.place", "column": "row.place"},
    "map": {"down": "row.place * 40", "across": "row.place * 40"},
    "chat": {"mine": "row.open == 1"},
    "agree": {"all": "모두", "must": "row.open == 1"},
    "files": {"fits": "row.open == 1", "unfit": "안 돼요.", "size": "row.place", "most": 4, "large": "커요."},
}
_ACTS = {
    "banner": ("do", "close"),
    "popup": ("do", "close"),
    "notification": ("do", "close"),
    "call": ("answer", "decline"),
    "cardreader": ("insert", "take"),
    "printer": ("take",),
}


def small_lesson(folder: Path, seed: int) -> Lesson:
    """The lesson on the app of `seed`: three screens, five variables, some twenty things to do."""
    made = _Maker(Random(seed))
    return write_small(folder, made.app(), made.lesson())


def write_small(folder: Path, app: Node, lesson: Node) -> Lesson:
    """A lesson on an app with the table `things`, read from files under `folder`."""
    apps, lessons = folder / "apps" / "made", folder / "topic" / "made-up"
    apps.mkdir(parents=True)
    lessons.mkdir(parents=True)
    _write(apps / "app.yaml", _HEAD | app)
    (apps / "things.csv").write_text(_THINGS, encoding="utf-8")
    (apps / "front.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    _write(lessons / "lesson.yaml", _LESSON | lesson)
    return Library(folder).lesson("made-up")


def _write(file: Path, node: Node) -> None:
    text = yaml.dump(node, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    file.write_text(text, encoding="utf-8")


class _Maker:
    """Makes one app and the lesson on it."""

    def __init__(self, dice: Random) -> None:
        self.dice = dice
        self.names = sorted(dice.sample(sorted(VARIABLES), 5))
        self.timed = dice.random() < 0.5
        self.asked = dice.choice(self.names)
        self.made = 0
        self.read = [self.asked]
        """What the screen being made may read: little, so that elsewhere it does not matter."""

    def app(self) -> Node:
        state = {name: VARIABLES[name] for name in self.names}
        node: Node = {"state": state}
        if self.timed:
            node["state"] = {**state, "t": {"type": "number", "from": 0, "to": self.dice.randint(1, 2)}}
            node["timers"] = [self._timer()]
        node["screens"] = {name: self._screen(name) for name in SCREENS}
        return node

    def lesson(self) -> Node:
        goal = f"{self._asks(self.asked)} and {self._asks(self.asked)}"
        milestone = {"id": "m", "done": f"{self._asks(self.asked)} or {goal}", **STEP}
        return {"goal": goal, "milestones": [milestone]}

    def _timer(self) -> Node:
        """It goes off on one screen only, and leads to later ones, so that no stack grows for ever."""
        screen = self.dice.choice(SCREENS)
        self.read = self.dice.sample(self.names, 1)
        touch = {"touch": "resets"} if self.dice.random() < 0.5 else {}
        return {
            "timer": "t",
            **touch,
            "while": f'screen == "{screen}" and {self._condition()}',
            "do": self._effects(screen),
        }

    def _screen(self, screen: str) -> Node:
        """Beside its random elements each has a way on, so that most of the app can be reached."""
        self.read = self.dice.sample(self.names, self.dice.randint(1, 2))
        kinds = self.dice.sample([kind.value for kind in ElementKind if self._possible(kind.value)], 7)
        elements = [self._element(kind, screen) for kind in kinds]
        on: Node = {
            "button": "on",
            "label": "다음",
            "do": [*self._change(row=False), self._leave(screen, on=True)],
        }
        node: Node = {"title": "화면", "body": elements, "foot": [on]}
        if self.dice.random() < 0.3:
            node["back"] = self.dice.choice(["home", "no"])
        return node

    def _possible(self, kind: str) -> bool:
        """A date picker is three steppers, and its dates would be too many."""
        return kind != "datepicker" and (
            kind not in _BINDING or any(name in _BINDING[kind] for name in self.names)
        )

    def _element(self, kind: str, screen: str) -> Node:
        self.made += 1
        node: Node = {kind: "house" if kind == "icon" else f"e{self.made}"}
        node |= {"label": "이것", **_OWN.get(kind, {})}
        if self.dice.random() < 0.25 or kind == "popup":
            node["when"] = self._condition()
        if kind in _GROUPS:
            inside = self.dice.choice(_PRESSED[:3])
            return {**node, "elements": [self._element(inside, screen)]}
        if kind in _ROWS:
            bound = {"bind": _BINDING[kind]} if kind in _BINDING else {}
            return node | self._rows(kind, screen) | bound
        if kind not in _TOLD and kind not in _ACTS and self.dice.random() < 0.25:
            node["enabled"] = self._condition()
        if kind in {"entry", "keypad", "field"} and self.dice.random() < 0.3:
            node["error"] = {"when": self._condition(), "say": "틀렸어요."}
        if kind in _BINDING:
            node["bind"] = self.dice.choice([name for name in self.names if name in _BINDING[kind]])
        if kind in _PRESSED or (kind in _BINDING and self.dice.random() < 0.4):
            node["do"] = self._effects(screen)
        for act in _ACTS.get(kind, ()):
            node[act] = self._effects(screen)
        if kind in {"cardreader", "printer"}:
            node["holds"] = self._condition()
        return node

    def _rows(self, kind: str, screen: str) -> Node:
        sets = [] if kind == "files" else [name for name in self.read if name == "s"]
        each = self.dice.choice(["things", *sets])
        node: Node = {"each": each, "do": self._effects(screen, row=True)}
        if kind == "list" and self.dice.random() < 0.5:
            second: Node = {"label": "둘째", "do": self._effects(screen, row=True)}
            node["second"] = second | ({"when": self._row_asks()} if self.dice.random() < 0.5 else {})
        for key, what in (("where", self._row_asks), ("enabled", self._row_asks), ("order", self._row_order)):
            if self.dice.random() < 0.4:
                node[key] = what()
        return node

    def _row_asks(self) -> str:
        return self.dice.choice(
            [f"row.open == 1 or {self._condition()}", f"row.open == 0 and {self._condition()}"]
        )

    def _row_order(self) -> str:
        return f"row.place if {self._condition()} else row.open"

    def _condition(self) -> str:
        return self._asks(self.dice.choice(self.read))

    def _asks(self, name: str) -> str:
        """A condition on one variable."""
        forms: Mapping[str, tuple[str, ...]] = {
            "f": ("f", "not f"),
            "p": ('p == "m"', 'p == "n"'),
            "w": ("len(w) == 2", "len(w) == 0"),
            "r": ("r == none", 'r == things["x"]', 'r != things["y"]'),
            "s": ("len(s) == 0", 'things["x"] in s', 'not (things["y"] in s)'),
            "l": ("len(l) == 0", "any(one.n == 1 for one in l)", 'any(one.t == things["x"] for one in l)'),
        }
        numbers = (
            f"{name} == {self.dice.randint(0, 2)}",
            f"{name} != {self.dice.randint(0, 2)}",
            f"{name} < 2",
        )
        return self.dice.choice(forms.get(name, numbers))

    def _effects(self, screen: str, *, row: bool = False) -> list[Node]:
        closing: list[Node] = [{"back": "yes"}, {"home": "yes"}]
        leaving = [self._leave(screen)]
        makers: list[Callable[[], list[Node]]] = [
            lambda: [leaving.pop() if leaving else self.dice.choice(closing)],
            lambda: self._change(row=row),
            lambda: self._change(row=row),
            lambda: [{"clear": [self.dice.choice(self.names)]}],
            lambda: [{"if": self._condition(), "then": self._change(row=row), "else": self._change(row=row)}],
            lambda: [{"check": self._condition(), "say": "안 돼요."}],
        ]
        return [effect for _ in range(self.dice.randint(1, 3)) for effect in self.dice.choice(makers)()]

    def _leave(self, screen: str, *, on: bool = False) -> Node:
        """Screens lead on to later ones, and one `do` opens one at most: no stack grows for ever."""
        later: list[Node] = [
            {way: one} for one in SCREENS[SCREENS.index(screen) + 1 :] for way in ("go", "back")
        ]
        later += [{"replace": SCREENS[-1]}] if later else []
        back: list[Node] = [{"back": "yes"}, {"home": "yes"}]
        back += [{"back": one} for one in SCREENS]
        return self.dice.choice(later if on and later else [*back, *later])

    def _change(self, *, row: bool) -> list[Node]:
        """Give a variable a value; what that is made of matters only where the variable does."""
        name = self.dice.choice(self.names)
        thing = (
            "row" if row else self.dice.choice(['things["x"]', *(one for one in self.names if one == "r")])
        )
        number = self.dice.choice(["1", *(one for one in self.names if one in "ab")])
        asks = self._asks(self.dice.choice(self.names))
        match name:
            case "s":
                return [{"toggle": {"s": thing}}]
            case "l":
                number = self.dice.choice([number, "fresh"])
                add: Node = {"if": "len(l) < 2", "then": [{"add": {"l": {"n": number, "t": thing}}}]}
                number = "1" if number == "fresh" else number
                remove: Node = {"remove": {"l": f"row.n == {number} or {asks}"}}
                return [self.dice.choice([add, add, remove])]
            case "r":
                return [{"set": {"r": self.dice.choice([thing, "none"])}}]
            case "f":
                return [{"set": {"f": asks}}]
            case "p":
                return [{"set": {"p": f'"n" if {asks} else "m"'}}]
            case "w":
                return [{"clear": ["w"]}]
            case _:
                return [{"set": {name: self.dice.choice([number, "0", f"1 if {asks} else 2"])}}]
