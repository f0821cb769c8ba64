"""A broken lesson file is told with file, line, what is wrong and the nearest right name."""

from pathlib import Path

import pytest

from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.library import Library
from edu_desk.proof.lesson_check import check
from kit.cafe import APP, DRINKS, LESSON, write_cafe


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "rule", "nearest"),
    [
        ("title: 메뉴", "titel: 메뉴", "key", "title"),
        ("device: kiosk", "device: kiosc", "word", "kiosk"),
        ("tile: away", "tlie: away", "kind", "tile"),
        ("go: cups", "go: cup", "word", "cups"),
        ("row.kind == kind", "row.kimd == kind", "column", "kind"),
        ("file: drinks.csv", "file: drink.csv", "file", "drinks.csv"),
        ("file: drinks.csv", "file: ../../secret.csv", "outside", ""),
        ("type: drinks}", "type: drink}", "type", "drinks"),
        ("clear: [drink,", "clear: [drinc,", "name", "drink"),
        ("bind: phone", "bind: orders", "type", ""),
        ("from: 1, to: 5", "from: one, to: 5", "number", ""),
        ("{drink.name:을/를}", "{drink.name:을를}", "form", "을/를"),
        ('colour: "#5A3A1E"', "colour: brown", "colour", ""),
        ("- toggle: stamps", "- toggle: cups", "twice", ""),
        ("first: start", "first: [", "yaml", ""),
    ],
)
def test_practice_app(tmp_path: Path, old: str, new: str, rule: str, nearest: str) -> None:
    broken = APP.replace(old, new, 1)
    assert broken != APP
    problems = check(write_cafe(tmp_path, app=broken))
    found = [problem for problem in problems if problem.rule == rule]
    assert found, problems
    assert found[0].nearest == nearest
    assert found[0].place.file.name == "app.yaml"
    if rule != "yaml":
        assert abs(found[0].place.line - line_of(broken, new)) <= 1


@pytest.mark.parametrize(
    ("old", "new", "rule", "nearest"),
    [
        ("app: cafe\n", "app: cafee\n", "app", "cafe"),
        ("lesson: cafe-order", "lesson: cafe", "folder", ""),
        ("minutes:", "keywords: [커피, 차]\nminutes:", "keyword", ""),
        ("minutes:", "keywords: [커피, 커피]\nminutes:", "twice", ""),
        ("minutes:", "keywords: []\nminutes:", "empty", ""),
        ("minutes:", "area: safety\nminutes:", "missing", ""),
        ("minutes:", "level: 2\nminutes:", "missing", ""),
        ("minutes:", "area: safty\nlevel: 2\nminutes:", "word", "safety"),
        ("minutes:", "area: safety\nlevel: 5\nminutes:", "range", ""),
        ("minutes:", "area: safety\nlevel: 0\nminutes:", "range", ""),
        ("given: {drink: ginger", "given: {drink: gingr", "row", "ginger"),
        ("place: away,", "place2: away,", "given", "place"),
        ("types: {phone: task.phone}", "types: {fone: task.phone}", "name", "phone"),
        ("done: place == task.place", "done: place == task.plaec", "name", "place"),
        ("praise: 주문을", "prais: 주문을", "key", "praise"),
        ("goal: right and not bad", "goal: orders", "type", ""),
        ("goal: right and not bad", "goal: right and bad and false", "no-way", ""),
        ("goal: right and not bad", "goal: not bad", "goal-now", ""),
        ("minutes: 5", "minutes: five", "number", ""),
    ],
)
def test_lesson(tmp_path: Path, old: str, new: str, rule: str, nearest: str) -> None:
    problems = check(write_cafe(tmp_path, lesson=LESSON.replace(old, new, 1)))
    found = [problem for problem in problems if problem.rule == rule]
    assert found, problems
    assert found[0].nearest == nearest
    assert found[0].place.file.name == "lesson.yaml"


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("id,name,kind", "id,nmae,kind", "column", 1),
        ("latte,라떼,coffee,3500,4", "latte,라떼,coffee,cheap,4", "number", 3),
        ("latte,라떼,coffee,3500,4", "latte,라떼,coffee,3500", "row", 3),
        ("ginger,생강차", "barley,생강차", "twice", 6),
    ],
)
def test_table(tmp_path: Path, old: str, new: str, rule: str, line: int) -> None:
    problems = check(write_cafe(tmp_path, drinks=DRINKS.replace(old, new, 1)))
    assert [
        (problem.rule, problem.place.line) for problem in problems if problem.place.file.suffix == ".csv"
    ] == [(rule, line)]


def test_all_faults_of_a_screen_are_told_together(tmp_path: Path) -> None:
    broken = (
        APP.replace("go: cups", "go: cup").replace("tile: away", "tlie: away").replace("kind: coffee", "")
    )
    with pytest.raises(LessonBroken) as caught:
        Library(write_cafe(tmp_path, app=broken)).lesson("cafe-order")
    assert {problem.rule for problem in caught.value.problems} == {"word", "kind"}


def test_a_whole_lesson_has_no_problems(tmp_path: Path) -> None:
    assert check(write_cafe(tmp_path)) == ()


def test_one_lesson_is_checked_by_its_folder(tmp_path: Path) -> None:
    write_cafe(tmp_path)
    assert check(tmp_path / "food" / "cafe-order") == ()


def test_a_broken_lesson_leaves_the_others(tmp_path: Path) -> None:
    write_cafe(tmp_path)
    other = tmp_path / "food" / "torn"
    other.mkdir()
    (other / "lesson.yaml").write_text("lesson: torn\n", encoding="utf-8")
    index = Library(tmp_path).index()
    assert [head.id for head in index.heads] == ["cafe-order"]
    assert [broken.id for broken in index.broken] == ["torn"]
    assert index.broken[0].problems[0].rule == "missing"


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"- 1\n- 2\n", b"lesson: a\nlesson: b\n", b"!!python/object:os.x {}"]
)
def test_any_bytes_give_a_problem(tmp_path: Path, content: bytes) -> None:
    write_cafe(tmp_path)
    (tmp_path / "food" / "cafe-order" / "lesson.yaml").write_bytes(content)
    problems = check(tmp_path)
    assert problems
    assert all(problem.place.file.name == "lesson.yaml" for problem in problems)
