"""A text that YAML would end at a number sign is told; a comment that is meant as one is not."""

from pathlib import Path

import pytest

from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.yaml.nodes import compose_nodes


@pytest.mark.parametrize(
    ("text", "cut", "line"),
    [
        ("a: 1번 #기계에서 사요\n", "#기계에서 사요", 1),
        ("b: x\na: #1 기차\n", "#1 기차", 2),
        ("a: 1번 # 기계에서 사요\n", "# 기계에서 사요", 1),
        ("a: 1번  #기계\n", "#기계", 1),
        ("a: press #3\n", "#3", 1),
        ("a: press it # now\n", "# now", 1),
        ("a: here  #table\n", "#table", 1),
        ("a:\n  - 표 #2\n", "#2", 2),
        ("a:\n  여러 줄의\n  글 #1\n", "#1", 2),
        ("a: {b: 표 #2\n }\n", "#2", 1),
        ("표 #2: b\n", "#2: b", 1),
        ("a: 표 #2\r\nb: 3\r\n", "#2", 1),
    ],
)
def test_told(text: str, cut: str, line: int) -> None:
    with pytest.raises(LessonBroken) as caught:
        compose_nodes(text, Path("a.yaml"))
    (problem,) = caught.value.problems
    assert (problem.rule, problem.values["cut"], problem.place.line) == ("comment", cut, line)


@pytest.mark.parametrize(
    "text",
    [
        "# all\na: b\n",
        "a: 표 사기  # the title\n",
        "a: 표 사기\t# the title\n",
        "a: here # the station\n",
        "a: 550 # 09:10\n",
        'a: "1번 #기계"\n',
        'a: "표" #기계\n',
        "a: '표' # 기계\n",
        "a: | # as it stands\n  1번 #기계\n",
        "a: # what follows\n  b: c\n",
        "a:  #\n  b: c\n",
        "a: {b: c}   #now\n",
        "a: C#\n",
        "a: 샵#1\n",
        "a: 표 사기  ## the title\n",
    ],
)
def test_not_told(text: str) -> None:
    compose_nodes(text, Path("a.yaml"))


def test_a_line_that_is_indented_with_a_tab(tmp_path: Path) -> None:
    for text, line in (("a:\n\tb: 1\n", 2), ("a:\n  b: 1\n\tc: 2\n", 3), ("a:\n  b: 1\n  \tc: 2\n", 3)):
        with pytest.raises(LessonBroken) as caught:
            compose_nodes(text, tmp_path / "a.yaml")
        (problem,) = caught.value.problems
        assert "tabs" in problem.message
        assert problem.place.line == line
