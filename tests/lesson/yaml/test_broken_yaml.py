"""YAML that is cut, bent, bombed or saved wrongly is told at its line, quickly, and never believed."""

from pathlib import Path

import pytest

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.problems import LessonBroken, Problem
from edu_desk.lesson.yaml.nodes import SequenceNode, compose_nodes
from edu_desk.lesson.yaml.source_values import read_yaml
from kit.cafe import APP, LESSON, write_cafe
from kit.fuzz import read

LAUGHS = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)
)


def problem_of(tmp_path: Path, content: bytes) -> Problem:
    file = tmp_path / "any.yaml"
    file.write_bytes(content)
    with pytest.raises(LessonBroken) as caught:
        read_yaml(file).mapping()
    (problem,) = caught.value.problems
    assert problem.place.file == file
    return problem


@pytest.mark.parametrize(
    ("content", "rule", "line"),
    [
        (b"", "empty", 1),
        (b"# nothing\n", "empty", 1),
        (b"- 1\n- 2\n", "shape", 1),
        (b"word\n", "shape", 1),
        (b"a: 1\nb: 2\na: 3\n", "twice", 3),
        (b"a: 1\n---\nb: 2\n", "yaml", 2),
        (b"a: 1\n\tb: 2\n", "yaml", 2),
        (b"a: [1, 2\nb: 3\n", "yaml", 1),
        (b"a: {b: 1\nc: 3\n", "yaml", 1),
        (b'a: 1\nb: "two\nc: 3\n', "yaml", 2),
        (b"a: 1\nb: 'two\nc: 3\nd: 'four'\n", "yaml", 2),
        (b"a: 1\nb: @two\n", "yaml", 2),
        (b"a: 1\nb: c: d\n", "yaml", 2),
        (b'a: "\\q"\n', "yaml", 1),
        (b"a: 1\nb: *nothing\n", "alias", 2),
        (b"a: 1\nb: &b [*b]\n", "alias", 2),
        (b"a: &a {b: {c: *a}}\n", "alias", 1),
        (b"a: !!python/object:os.system ls\n", "tag", 1),
        (b"a: 1\nb: !!set {x}\n", "tag", 2),
        (b"a: !mine 1\n", "tag", 1),
        (b"a: 1\n? [x, y]\n: 2\n", "shape", 2),
        (b"a: 1\nb: \0\n", "file", 2),
        (b"a: 1\nb: \x07\n", "file", 2),
        ("a: 1\nb: x\u2028y\n".encode(), "file", 2),
        (b"a: 1\nb: \xff\n", "file", 2),
        ("a: 1\n가: 2\n".encode("cp949"), "file", 2),
        ("a: 1\n".encode("utf-16"), "file", 1),
        ("a: 1\n".encode("utf-16-le"), "file", 1),
        ("a: 1\n".encode("utf-32"), "file", 1),
        (b"a: 1\nb: " + b"x" * (limits.LETTERS + 1), "limit", 2),
        (b"#" * (limits.BYTES + 1), "limit", 1),
        (b"a:\n" + b"- 1\n" * (limits.NODES + 5), "limit", limits.NODES + 1),
        (b"a: 1\nb: " + b"[" * 90_000, "limit", 2),
        (b"a: 1\nb: " + b"{c: " * 9_000, "limit", 2),
        (b"- " * 9_000, "limit", 1),
        (LAUGHS.encode(), "limit", 5),
    ],
)
def test_content(tmp_path: Path, content: bytes, rule: str, line: int) -> None:
    problem = problem_of(tmp_path, content)
    assert (problem.rule, problem.place.line) == (rule, line)


@pytest.mark.parametrize(
    ("content", "also"),
    [
        (b"a: 1\nb: 2\na: 3\n", 1),
        (b"a: [1, 2\nb: 3\n", 2),
        (b"a:\n  b 1\n  c: 2\n", 2),
        (b"a:\n   b: 1\n  c: 2\n", 2),
        (b"a:\n  b: 1\nc:\n    d: 1\n    e: 2\n  f: 3\n", 3),
        (b"a: &here 1\nb: *heer\n", 1),
    ],
)
def test_the_line_that_has_to_do_with_it_is_told_too(tmp_path: Path, content: bytes, also: int) -> None:
    problem = problem_of(tmp_path, content)
    lines = {problem.place.line, problem.also.line if problem.also else 0}
    assert also in lines


def test_aliases_up_to_the_limit_are_read(tmp_path: Path) -> None:
    nine = "\n".join(LAUGHS.splitlines()[:4])
    file = tmp_path / "any.yaml"
    file.write_text(nine, encoding="utf-8")
    root = compose_nodes(nine, file)
    assert 9**4 < root.size <= limits.NODES
    deepest = read_yaml(file).mapping()["a3"].node
    assert isinstance(deepest, SequenceNode)
    assert len(deepest.nodes) == 9


def test_a_deep_alias_under_deep_values_is_too_deep(tmp_path: Path) -> None:
    half = limits.DEPTH // 2 + 1
    content = f"a: &a {'[' * half}{']' * half}\nb: {'[' * half}*a{']' * half}\n"
    assert problem_of(tmp_path, content.encode()).rule == "limit"


@pytest.mark.parametrize(
    ("app", "rule"),
    [
        (APP.replace("from: 1, to: 5", "from: 1, to: 12:30"), "number"),
        (APP.replace("from: 1, to: 5", "from: 1, to: 0112"), "range"),
        (APP.replace("from: 1, to: 5", "from: 1, to: 1_0"), "number"),
        (APP.replace("from: 1, to: 5", "from: 1, to: 5.0"), "number"),
        (APP.replace("from: 1, to: 5", "from: 1, to: ٥"), "number"),
        (APP.replace("from: 1, to: 5", "from: 1, to: 9999999999999999999"), "number"),
        (APP.replace("stamps: {type: yesno}", "stamps: {type: yesno, start: off}"), "word"),
        (APP.replace("stamps: {type: yesno}", "stamps: {type: yesno, start: ~}"), "word"),
    ],
)
def test_scalars_mean_what_the_schema_says(tmp_path: Path, app: str, rule: str) -> None:
    assert app != APP
    problems = read(write_cafe(tmp_path, app=app))
    if rule == "range":
        assert not problems, "0112 is one hundred and twelve"
    else:
        assert {problem.rule for problem in problems} == {rule}


@pytest.mark.parametrize("word", ["no", "off", "null", "~", "12:30", "0112", "1e3", "0x10", ".nan"])
def test_a_text_stays_a_text(tmp_path: Path, word: str) -> None:
    from edu_desk.lesson.library import Library

    app = APP.replace(
        "kind: {type: text, of: [coffee, tea]}", f'kind: {{type: text, of: [coffee, tea, "{word}"]}}'
    )
    app = app.replace("coffee: 커피, tea: 차", f"coffee: 커피, {word}: {word}")
    lesson = Library(write_cafe(tmp_path, app=app, lesson=LESSON)).lesson("cafe-order")
    tabs = lesson.app.screens["menu"].body[0].spec
    assert [option.value for option in getattr(tabs, "options", ())] == ["coffee", word]


@pytest.mark.parametrize("change", ["bom", "crlf", "cr"])
def test_what_editors_do_to_files_is_no_fault(tmp_path: Path, change: str) -> None:
    write_cafe(tmp_path)
    for file in [*tmp_path.rglob("*.yaml"), *tmp_path.rglob("*.csv")]:
        content = file.read_bytes()
        match change:
            case "bom":
                content = b"\xef\xbb\xbf" + content
            case "crlf":
                content = content.replace(b"\n", b"\r\n")
            case _ if file.suffix == ".yaml":
                content = content.replace(b"\n", b"\r")
        file.write_bytes(content)
    assert read(tmp_path) == ()


def test_lines_are_counted_alike_with_any_line_ends(tmp_path: Path) -> None:
    for end in ("\n", "\r\n", "\r"):
        problem = problem_of(tmp_path, end.join(["a: 1", "b: 2", "b: 3", ""]).encode())
        assert problem.place.line == 3


def test_merge_keys_are_not_read(tmp_path: Path) -> None:
    app = APP.replace('brand: {colour: "#5A3A1E",', 'brand: {<<: {}, colour: "#5A3A1E",')
    (problem, *_) = read(write_cafe(tmp_path, app=app))
    assert (problem.rule, problem.values["name"]) == ("key", "<<")
