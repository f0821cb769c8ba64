"""`make check-lessons` on made-up pieces: what is green is not done again, what fails is told."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from shutil import copytree

import pytest
from scripts.check_lessons.__main__ import run
from scripts.check_lessons.campaign import Campaign
from scripts.check_lessons.green import GreenRecord
from scripts.check_lessons.pieces import NEEDS, NEEDS_AT_ONCE, NEEDS_TESTS, Piece, pieces
from scripts.check_lessons.share import shuffled

from edu_desk.lesson.content_walk import elements_of
from edu_desk.lesson.kinds import ElementKind
from edu_desk.lesson.teaching import Lesson
from edu_desk.proof.lesson_check import Wish, prove
from kit.locker import APP, write_locker
from kit.sampling import MOST, content_digest, group_of, sample
from kit.shipped_lessons import shipped_library

ROOT = Path(__file__).resolve().parents[2]
A_FEW = frozenset(
    {
        "hanbit-rail",
        "hanbit-kiosk",
        "damso-phone",
        "train-book",
        "train-return",
        "train-kiosk",
        "train-pickup",
        "fraud-message",
    }
)
"""A few lessons and their apps show the same as all of them, sooner."""
EXHAUSTIVE_TESTS = 16
_EXHAUSTIVE = re.compile(r"^(@|pytestmark = )pytest\.mark\.exhaustive", re.MULTILINE)
"""So many tests there are, about, that run over all that is shipped."""
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


def copy_a_few(folder: Path) -> None:
    """Of the shipped lessons `A_FEW`, into `folder`."""
    for file in sorted((ROOT / "lessons").glob("*/*")):
        if file.name in A_FEW:
            copytree(file, folder / "lessons" / file.parent.name / file.name)


@pytest.fixture(scope="module")
def shipped_pieces() -> tuple[Piece, ...]:
    with pytest.MonkeyPatch.context() as patch:  # the lessons as other tests have read them
        patch.setattr("scripts.check_lessons.pieces.Library", lambda _root: shipped_library())
        return pieces(ROOT)


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
    assert capsys.readouterr().out == (
        "2 of 2 pieces have not changed since they were green\n2 passed, 0 failed\n"
    )
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


def test_every_shipped_lesson_is_checked_and_every_task_played_in_every_mode(
    shipped_pieces: tuple[Piece, ...],
) -> None:
    names = [piece.name for piece in shipped_pieces]
    assert len(names) == len(set(names))
    library = shipped_library()
    for head in library.index().heads:
        assert f"check {head.id}" in names
        assert f"play {head.id}" in names
        assert f"large {head.id}" in names
    play = next(piece for piece in shipped_pieces if piece.name == "play train-book")
    assert {"play", "train-book", "--all"} < set(play.command)
    large = next(piece for piece in shipped_pieces if piece.name == "large train-book")
    assert {"--all", "--text-size", "300", "--lang", "en"} < set(large.command)


def test_every_exhaustive_test_is_a_part_of_some_piece(shipped_pieces: tuple[Piece, ...]) -> None:
    """But for the one whose work `check --layout` does."""
    given = {word for piece in shipped_pieces for word in piece.command}
    files = (path for path in ROOT.glob("tests/**/test_*.py") if _EXHAUSTIVE.search(read(path)))
    tests = [path.relative_to(ROOT) for path in files]
    left = [one for one in tests if given.isdisjoint({str(one), *map(str, one.parents)})]
    assert left == [Path("tests/gui/simulator/test_shipped_layout.py")]
    assert len(tests) > len(left) + 10


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_every_app_is_checked_as_the_check_over_everything_does(shipped_pieces: tuple[Piece, ...]) -> None:
    """With all its lessons, and as many states as are looked at unless fewer are asked for."""
    reach = {
        piece.name.removeprefix("reach in "): piece.command
        for piece in shipped_pieces
        if piece.group == "reach"
    }
    apps = {folder.name for folder in shipped_library().app_folders()}
    assert reach.keys() == apps
    for app, command in reach.items():
        assert command[1:] == ("-m", "edu_desk", "check", str(Path("lessons", "apps", app)))


def test_a_condition_that_never_changes_fails_the_piece_of_its_app(tmp_path: Path) -> None:
    """The lesson's own piece cannot tell: another lesson on the app may change the condition."""
    write_locker(tmp_path / "lessons", APP.replace('size != "open"', 'size == "open" or size != "open"', 1))
    known = {piece.group: piece for piece in pieces(tmp_path) if piece.group in {"check", "reach"}}
    rules = {
        group: {problem.rule for problem in prove(tmp_path / piece.command[4], Wish()).errors}
        for group, piece in known.items()
    }
    assert rules == {"check": set(), "reach": {"condition-constant"}}


def test_the_needs_of_an_app_are_shared_out_without_a_gap(shipped_pieces: tuple[Piece, ...]) -> None:
    own = [piece.command[-1] for piece in shipped_pieces if piece.name.startswith("needs in hanbit-rail ")]
    cases = [case for like in own for case in like.split(" or ")]
    assert cases == [f"[hanbit-rail-{part}]" for part in range(NEEDS)]
    assert f"PARTS = {NEEDS}\n" in (ROOT / NEEDS_TESTS).read_text(encoding="utf-8")


def touched(known: tuple[Piece, ...], root: Path, file: str) -> set[str]:
    """The pieces that are others once `file` has another byte."""
    before = {piece.name: piece.digest(root) for piece in known}
    with (root / file).open("a", encoding="utf-8") as more:
        more.write("\n# touched\n")
    return {piece.name for piece in known if before[piece.name] != piece.digest(root)}


def test_a_touched_lesson_reruns_its_own_pieces_and_those_of_its_app(tmp_path: Path) -> None:
    copy_a_few(tmp_path)
    known = pieces(tmp_path)
    one = touched(known, tmp_path, "lessons/trust/fraud-message/cases.yaml")
    others = {name for name in one if "fraud-message" not in name.split()}
    needs = {name for name in others if name.startswith("needs in damso-phone ")}
    assert len(needs) == NEEDS // NEEDS_AT_ONCE
    assert others - needs == {
        "app damso-phone",
        "reach in damso-phone",
        "sizes of damso-phone",
        "rules in full",
        "errands in full",
        "schemas of files",
        "themes",
    }
    assert {"check fraud-message", "hands on fraud-message"} < one
    of_app = touched(known, tmp_path, "lessons/apps/hanbit-kiosk/app.yaml")
    assert {"app hanbit-kiosk", "check train-kiosk", "hands on train-pickup"} < of_app
    assert not {name for name in of_app if "fraud" in name or "train-book" in name}


def test_another_interpreter_or_drawing_library_checks_all(
    catalogue: tuple[Piece, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = catalogue[0].digest(tmp_path)
    monkeypatch.setattr(sys, "version", "4.0")
    assert catalogue[0].digest(tmp_path) != before
    monkeypatch.undo()
    monkeypatch.setattr("scripts.check_lessons.pieces.version", lambda _name: "7.0")
    assert catalogue[0].digest(tmp_path) != before


def test_a_share_has_a_piece_of_each_group_first(shipped_pieces: tuple[Piece, ...]) -> None:
    known = shipped_pieces
    groups = {piece.group for piece in known}
    order = shuffled(known, ROOT)
    assert sorted(piece.name for piece in order) == sorted(piece.name for piece in known)
    assert {piece.group for piece in order[: len(groups)]} == groups
    assert {"play damso-phone", "play hanbit-rail"} < groups


def test_what_there_is_no_time_for_is_left_out_and_told(
    tmp_path: Path, catalogue: tuple[Piece, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(catalogue, tmp_path, everything=True, minutes=0) == 0
    assert capsys.readouterr().out == "2 of 2 pieces were left out for want of time\n0 passed, 0 failed\n"
    rest = "import threading; threading.Event().wait()"
    endless = Piece("endless", (sys.executable, "-c", rest), catalogue[0].files)
    assert run((endless,), tmp_path, everything=True, minutes=0.01) == 0
    assert capsys.readouterr().out == "1 of 1 pieces were left out for want of time\n0 passed, 0 failed\n"
    assert run((endless,), tmp_path, everything=False, minutes=0) == 0
    assert "1 of 1" in capsys.readouterr().out


def test_a_module_is_forked_off_and_ends_with_its_own_code_and_words(tmp_path: Path) -> None:
    (tmp_path / "fine.json").write_text("[]", encoding="utf-8")
    (tmp_path / "torn.json").write_text("[", encoding="utf-8")
    known = tuple(
        Piece(name, (sys.executable, "-m", "json.tool", f"{name}.json"), (tmp_path / f"{name}.json",))
        for name in ("fine", "torn")
    )
    told: list[str] = []
    green = GreenRecord(tmp_path / "green.json")
    outcomes = Campaign(tmp_path, green, 2, told.append, preload="json").run(known)
    assert {outcome.piece.name: outcome.green for outcome in outcomes} == {"fine": True, "torn": False}
    assert {outcome.said.strip() for outcome in outcomes if outcome.green} == {"[]"}
    assert any("Expecting value" in words for words in told)


INTERRUPTED = """
import signal, sys
from pathlib import Path
from scripts.check_lessons.__main__ import run
from scripts.check_lessons.pieces import Piece
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where all was started in the background
root = Path(sys.argv[1])
quick = Piece("quick", (sys.executable, "-c", ""), (root / "engine.py",))
endless = Piece("endless", (sys.executable, "-c", sys.argv[2]), (root / "engine.py",))
sys.exit(run((quick, endless), root, everything=False))
"""
ENDLESS = """
import os, threading
with open("pid", "w") as pipe:
    pipe.write(str(os.getpid()))
threading.Event().wait()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C cannot be sent to one process there")
def test_ctrl_c_ends_what_runs_and_keeps_what_was_green(tmp_path: Path) -> None:
    (tmp_path / "engine.py").write_text("1", encoding="utf-8")
    os.mkfifo(tmp_path / "pid")
    with subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-c", INTERRUPTED, str(tmp_path), ENDLESS],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, (str(ROOT), *sys.path)))},
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    ) as running:
        assert running.stderr is not None
        assert any("quick: ok" in line for line in running.stderr)
        endless = int((tmp_path / "pid").read_text(encoding="utf-8"))
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=120)
    assert running.returncode == 130, said
    assert "stopped; what was green until now is kept" in said
    assert "Traceback" not in said
    assert set(json.loads((tmp_path / "build" / "check-lessons.json").read_text(encoding="utf-8"))) == {
        "quick"
    }
    with pytest.raises(ProcessLookupError):
        os.kill(endless, 0)


def test_a_sample_is_chosen_by_what_is_shipped() -> None:
    cases = [f"case {number}" for number in range(100)]
    kept = sample(cases, 30, content_digest())
    assert len(kept) == 15
    assert kept == sample(cases, 30, content_digest())
    assert kept == tuple(case for case in cases if case in kept)
    assert kept != sample(cases, 30, "another catalogue")
    assert len(sample(cases, 4, "")) == 4
    assert sample(cases[:1], 4, "") == ("case 0",)
    assert len(sample(cases[:5], 4, "")) == 2


def test_a_sample_has_as_many_apps_as_it_can() -> None:
    cases = [f"case {number}" for number in range(100)]
    apps = {case.split()[1][0] for case in sample(cases, 6, "", lambda case: case.split()[1][0])}
    assert len(apps) == 6
    all_apps = {case.split()[1][0] for case in sample(cases, 30, "", lambda case: case.split()[1][0])}
    assert len(all_apps) == 10


def test_the_samples_of_some_tests_have_every_kind_of_element_and_both_kinds_of_lesson() -> None:
    library = shipped_library()
    lessons = {folder.name: library.lesson(folder.name) for folder in library.folders()}
    kept = {
        one.partition("[")[2].removesuffix("-100]")
        for test in range(EXHAUSTIVE_TESTS)
        for one in sample([f"test_{test}[{name}-100]" for name in lessons], MOST, content_digest(), group_of)
    }
    met = [lessons[name] for name in kept]
    assert len(sample([f"test[{name}-100]" for name in lessons], MOST, content_digest(), group_of)) == MOST
    assert {lesson.app.name for lesson in met} == {lesson.app.name for lesson in lessons.values()}
    assert {lesson.tasks[0].case is None for lesson in met} == {True, False}
    assert kinds_in(met) == kinds_in(lessons.values())


def kinds_in(lessons: Iterable[Lesson]) -> set[ElementKind]:
    screens = (screen for lesson in lessons for screen in lesson.app.screens.values())
    return {element.kind for screen in screens for element in elements_of(screen)}


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
    copy_a_few(tmp_path)
    before = {piece.name for piece in pieces(tmp_path)}
    file = tmp_path / "lessons" / "travel" / "train-book" / "lesson.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    known = pieces(tmp_path)
    lost = before - {piece.name for piece in known}
    assert lost
    assert all(name in {"play train-book", "large train-book", "hands on train-book"} for name in lost)
    (check,) = (piece for piece in known if piece.name == "check train-book")
    assert run((check,), tmp_path, everything=True) == 1
    said = capsys.readouterr()
    assert said.out == "failed: check train-book\n0 passed, 1 failed\n"
    assert "lesson.yaml" in said.err
    assert "Traceback" not in said.err
