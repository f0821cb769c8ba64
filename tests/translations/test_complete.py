"""Korean and English say everything, and what is missing is found."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]


def translations(*options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "translations.py"), *options],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
        check=False,
    )


def test_korean_and_english_are_complete() -> None:
    done = translations("--check")
    assert done.returncode == 0, done.stdout + done.stderr
    for language in ("ko", "en"):
        for domain in ("edu_desk", "lessons"):
            assert f"translations/{language}/LC_MESSAGES/{domain}.po: " in done.stdout


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


def test_english_translates_itself(project: Path) -> None:
    english = korean(project).parents[2] / "en" / "LC_MESSAGES" / "edu_desk.po"
    assert strings(english) == {"Hello, {name}": "Hello, {name}", "Goodbye": "Goodbye"}


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
