"""`make check-lessons` on made-up pieces: what is green is not done again, what fails is told."""

import sys
from pathlib import Path
from shutil import copytree

import pytest
from scripts.check_lessons.__main__ import run
from scripts.check_lessons.pieces import Piece, pieces

from edu_desk.lesson.library import Library
from kit.sampling import content_digest, sample

ROOT = Path(__file__).resolve().parents[2]
GREEN_UNLESS_BROKEN = """
import sys
open('ran', 'a').write('{name} ')
text = open('{name}').read()
print(text)
sys.exit('broken' in text)
"""


@pytest.fixture
def catalogue(tmp_path: Path) -> tuple[Piece, ...]:
    """Two lessons; a piece is green while its lesson does not say “broken”, and notes that it ran."""
    (tmp_path / "engine.py").write_text("1", encoding="utf-8")
    for name in ("bread", "tea"):
        (tmp_path / name).write_text("fine", encoding="utf-8")
    return tuple(
        Piece(
            f"check {name}",
            (
                sys.executable,
                "-c",
                GREEN_UNLESS_BROKEN.format(name=name),
            ),
            (tmp_path / "engine.py", tmp_path / name),
        )
        for name in ("bread", "tea")
    )


def ran(folder: Path) -> set[str]:
    file = folder / "ran"
    names = set(file.read_text(encoding="utf-8").split()) if file.exists() else set()
    file.unlink(missing_ok=True)
    return names


def test_what_is_green_and_unchanged_is_not_done_again(
    tmp_path: Path, catalogue: tuple[Piece, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(catalogue, tmp_path, everything=False) == 0
    assert capsys.readouterr().out == "2 passed, 0 failed\n"
    assert ran(tmp_path) == {"bread", "tea"}
    assert run(catalogue, tmp_path, everything=False) == 0
    assert "nothing has changed since all 2 pieces were green" in capsys.readouterr().out
    assert ran(tmp_path) == set()
    assert run(catalogue, tmp_path, everything=True) == 0
    assert ran(tmp_path) == {"bread", "tea"}


def test_a_touched_lesson_is_checked_alone_and_a_touched_engine_checks_all(
    tmp_path: Path, catalogue: tuple[Piece, ...]
) -> None:
    run(catalogue, tmp_path, everything=False)
    ran(tmp_path)
    (tmp_path / "tea").write_text("finer", encoding="utf-8")
    assert run(catalogue, tmp_path, everything=False) == 0
    assert ran(tmp_path) == {"tea"}
    (tmp_path / "engine.py").write_text("2", encoding="utf-8")
    assert run(catalogue, tmp_path, everything=False) == 0
    assert ran(tmp_path) == {"bread", "tea"}


def test_what_fails_is_named_and_done_again(
    tmp_path: Path, catalogue: tuple[Piece, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bread").write_text("broken", encoding="utf-8")
    assert run(catalogue, tmp_path, everything=False) == 1
    said = capsys.readouterr()
    assert said.out == "failed: check bread\n1 passed, 1 failed\n"
    assert "broken" in said.err
    ran(tmp_path)
    assert run(catalogue, tmp_path, everything=False) == 1
    assert ran(tmp_path) == {"bread"}


def test_a_record_that_cannot_be_read_counts_as_none(tmp_path: Path, catalogue: tuple[Piece, ...]) -> None:
    run(catalogue, tmp_path, everything=False)
    ran(tmp_path)
    (tmp_path / "build" / "check-lessons.json").write_text("{", encoding="utf-8")
    assert run(catalogue, tmp_path, everything=False) == 0
    assert ran(tmp_path) == {"bread", "tea"}


def test_every_shipped_lesson_is_checked_and_every_task_played_in_every_mode() -> None:
    names = [piece.name for piece in pieces(ROOT)]
    assert len(names) == len(set(names))
    library = Library(ROOT / "lessons")
    for head in library.index().heads:
        assert f"check {head.id}" in names
        lesson = library.lesson(head.id)
        tasks = [""] if lesson.tasks[0].case is not None else [f" {task.id}" for task in lesson.tasks]
        for task in tasks:
            for mode in ("watch", "follow", "try", "check"):
                assert f"play {head.id}{task} {mode}" in names


def test_a_sample_is_chosen_by_what_is_shipped() -> None:
    cases = [f"case {number}" for number in range(100)]
    kept = sample(cases, 0.25, content_digest())
    assert len(kept) == 25
    assert kept == sample(cases, 0.25, content_digest())
    assert kept == tuple(case for case in cases if case in kept)
    assert kept != sample(cases, 0.25, "another catalogue")
    assert sample(cases[:1], 0.25, "") == ("case 0",)
    assert len(sample(cases[:5], 0.01, "")) == 2


def test_another_catalogue_has_another_digest(tmp_path: Path) -> None:
    (tmp_path / "lesson.yaml").write_text("title: tea", encoding="utf-8")
    before = content_digest(tmp_path)
    content_digest.cache_clear()
    (tmp_path / "lesson.yaml").write_text("title: bread", encoding="utf-8")
    assert content_digest(tmp_path) != before


@pytest.mark.parametrize(
    ("old", "new"),
    [("lesson: train-book", "lesson: ["), ("goal:", "gaol:")],
    ids=["a broken head", "a broken body"],
)
def test_a_lesson_that_cannot_be_read_is_checked_and_fails(
    tmp_path: Path, old: str, new: str, capsys: pytest.CaptureFixture[str]
) -> None:
    copytree(ROOT / "lessons", tmp_path / "lessons")
    before = {piece.name for piece in pieces(tmp_path)}
    file = tmp_path / "lessons" / "travel" / "train-book" / "lesson.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    known = pieces(tmp_path)
    lost = before - {piece.name for piece in known}
    assert lost
    assert all(name.startswith("play train-book ") for name in lost)
    (check,) = (piece for piece in known if piece.name == "check train-book")
    assert run((check,), tmp_path, everything=True) == 1
    said = capsys.readouterr()
    assert said.out == "failed: check train-book\n0 passed, 1 failed\n"
    assert "lesson.yaml" in said.err
    assert "Traceback" not in said.err
