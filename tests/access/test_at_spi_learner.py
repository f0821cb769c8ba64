"""A blind person does the first lesson: the real program, a real accessibility bus, a reader of its own.

The reader (`at_reader.py`) is another process with another Python. It knows no name or word of the program.
"""

import json
import sys
from pathlib import Path

import pytest

from edu_desk.runner.events import Mode
from edu_desk.settings.declarations import Settings
from edu_desk.settings.settings_file import write_settings
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.paths import DATABASE
from edu_desk.store.store import open_store
from kit.desk import PYTHON, missing, open_desk

_READER = Path(__file__).with_name("at_reader.py")
_MOST_S = 150
pytestmark = pytest.mark.xdist_group("screen reader")


@pytest.mark.skipif(bool(missing("openbox")), reason=missing("openbox") or "all is there")
def test_a_blind_person_does_the_first_lesson(tmp_path: Path) -> None:
    data = tmp_path / "data"
    write_settings(data, Settings())  # the first questions have been answered
    with open_desk() as desk:
        desk.start("openbox")  # the window is as large as the screen: beside the app there is room for words
        program = desk.start(sys.executable, "-m", "edu_desk", "run", "--data", str(data))
        reader = desk.start(str(PYTHON), str(_READER))
        told, lost = reader.communicate(timeout=_MOST_S)
        if reader.returncode:
            program.terminate()
            pytest.fail(f"{lost}\nprogram: {program.returncode} {program.communicate()[1]}")
    story = json.loads(told)
    assert story["done"] > 10
    assert len(story["explained"]) == 1
    store = open_store(data / DATABASE, MachineClock(), lambda fault: pytest.fail(str(fault)))
    (practice,) = store.practices(store.guest().id)
    store.close()
    assert (practice.lesson, practice.mode, practice.finished) == ("train-book", Mode.FOLLOW, True)
