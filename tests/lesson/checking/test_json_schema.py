"""The schemas that editors complete from: shipped files fit them, planted mistakes do not."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from edu_desk.cli import main
from edu_desk.lesson.checking.json_schema import SCHEMAS
from edu_desk.lesson.checking.schema_words import KINDS, WORDS
from edu_desk.lesson.kinds import ElementKind
from kit.cafe import APP, LESSON
from kit.corner import CORNER_APP, CORNER_LESSON
from kit.mailbox import APP as MAILBOX
from kit.mailbox import CASES
from kit.mailbox import LESSON as JUDGEMENT

Loader = type[yaml.CBaseLoader] | type[yaml.CSafeLoader]
SHIPPED = Path(__file__).resolve().parents[3] / "lessons"
LOADERS = (yaml.CBaseLoader, yaml.CSafeLoader)
"""Editors of YAML 1.2 and 1.1 take different scalars for numbers; the schemas allow both."""


def faults(kind: str, text: str, loader: Loader) -> list[str]:
    content = yaml.load(text, Loader=loader)  # noqa: S506 - both of these are safe
    return [error.message for error in validator(kind).iter_errors(content)]


@cache
def validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(SCHEMAS[kind]())


def shipped() -> Iterator[tuple[str, str]]:
    """The kind of each shipped file, and where it lies."""
    for kind, files in (
        ("app", "apps/*/app.yaml"),
        ("lesson", "*/*/lesson.yaml"),
        ("cases", "*/*/cases.yaml"),
    ):
        yield from ((kind, file.relative_to(SHIPPED).as_posix()) for file in sorted(SHIPPED.glob(files)))


@pytest.mark.parametrize("kind", SCHEMAS)
def test_they_are_schemas(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", kind]) == 0
    schema = json.loads(capsys.readouterr().out)
    Draft202012Validator.check_schema(schema)
    top = schema["items"] if kind == "cases" else schema
    assert top["properties"]["id" if kind == "cases" else kind]["description"]


@pytest.mark.parametrize("loader", LOADERS)
def test_whole_files_fit(loader: Loader) -> None:
    files = [("app", APP), ("lesson", LESSON), ("app", CORNER_APP), ("lesson", CORNER_LESSON)]
    files += [("app", MAILBOX), ("lesson", JUDGEMENT), ("cases", CASES)]
    for kind, text in files:
        assert faults(kind, text, loader) == [], text[:60]


@pytest.mark.exhaustive(most=12)
@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(("kind", "file"), list(shipped()))
def test_shipped_files_fit(kind: str, file: str, loader: Loader) -> None:
    assert faults(kind, (SHIPPED / file).read_text(encoding="utf-8"), loader) == []


def mistake(case: str) -> str:
    """Groups the cases by the mistake: each is found in one of the two readings."""
    return case.partition("[")[2].rpartition("-")[0]


@pytest.mark.exhaustive(most=40, share=0.5, of=mistake)
@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("app", "title: 모퉁이", "titel: 모퉁이"),
        ("app", "device: phone", "device: phon"),
        ("app", '"#20407A"', "brown"),
        ("app", "columns: {id: text, name: label, down", "colums: {id: text, name: label, down"),
        ("app", "from: 0, to: 3}", "form: 0, to: 3}"),
        ("app", "from: 0, to: 3}", "from: zero, to: 3}"),
        ("app", "banner: news", "baner: news"),
        ("app", "style: lead", "style: leed"),
        ("app", "bind: many", "bnid: many"),
        ("app", "- go: receipt", "- goo: receipt"),
        ("app", "- back: yes", "- back: [yes]"),
        ("app", "- go: receipt", "- replace: [receipt]"),
        ("app", "back: home", "back: hoem"),
        ("app", "            say: 물건을", "            sya: 물건을"),
        ("app", "seconds: 2", "seconds: two"),
        ("app", "while: screen", "when: screen"),
        ("app", "close: [{set", "close: [{sett"),
        ("app", "body:\n      - text: voice\n        label", "body:\n        text: voice\n        label"),
        ("lesson", "minutes: 5", "minutes: five"),
        ("lesson", "minutes: 5", "minutes: 5\narea: safty\nlevel: 2"),
        ("lesson", "minutes: 5", "minutes: 5\narea: safety\nlevel: 5"),
        ("lesson", 'clock: "10:00"', 'clock: "25:00"'),
        ("lesson", "goal_text:", "goal:"),
        ("lesson", "    praise: 카드를", "    prais: 카드를"),
        ("lesson", "goal: bought\n", ""),
        ("lesson", "- when: not alone", "- if: not alone"),
        ("lesson", "means: 산", "meaning: 산"),
    ],
)
def test_planted_mistakes_do_not(kind: str, old: str, new: str, loader: Loader) -> None:
    whole = CORNER_APP if kind == "app" else CORNER_LESSON
    broken = whole.replace(old, new, 1)
    assert broken != whole
    assert faults(kind, broken, loader)


def test_every_name_and_kind_has_its_words() -> None:
    assert set(KINDS) == set(ElementKind)
    assert all(words.endswith(".") for words in (*WORDS.values(), *KINDS.values()))


@pytest.mark.parametrize("kind", SCHEMAS)
def test_no_words_are_left_over(kind: str) -> None:
    """Together the two schemas use every word there is."""
    used = {name for one in SCHEMAS.values() for name in _names(one())}
    assert WORDS.keys() <= used
    assert kind in used


def _names(schema: object) -> Iterator[str]:
    match schema:
        case dict():
            yield from schema.get("properties", {})
            for value in schema.values():
                yield from _names(value)
        case list():
            for value in schema:
                yield from _names(value)
        case _:
            return
