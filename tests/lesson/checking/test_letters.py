"""Letters that look right and are not are told at their line, with what to do."""

from pathlib import Path
from unicodedata import category, normalize

import pytest

from edu_desk.lesson.checking import letters
from edu_desk.lesson.checking.problems import Problem
from edu_desk.proof.lesson_check import Wish, check, prove
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import UNTRANSLATED, load_translator
from kit.cafe import APP, DRINKS, LESSON, write_cafe

HIDDEN = ("\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\u00ad", "\u2066", "\u061c",
          "\U000e0041", "\u3164", "\u115f", "\uffa0", "\u2800", "\u034f", "\ufe0f", "\u180e")  # fmt: skip


def of_rule(problems: tuple[Problem, ...]) -> list[tuple[str, int, object]]:
    return [
        (one.place.file.name, one.place.line, one.values.get("code"))
        for one in problems
        if one.rule == letters.RULE
    ]


@pytest.mark.parametrize("letter", HIDDEN, ids=letters.codes)
def test_a_hidden_letter_is_told_in_every_file(tmp_path: Path, letter: str) -> None:
    code = letters.codes(letter)
    key = LESSON.replace("\ntitle:", f"\ntitle{letter}:", 1)
    inside = APP.replace("메뉴", f"메{letter}뉴", 1)
    cell = DRINKS.replace("라떼", f"라{letter}떼", 1)
    assert of_rule(check(write_cafe(tmp_path / "1", lesson=key))) == [
        ("lesson.yaml", key[: key.index(letter)].count("\n") + 1, code)
    ]
    assert of_rule(check(write_cafe(tmp_path / "2", app=inside)))[0] == (
        "app.yaml", inside[: inside.index(letter)].count("\n") + 1, code,
    )  # fmt: skip
    assert of_rule(check(write_cafe(tmp_path / "3", drinks=cell)))[0] == (
        "drinks.csv", cell[: cell.index(letter)].count("\n") + 1, code,
    )  # fmt: skip


def test_every_line_with_one_is_told(tmp_path: Path) -> None:
    lines = LESSON.splitlines()
    lines[1] += "\u200b"
    lines[4] += "\u200b\u2060"
    found = of_rule(check(write_cafe(tmp_path, lesson="\n".join(lines))))
    assert found == [("lesson.yaml", 2, "U+200B"), ("lesson.yaml", 5, "U+200B, U+2060")]


@pytest.mark.parametrize("sign", ["⚠\ufe0f", "👩\u200d👧", "\u00a9\ufe0f"])
def test_what_belongs_to_a_picture_may_stand_in_a_comment(tmp_path: Path, sign: str) -> None:
    assert check(write_cafe(tmp_path, lesson=f"# {sign} 주의\n{LESSON}")) == ()


@pytest.mark.parametrize("blank", ["\u00a0", "\u3000", "\u2009"])
def test_a_blank_of_another_kind_beside_a_name(tmp_path: Path, blank: str) -> None:
    found = of_rule(check(write_cafe(tmp_path, lesson=LESSON.replace("\ntitle: ", f"\ntitle:{blank}", 1))))
    assert found[0][2] == letters.codes(blank)


def test_such_a_blank_within_a_text_is_a_matter_of_taste(tmp_path: Path) -> None:
    text = LESSON.replace("title: 차 주문", "title: 차\u00a0주문", 1)
    assert text != LESSON
    assert check(write_cafe(tmp_path, lesson=text)) == ()


def test_letters_that_are_taken_apart_are_told_once_a_file(tmp_path: Path) -> None:
    (problem,) = (
        one
        for one in check(write_cafe(tmp_path, drinks=normalize("NFD", DRINKS)))
        if one.rule == letters.RULE
    )
    assert (problem.place.file.name, problem.place.line) == ("drinks.csv", 2)
    assert problem.values["count"] == len(DRINKS.splitlines()) - 1
    assert "NFC" in problem.tell(UNTRANSLATED)


def test_a_consonant_alone_is_taken_apart_too() -> None:
    assert letters.apart("\u1112")
    assert not letters.apart("ㅎ")
    assert letters.apart("Ho\u0302m")
    assert not letters.apart("Hôm")


def test_all_that_cannot_be_seen_is_known() -> None:
    """What Unicode calls a format or a control is hidden, but for marks that are drawn around numbers."""
    drawn = {
        *range(0x600, 0x606),
        0x6DD,
        0x70F,
        0x890,
        0x891,
        0x8E2,
        0x110BD,
        0x110CD,
        *range(0x13430, 0x13440),
    }
    for code in range(0x110000):
        letter = chr(code)
        if category(letter) in {"Cf", "Cc"} and code not in drawn and letter not in "\t\n\r":
            assert letters.hidden(letter), hex(code)
        if letter.isalnum() and letter not in "\u115f\u1160\u3164\uffa0":
            assert not letters.hidden(letter), hex(code)


def test_names_of_files_and_folders(tmp_path: Path) -> None:
    root = write_cafe(tmp_path)
    (root / "food" / normalize("NFD", "그림")).mkdir()
    (root / "food" / "cafe-order" / "a\u200b\u3042.txt").touch()
    told = of_rule(check(root))
    assert (normalize("NFD", "그림"), 1, None) in told
    assert ("a\u200b\u3042.txt", 1, "U+200B") in told


def test_a_table_whose_name_was_taken_apart(tmp_path: Path) -> None:
    root = write_cafe(tmp_path, app=APP.replace("file: drinks.csv", "file: 음료.csv", 1))
    (root / "apps" / "cafe" / "drinks.csv").rename(root / "apps" / "cafe" / normalize("NFD", "음료.csv"))
    (named, *_) = (
        one for one in check(root) if one.rule == letters.RULE and one.place.file.name == "app.yaml"
    )
    assert named.values["name"] == "음료.csv"
    assert "rename" in named.tell(UNTRANSLATED)


def test_translations_are_looked_at(tmp_path: Path) -> None:
    root = write_cafe(tmp_path / "lessons")
    for locale, told in (("en", "Order\u200b a drink"), ("vi", "Go\u0323i nu\u031bo\u031b\u0301c")):
        file = tmp_path / "translations" / locale / "LC_MESSAGES" / "lessons.po"
        file.parent.mkdir(parents=True)
        header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        file.write_text(f'{header}msgid "차 주문하기"\nmsgstr "{told}"\n', encoding="utf-8")
    translators = tuple(load_translator(tmp_path / "translations", locale) for locale in ("en", "vi"))
    found = [one for one in prove(root, Wish(translators, states=60)).errors if one.rule == letters.RULE]
    assert [(one.values["language"], one.values.get("code")) for one in found] == [
        ("en", "U+200B"),
        ("vi", None),
    ]


HANJA = [("title: 차 주문", "title: 茶 주문"), ("title: 차 주문", "title: 차(茶) 주문")]


@pytest.mark.parametrize(("old", "new"), [*HANJA, ("title: 차 주문", "title: お茶 주문")])
def test_letters_that_no_korean_voice_reads(tmp_path: Path, old: str, new: str) -> None:
    found = check(write_cafe(tmp_path, lesson=LESSON.replace(old, new, 1)))
    told = [one for one in found if one.rule == "unspeakable"]
    assert [(one.place.file.name, one.place.line) for one in told] == [("lesson.yaml", 3)]
    assert "茶" in str(told[0].values["letters"])
    assert "Hangul" in told[0].tell(UNTRANSLATED)


def test_such_letters_in_a_table(tmp_path: Path) -> None:
    found = check(write_cafe(tmp_path, drinks=DRINKS.replace("라떼", "라떼(大)", 1)))
    assert [(one.place.file.name, one.place.line) for one in found if one.rule == "unspeakable"] == [
        ("drinks.csv", 3)
    ]


def test_what_ships_has_none() -> None:
    assert list(letters.of_names(shipped().lessons, whole=True)) == []
