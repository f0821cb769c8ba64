"""Names, values and shapes that cannot be are told at their line, with the nearest right one."""

from pathlib import Path

import pytest

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.problems import Problem
from edu_desk.proof.lesson_check import Wish, prove
from kit.cafe import APP, LESSON, write_cafe
from kit.corner import CORNER_APP, CORNER_LESSON, write_corner
from kit.fuzz import read


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def told(problems: tuple[Problem, ...], name: str) -> tuple[str, int, str]:
    problem = problems[0]
    assert problem.place.file.name == name, problem
    return problem.rule, problem.place.line, problem.nearest


APP_CASES = [
    ("app: corner", "app: corners", "folder", ""),
    ("title: 모퉁이", "title:", "empty", ""),
    ("device: phone", "device: telephone", "word", "phone"),
    ('ink: "#FFFFFF", mark: house}\nfirst', 'ink: "#FFFFF", mark: house}\nfirst', "colour", ""),
    ('ink: "#FFFFFF", mark: house}\nfirst', 'ink: "#GGGGGG", mark: house}\nfirst', "colour", ""),
    ('ink: "#FFFFFF", mark: house}\nfirst', 'ink: "#FFFFFF", mark: ../house}\nfirst', "icon", ""),
    ("first: home", "first: hoem", "word", "home"),
    ("place: {type: places, start: park}", "place: {type: place, start: park}", "type", "places"),
    ("place: {type: places, start: park}", "place: {type: places, start: pakr}", "row", "park"),
    ("place: {type: places, start: park}", "goods: {type: places, start: park}", "twice", ""),
    ("place: {type: places, start: park}", "fresh: {type: places, start: park}", "name", ""),
    ("place: {type: places, start: park}", "class: {type: places, start: park}", "name", ""),
    ("place: {type: places, start: park}", "task: {type: places, start: park}", "name", ""),
    ("loud: {type: number, from: 0, to: 2, start: 1}", "loud: {type: number, to: 2, start: 3}", "range", ""),
    ("loud: {type: number, from: 0, to: 2, start: 1}", "loud: {type: number, from: 2, to: 0}", "range", ""),
    ("loud: {type: number, from: 0, to: 2, start: 1}", "loud: {type: number, options: [1]}", "key", ""),
    ("kind: {type: text, of: [day, night], start: day}", "kind: {type: text, of: []}", "empty", ""),
    ("kind: {type: text, of: [day, night], start: day}", "kind: {type: text, of: [day, day]}", "twice", ""),
    ("{type: text, of: [day, night], start: day}", "{type: text, of: [day], start: dya}", "word", "day"),
    ("basket: {type: set, of: goods}", "basket: {type: set, of: goods, start: [pear, pear]}", "twice", ""),
    ("basket: {type: set, of: goods}", "basket: {type: set, of: goods, start: [none]}", "type", ""),
    ("agreed: {type: yesno, start: no}", "agreed: {type: yesno, start: not}", "word", "no"),
    ("    of: {number: number,", "    of: {number: nmuber,", "type", "number"),
    ("    of: {number: number,", "    of: {is: number,", "name", ""),
    ("- set: {agreed: \"true\"}", "- set: {agred: \"true\"}", "name", "agreed"),
    ("- set: {agreed: \"true\"}", "- set: {agreed: \"1\"}", "type", ""),
    ("- set: {agreed: \"true\"}", "- sett: {agreed: \"true\"}", "effect", "set"),
    ("- set: {agreed: \"true\"}", "- set: agreed", "shape", ""),
    ("[{set: {many: \"1\"}}]", "[{set: {many: \"3\"}}]", "range", ""),
    ("[{set: {place: row}}]", "[{set: {place: goods}}]", "type", ""),
    ("[{toggle: {basket: row}}]", "[{toggle: {many: row}}]", "type", ""),
    ("[{toggle: {basket: row}}]", "[{toggle: {basket: place}}]", "type", ""),
    ("- remove: {done: row.number == 1}", "- remove: {done: row.nubmer == 1}", "field", "number"),
    ("- remove: {done: row.number == 1}", "- remove: {basket: row == 1}", "type", ""),
    ("goods: basket, paid: price}}", "goods: basket, payed: price}}", "key", "paid"),
    ("goods: basket, paid: price}}", "goods: basket}}", "missing", ""),
    ("- clear: [basket, code, card]", "- clear: [basket, coed, card]", "name", "code"),
    ("- go: receipt", "- go: reciept", "word", "receipt"),
    ("- back: yes", "- back: no", "word", ""),
    ("- back: yes", "- back: reciept", "word", "receipt"),
    ("- go: receipt", "- replace: reciept", "word", "receipt"),
    ("back: home", "back: hoem", "word", "home"),
    ("  - timer: rung", "  - touch: resent\n    timer: rung", "word", "resets"),
    ("- if: len(done) < 1", "- if: len(done) < 1 2", "formula", ""),
    ("- check: chosen > 0", "- check: choosen > 0", "name", "chosen"),
    ("banner: news", "baner: news", "kind", "banner"),
    ("banner: news", "banner: \"new s\"", "name", ""),
    ("banner: news", "banner: \"\"", "name", ""),
    ("banner: news", "banner: [news]", "shape", ""),
    ("style: lead", "style: leed", "word", "lead"),
    ("options: {day: 낮, night: 밤}", "options: {day: 낮, nihgt: 밤}", "option", "night"),
    ("options: {day: 낮, night: 밤}", "options: {}", "empty", ""),
    ("options: {day: 낮, night: 밤}", "options: {day: 낮, night: }", "empty", ""),
    ("order: row.price", "order: row.place", "type", ""),
    ("order: row.price", "order: row.pirce", "column", "price"),
    ("down: row.down", "down: row.name", "type", ""),
    ("length: 4", "length: 400", "range", ""),
    ("length: 4", "length: four", "number", ""),
    ("seconds: 2", "seconds: 200", "range", ""),
    ("among: [goods.name, places.name]", "among: [goods.nmae, places.name]", "column", "name"),
    ("among: [goods.name, places.name]", "among: [good.name, places.name]", "table", "goods"),
    ("  - timer: rung", "  - timer: rumg", "name", "rung"),
    ("      talk:\n        title: 이야기", "      tolk:\n        title: 이야기", "screen", "talk"),
    ("          voice: {label", "          voise: {label", "element", "voice"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "rule", "nearest"), APP_CASES)
def test_practice_apps(tmp_path: Path, old: str, new: str, rule: str, nearest: str) -> None:
    broken, line = CORNER_APP.replace(old, new, 1), line_of(CORNER_APP, old)
    assert broken != CORNER_APP
    write_corner(tmp_path)
    (tmp_path / "apps" / "corner" / "app.yaml").write_text(broken, encoding="utf-8")
    assert told(read(tmp_path), "app.yaml") == (rule, line, nearest)


LESSON_CASES = [
    ("lesson: corner-buy", "lesson: corner-bye", "folder", ""),
    ("app: corner", "app: cornor", "app", "corner"),
    ("summary: 모퉁이", "sumary: 모퉁이", "key", "summary"),
    ("intro: 가게를 써 봐요.", "intro: ''", "empty", ""),
    ("icon: house", "icon: ../house", "icon", ""),
    ("minutes: 5", "minutes: 0", "range", ""),
    ("minutes: 5", "minutes: 5 min", "number", ""),
    ('clock: "10:00"', "clock: 1000", "clock", ""),
    ('clock: "10:00"', "clock: 24:00", "clock", ""),
    ('clock: "10:00"', "clock: ²²:00", "clock", ""),
    ("given: {fruit: goods, day", "given: {fruit: good, day", "type", "goods"),
    ("id: pear\n", "id: apple\n", "twice", ""),
    ("id: pear\n", "id: a pear\n", "name", ""),
    ("{fruit: pear, day: 2", "{fruit: paer, day: 2", "row", "pear"),
    ("{fruit: pear, day: 2", "{fruit: pear, day: two", "number", ""),
    ("{fruit: pear, day: 2", "{friut: pear, day: 2", "given", "fruit"),
    ("types: {code: task.code}\n    look", "types: {many: task.code}\n    look", "type", ""),
    ("types: {code: task.code}\n    look", "types: {code: code}\n    look", "types", ""),
    ("start: {place: market}", "start: {plaec: market}", "name", "place"),
    ("start: {place: market}", "start: {place: makret}", "row", "market"),
    ("look: other", "look: othr", "look", "other"),
    ("  alone: count", "  bought: count", "twice", ""),
    ("  alone: count", "  alone: conut", "function", "count"),
    ("id: card\n", "id: fruit\n", "twice", ""),
    ("done: card or bought", "done: card and", "formula", ""),
    ("teach: 카드를 넣어요.", "teach:", "empty", ""),
    ("- when: not alone", "- whan: not alone", "key", "when"),
    ("goal: bought\n", "goal: done\n", "type", ""),
    ("goal: bought\n", "goal: boguht\n", "name", "bought"),
    ("- {word: 영수증, means:", "- {word: 영수증, mean:", "key", "means"),
]


@pytest.mark.parametrize(("old", "new", "rule", "nearest"), LESSON_CASES)
def test_lessons(tmp_path: Path, old: str, new: str, rule: str, nearest: str) -> None:
    broken, line = CORNER_LESSON.replace(old, new, 1), line_of(CORNER_LESSON, old)
    assert broken != CORNER_LESSON
    write_corner(tmp_path)
    (tmp_path / "town" / "corner-buy" / "lesson.yaml").write_text(broken, encoding="utf-8")
    assert told(read(tmp_path), "lesson.yaml") == (rule, line, nearest)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("tasks:\n", "tasks: []\nold_tasks:\n", "key"),
        ("milestones:\n", "milestones: []\nold:\n", "key"),
        (LESSON[LESSON.index("tasks:") : LESSON.index("named:")], "tasks: []\n", "empty"),
        (LESSON[LESSON.index("milestones:") : LESSON.index("goal:")], "milestones: []\n", "empty"),
    ],
)
def test_lessons_without_tasks_or_milestones(tmp_path: Path, old: str, new: str, rule: str) -> None:
    broken = LESSON.replace(old, new, 1)
    assert broken != LESSON
    assert read(write_cafe(tmp_path, lesson=broken))[0].rule == rule


@pytest.mark.parametrize(
    ("name", "most"),
    [("SCREENS", limits.SCREENS), ("ELEMENTS", limits.ELEMENTS), ("VARIABLES", limits.VARIABLES)],
)
def test_too_many(tmp_path: Path, name: str, most: int) -> None:
    many = {
        "SCREENS": ("screens:\n", "screens:\n", "  s{n}: {{title: x, body: [{{text: t}}]}}\n"),
        "ELEMENTS": ("    body:\n", "    body:\n", "      - text: t{n}\n"),
        "VARIABLES": ("state:\n", "state:\n", "  v{n}: {{type: yesno}}\n"),
    }
    old, head, line = many[name]
    app = APP.replace(old, head + "".join(line.format(n=n) for n in range(most + 1)), 1)
    problem = read(write_cafe(tmp_path, app=app))[0]
    assert problem.rule == "limit"
    assert problem.values["most"] == most


def test_where_the_nearest_name_is_made_is_told_too(tmp_path: Path) -> None:
    app = APP.replace("  stamps: {type: yesno}", "  stamp: {type: yesno}")
    problem = read(write_cafe(tmp_path, app=app))[0]
    assert problem.nearest == "stamp"
    assert problem.also is not None
    assert problem.also.line == line_of(app, "  stamp: {")


def test_an_empty_screen(tmp_path: Path) -> None:
    app = APP.replace("screens:\n", "screens:\n  bare: {title: 빈 화면, body: []}\n")
    (problem,) = read(write_cafe(tmp_path, app=app))
    assert (problem.rule, problem.values["name"]) == ("empty", "bare")


def test_a_screen_that_only_leads_to_itself_ends(tmp_path: Path) -> None:
    """ScreenOpening it again and again makes ever more states; the check ends all the same."""
    app = APP.replace(
        "screens:\n",
        "screens:\n  round: {title: 돌기, body: [{button: again, label: 또, do: [{go: round}]}]}\n",
    ).replace("do: [{go: orders}]", "do: [{go: round}]")
    lesson = LESSON[: LESSON.index("  - id: latte")] + LESSON[LESSON.index("named:") :]
    problems = prove(write_cafe(tmp_path, app=app, lesson=lesson), Wish(states=200)).problems
    assert problems
    assert {problem.place.file.name for problem in problems} <= {"app.yaml", "lesson.yaml"}


def test_all_wrong_keys_are_told_together(tmp_path: Path) -> None:
    lesson = LESSON.replace("summary:", "sumary:").replace("icon:", "icn:")
    problems = read(write_cafe(tmp_path, lesson=lesson))
    assert [(one.rule, one.values["name"]) for one in problems] == [
        ("key", "sumary"),
        ("key", "icn"),
        ("missing", "summary"),
        ("missing", "icon"),
    ]
