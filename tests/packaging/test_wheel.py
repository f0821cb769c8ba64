"""The wheel, installed where nothing else of the project is, does its work."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOT_SOURCES = shutil.ignore_patterns(
    ".git", ".venv", "build", "dist", "__pycache__", ".*_cache", ".hypothesis", "*.mo"
)
OUTSIDE = ("PYTHON", "PYTEST", "PIP_")

pytestmark = pytest.mark.xdist_group("wheel")


def run(command: list[str], folder: Path) -> str:
    """What `command` prints, without any trace of the source tree in its surroundings."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(OUTSIDE)}
    home = {"HOME": str(folder), "USERPROFILE": str(folder), "XDG_DATA_HOME": str(folder / "data")}
    done = subprocess.run(
        command,
        cwd=folder,
        env={**clean, **home, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel built from a copy of the tree."""
    tree = tmp_path_factory.mktemp("build") / "tree"
    shutil.copytree(ROOT, tree, ignore=NOT_SOURCES)
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tree.parent)], tree)
    (built,) = tree.parent.glob("*.whl")
    assert not list(tree.rglob("*.mo"))
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a new environment that has the wheel, and borrows what it depends on."""
    home = tmp_path_factory.mktemp("installed")
    run([sys.executable, "-m", "venv", "--without-pip", str(home / "venv")], home)
    scripts = home / "venv" / Path(sysconfig.get_path("scripts")).name
    pip = [sys.executable, "-m", "pip", "--python", str(scripts / "python"), "install", "--quiet"]
    run([*pip, "--no-deps", "--no-index", "--ignore-installed", str(wheel)], home)
    (packages,) = (home / "venv").glob("[Ll]ib/**/site-packages")
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return scripts


def test_the_wheel_holds_its_data_and_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        (metadata,) = (archive.read(name).decode() for name in names if name.endswith(".dist-info/METADATA"))
    sources = ROOT.glob("translations/*/LC_MESSAGES/*.po")
    compiled = {f"edu_desk/_data/{path.relative_to(ROOT).with_suffix('.mo').as_posix()}" for path in sources}
    assert compiled
    assert compiled <= set(names)
    assert "edu_desk/_data/assets/fonts/PretendardGOV-Regular.otf" in names
    assert any(name.endswith("/train-book/lesson.yaml") for name in names)
    assert not [name for name in names if name.endswith(".po") or name.startswith(("tests/", "src/"))]
    assert "License-Expression: GPL-3.0-or-later" in metadata
    for licence in ("LICENSE", "assets/fonts/OFL.txt", "assets/icons/LICENSE"):
        assert any(name.endswith(f".dist-info/licenses/{licence}") for name in names)


def test_the_installed_program_reads_its_own_data(installed: Path, tmp_path: Path) -> None:
    code = "from edu_desk.shared.paths import shipped; print(shipped().root)"
    told = run([str(installed / "python"), "-c", code], tmp_path)
    assert Path(told.strip()).is_relative_to(installed.parent)


def test_the_installed_command_lists_the_lessons(installed: Path, tmp_path: Path) -> None:
    lessons = json.loads(run([str(installed / "edu-desk"), "lessons", "--json"], tmp_path))
    assert "train-book" in json.dumps(lessons)


def test_the_installed_command_checks_the_lessons(installed: Path, tmp_path: Path) -> None:
    code = "from edu_desk.shared.paths import shipped; print(shipped().lessons / 'travel' / 'train-kiosk')"
    lesson = run([str(installed / "python"), "-c", code], tmp_path).strip()
    assert run([str(installed / "edu-desk"), "check", lesson, "--states", "40"], tmp_path).strip()
