"""The authoring guide's examples are read as they stand there, and its whole example is proven."""

import re
from pathlib import Path

import pytest
import yaml

from edu_desk.lesson.checking.problems import LessonBroken, Problem
from edu_desk.lesson.formulas.formula_compiler import compile_expr
from edu_desk.lesson.model import FIRST_VARIABLE, FilePlace, State
from edu_desk.lesson.reading.read_app import read_app
from edu_desk.machine.machine import Machine
from edu_desk.proof.lesson_check import Wish, prove
from edu_desk.shared.paths import shipped
from kit.runs import action

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "authoring.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(?:yaml|csv)\n(.*?)^```", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"^\*\*((?:apps|health|trust)/[\w./-]+)\*\*\n```\w+\n(.*?)^```", re.MULTILINE | re.DOTALL)
TABLES = {
    "stations.csv": "id,name,initial\nbusan,부산,ㅂ\nincheon,인천,ㅇ\n",
    "trains.csv": "id,origin,departs,fare\n101,busan,540,8400\n",
    "seats.csv": "id\n1A\n1B\n",
}
OTHERS = ("results", "done", "search", "timed_out")
EACH = ("stations", "seats", "tickets", "trains")

Node = dict[str, object]


def block(words: str) -> str:
    """The only example that holds `words`."""
    (found,) = (text for text in BLOCK.findall(GUIDE) if words in text)
    return str(found)


def mapping(text: str) -> Node:
    made = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - nothing but texts is made
    assert isinstance(made, dict)
    return made


def railway(folder: Path, body: list[object], **more: object) -> Path:
    """The guide's practice app in a folder, with one screen's body."""
    app = mapping(block("app: hanbit-rail\ntitle: 한빛철도"))
    state = app["state"]
    assert isinstance(state, dict)
    plain = {name: {"title": "화면", "body": [{"text": "end", "label": "끝"}]} for name in OTHERS}
    app |= {"state": {**state, **mapping(str(more.pop("state", "{}")))}, **more}
    app["screens"] = {"home": {"title": "화면", "body": [*body, {"text": "end", "label": "끝"}]}, **plain}
    home = folder / "hanbit-rail"
    home.mkdir(parents=True)
    (home / "app.yaml").write_text(yaml.safe_dump(app, allow_unicode=True, sort_keys=False), encoding="utf-8")
    for name, rows in TABLES.items():
        (home / name).write_text(rows, encoding="utf-8")
    return home


def listed(effect: object) -> list[object]:
    return [{"list": f"of-{each}", "each": each, "label": "이것", "do": [effect]} for each in EACH]


def write_files(folder: Path, roots: tuple[str, ...]) -> int:
    """Write the files that the guide shows under `roots`; how many they are."""
    files = [(name, text) for name, text in FILE.findall(GUIDE) if name.split("/")[0] in roots]
    for name, text in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return len(files)


def test_a_case_of_ones_own_is_proven_beside_the_shipped_ones(tmp_path: Path) -> None:
    assert write_files(tmp_path, ("trust",)) == 3
    icons = frozenset(file.stem for file in (shipped().assets / "icons").glob("*.svg"))
    report = prove(tmp_path, Wish((), icons, shipped=shipped().lessons))
    assert [str(one) for one in report.errors] == []
    assert [looked.task for looked in report.looked] == ["gas-return", "gas-bill"]


def test_the_whole_example_is_proven(tmp_path: Path) -> None:
    assert write_files(tmp_path, ("apps", "health")) == 3
    icons = frozenset(file.stem for file in (shipped().assets / "icons").glob("*.svg"))
    report = prove(tmp_path, Wish((), icons))
    assert [str(one) for one in report.problems if one.rule != "milestone-lost"] == []
    (looked,) = report.looked
    assert looked.whole
    assert looked.sure == looked.states > 50


def test_the_practice_app_and_its_computed_names_can_be_read(tmp_path: Path) -> None:
    app, scope = read_app(railway(tmp_path, []))
    place = FilePlace(tmp_path, 1)
    told = {
        name: compile_expr(name, scope, place)(app.start) for name in ("people", "fare", "choosing", "late")
    }
    assert told == {"people": 1, "fare": 0, "choosing": True, "late": False}
    busan = (*app.start[:FIRST_VARIABLE], "busan", *app.start[FIRST_VARIABLE + 1 :])
    assert compile_expr("spelling", scope, place)(busan) == "부산 busan"


EFFECTS = yaml.load(block("- go: results"), Loader=yaml.BaseLoader)  # noqa: S506 - nothing but texts is made


@pytest.mark.parametrize("effect", EFFECTS, ids=lambda effect: next(iter(effect)))
def test_each_effect_can_be_read_where_rows_of_some_kind_are_listed(effect: object, tmp_path: Path) -> None:
    problems: list[Problem] = []
    for number, element in enumerate(listed(effect)):
        try:
            read_app(railway(tmp_path / str(number), [element]))
        except LessonBroken as broken:
            problems += broken.problems
        else:
            return
    pytest.fail(str([problem.line for problem in problems]))


def test_the_effects_of_the_guide_are_all_that_there_are() -> None:
    from edu_desk.lesson.checking.file_forms import CHECK, IF
    from edu_desk.lesson.checking.file_forms import EFFECTS as SIMPLE

    assert {next(iter(effect)) for effect in EFFECTS} == {*SIMPLE, CHECK.required[0], IF.required[0]}


def test_elements_with_commas_and_brackets_can_be_read(tmp_path: Path) -> None:
    body = yaml.load(block("네, 받을게요"), Loader=yaml.BaseLoader)  # noqa: S506 - nothing but texts is made
    app, _ = read_app(railway(tmp_path, body))
    label, note = app.screens["home"].body[0].label, app.screens["home"].body[2].note
    assert label is not None
    assert note is not None
    assert (label.source, note.source) == ("네, 받을게요", "알림: 자리는 그대로예요")


def test_the_timer_can_be_read(tmp_path: Path) -> None:
    made = mapping(block("touch: resets "))
    timers, state = made["timers"], yaml.safe_dump(made["state"])
    assert isinstance(timers, list)
    timers[0]["while"] = 'screen == "home"'
    app, _ = read_app(railway(tmp_path, [], timers=timers, state=state))
    assert [timer.idle for timer in app.timers] == [True]


SET = re.findall(
    r"`(set: \{.*?\})`", GUIDE[GUIDE.index("| in a formula (") : GUIDE.index("In `start`, `given`")]
)


@pytest.mark.parametrize("effect", SET)
def test_what_the_guide_sets_can_be_set(effect: str, tmp_path: Path) -> None:
    assert len(SET) > 5
    read_app(railway(tmp_path, [{"button": "on", "label": "이것", "do": [mapping(effect)]}]))


@pytest.mark.parametrize(
    ("effect", "rule"), [("set: {query: ''}", "formula"), ("set: {picking: origin}", "type")]
)
def test_what_the_guide_says_is_refused_is_refused(effect: str, rule: str, tmp_path: Path) -> None:
    home = railway(tmp_path, [{"button": "on", "label": "이것", "do": [mapping(effect)]}])
    with pytest.raises(LessonBroken) as caught:
        read_app(home)
    assert [one.rule for one in caught.value.problems] == [rule]


def test_who_one_is_can_be_proven_as_the_guide_says(tmp_path: Path) -> None:
    made = mapping(block("담소인증 앱 열기"))
    home = tmp_path / "proof"
    home.mkdir()
    head = {"app": "proof", "title": "앱", "device": "web", "first": "proof"}
    brand = {"colour": "#143A5A", "ink": "#FFFFFF", "mark": "landmark"}
    text = yaml.safe_dump({**head, "brand": brand, **made}, allow_unicode=True, sort_keys=False)
    (home / "app.yaml").write_text(text, encoding="utf-8")
    app, _ = read_app(home)
    names = {variable.name: variable.index for variable in app.variables}

    def walked(*steps: str) -> State:
        machine, state = Machine(app, {names["code"]: "417260"}), app.start
        for step in steps:
            after = machine.act(state, action(step))
            assert after is not None, step
            state = after
        return state

    assert not walked("done")[names["verified"]], "nothing is approved by itself"
    assert walked("app", "accept", "done")[names["verified"]]
    assert not walked("app", "accept", "app", "deny", "done")[names["verified"]]
    assert walked("phone", "code=right", "sms_done")[names["verified"]]
    late = walked("phone", *["code=right"] * 6, "sms_done")
    assert late[names["old"]]
    assert not late[names["verified"]], "so many acts, and the code has run out"
