"""Korean and English say everything, and what is missing is found."""

import os
import re
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from scripts import translations as script

from edu_desk.shared.languages import LANGUAGES
from kit.cafe import write_cafe

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Done:
    """What the script told, and the code it ended with."""

    returncode: int
    stdout: str
    stderr: str = ""


def translations(*options: str) -> Done:
    """The script with these options, as its own process would do it."""
    out, err, before = StringIO(), StringIO(), sys.argv
    sys.argv = ["translations.py", *options]
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = script.main()
    finally:
        sys.argv = before
    return Done(code, out.getvalue(), err.getvalue())


def test_korean_and_english_are_complete() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "translations.py"), "--check"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    topics = {folder.parent.name for folder in ROOT.glob("lessons/*/*/")}
    said = {line.split(":")[0] for line in done.stdout.splitlines()}
    assert said == {
        "translations/ko/LC_MESSAGES/edu_desk.po",
        "translations/en/LC_MESSAGES/lessons.po",
        *(f"translations/en/LC_MESSAGES/lessons-{topic}.po" for topic in topics),
    }
    assert said == {path.relative_to(ROOT).as_posix() for path in ROOT.glob("translations/*/*/*.po")}


def test_every_language_has_its_folder_and_no_other_has() -> None:
    assert {path.parent.name for path in ROOT.glob("translations/*/LC_MESSAGES")} == set(LANGUAGES)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project with two marked texts and no lessons, its files written once."""
    (tmp_path / "lessons").mkdir()
    (tmp_path / "src").mkdir()
    write_source(tmp_path, "Hello, {name}", "Goodbye")
    assert translations("--root", str(tmp_path)).returncode == 0
    return tmp_path


def write_source(project: Path, *texts: str) -> None:
    lines = [f"N_({text!r})" for text in texts]
    (project / "src" / "words.py").write_text("\n".join(lines), encoding="utf-8")


def korean(project: Path) -> Path:
    return project / "translations" / "ko" / "LC_MESSAGES" / "edu_desk.po"


def translate(project: Path, text: str, told: str) -> None:
    path = korean(project)
    content = path.read_text(encoding="utf-8")
    path.write_text(content.replace(f'"{text}"\nmsgstr ""', f'"{text}"\nmsgstr "{told}"'), encoding="utf-8")


def strings(path: Path) -> dict[str, str]:
    with path.open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file) if message.id}


def test_a_missing_translation_is_told(project: Path) -> None:
    done = translations("--check", "--root", str(project))
    assert done.returncode == 1
    assert "src/words.py: 'Goodbye' is not translated" in done.stdout


def test_what_is_written_in_a_language_has_no_file_of_it(project: Path) -> None:
    assert not (korean(project).parents[2] / "en" / "LC_MESSAGES" / "edu_desk.po").exists()
    assert not korean(project).with_name("lessons.po").exists()


def test_a_plural_has_the_forms_of_its_language(project: Path) -> None:
    code = 'Plural("{count} page", "{count} pages")\n'
    (project / "src" / "words.py").write_text(code, encoding="utf-8")
    done = translations("--root", str(project))
    assert "src/words.py: '{count} page' is not translated" in done.stdout
    content = korean(project).read_text(encoding="utf-8")
    assert "nplurals=1; plural=0" in content
    assert 'msgid_plural "{count} pages"\nmsgstr[0] ""\n' in content
    filled = content.replace('msgstr[0] ""', 'msgstr[0] "{count}쪽"')
    korean(project).write_text(filled, encoding="utf-8")
    assert translations("--check", "--root", str(project)).returncode == 0
    korean(project).write_text(filled.replace("{count}쪽", "{cuont}쪽"), encoding="utf-8")
    assert "has no cuont" in translations("--check", "--root", str(project)).stdout


def test_one_text_in_two_contexts_is_translated_twice(project: Path) -> None:
    code = 'Meant("a road", "Light")\nMeant("a colour", "Light")\nN_("Light")\n'
    (project / "src" / "words.py").write_text(code, encoding="utf-8")
    translations("--root", str(project))
    content = korean(project).read_text(encoding="utf-8")
    for context, told in (("a road", "등"), ("a colour", "연한")):
        asked = f'msgctxt "{context}"\nmsgid "Light"\nmsgstr "'
        content = content.replace(f'{asked}"', f'{asked}{told}"')
    korean(project).write_text(content, encoding="utf-8")
    done = translations("--check", "--root", str(project))
    assert "edu_desk.po: 3 texts, 1 to do" in done.stdout


def test_a_lesson_text_that_moves_takes_its_translation_along(tmp_path: Path) -> None:
    lessons = write_cafe(tmp_path / "lessons")
    (tmp_path / "src").mkdir()
    translations("--root", str(tmp_path))
    english = tmp_path / "translations" / "en" / "LC_MESSAGES"
    assert {path.name for path in english.glob("*.po")} == {
        "lessons.po",
        "lessons-apps.po",
        "lessons-food.po",
    }
    heads = english / "lessons.po"
    told = heads.read_text(encoding="utf-8").replace(
        '"차 주문하기"\nmsgstr ""', '"차 주문하기"\nmsgstr "Ordering tea"'
    )
    heads.write_text(told, encoding="utf-8")
    file = lessons / "food" / "cafe-order" / "lesson.yaml"
    moved = file.read_text(encoding="utf-8").replace("title: 차 주문하기", "title: 차를 골라요", 1)
    file.write_text(re.sub("intro: .*", "intro: 차 주문하기", moved), encoding="utf-8")
    translations("--root", str(tmp_path))
    assert strings(english / "lessons-food.po")["차 주문하기"] == "Ordering tea"
    assert "차 주문하기" not in strings(heads)


def test_complete_files_pass_and_are_not_rewritten(project: Path) -> None:
    translate(project, "Hello, {name}", "{name} 님, 안녕하세요")
    translate(project, "Goodbye", "안녕히 가세요")
    before = korean(project).read_bytes()
    assert translations("--check", "--root", str(project)).returncode == 0
    translations("--root", str(project))
    assert korean(project).read_bytes() == before


def test_a_name_that_the_source_lacks_is_told(project: Path) -> None:
    translate(project, "Hello, {name}", "{nmae} 님, 안녕하세요")
    done = translations("--check", "--root", str(project))
    assert "has no nmae that its translation names in braces" in done.stdout


def test_a_text_that_leaves_and_comes_back_keeps_its_translation(project: Path) -> None:
    translate(project, "Goodbye", "안녕히 가세요")
    write_source(project, "Hello, {name}")
    stale = translations("--check", "--root", str(project))
    assert "ko/LC_MESSAGES/edu_desk.po: 1 texts, 1 to do, out of date" in stale.stdout
    translations("--root", str(project))
    assert strings(korean(project)) == {"Hello, {name}": ""}
    write_source(project, "Hello, {name}", "Goodbye")
    translations("--root", str(project))
    assert strings(korean(project))["Goodbye"] == "안녕히 가세요"


def test_the_files_hold_no_date_and_no_line_number(project: Path) -> None:
    content = korean(project).read_text(encoding="utf-8")
    assert "Date" not in content
    assert "#: src/words.py\n" in content


def test_a_broken_lesson_is_told_and_nothing_is_written(project: Path) -> None:
    before = korean(project).read_bytes()
    write_source(project, "Something else")
    app = project / "lessons" / "apps" / "rail"
    app.mkdir(parents=True)
    (app / "app.yaml").write_text("app: [", encoding="utf-8")
    done = translations("--root", str(project))
    assert done.returncode == 1
    assert "Mend the lessons first" in done.stderr
    assert korean(project).read_bytes() == before
