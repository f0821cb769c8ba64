"""A blind person at a lobby's screen, with Debian's Orca: each page of a sitting says all that it offers."""

import json
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from edu_desk.gui.kiosk.attract_page import attract_words
from edu_desk.kiosk.access_choices import ACCESS_CHOICES
from edu_desk.kiosk.kiosk_settings import KioskSettings, write_kiosk_settings
from edu_desk.settings.declarations import Settings
from edu_desk.settings.settings_file import write_settings
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import Translator, load_translator
from kit.desk import PYTHON, Desk, missing, open_desk
from kit.locked_screen import RC
from kit.orca import Orca

_PRESSER = Path(__file__).with_name("at_presser.py")
_MOST_S = 20
pytestmark = [
    pytest.mark.xdist_group("screen reader"),
    pytest.mark.skipif(bool(missing("orca", "openbox")), reason=missing("orca", "openbox") or "all is there"),
]


@pytest.fixture
def tr() -> Translator:
    return load_translator(shipped().translations, "ko")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    write_settings(tmp_path, Settings())
    # Lit the whole day, and nothing turns or is greeted meanwhile.
    quiet = KioskSettings(idle_s=1800, turn_s=60, greet_every_s=0, lit_from="00:00", lit_until="00:00")
    write_kiosk_settings(tmp_path, quiet)
    with open_desk() as made:
        made.environment["QT_LOGGING_RULES"] = "qt.accessibility*=false"
        made.start("openbox", "--config-file", str(RC))
        yield made


def press(desk: Desk, *name: str) -> list[str]:
    """The headings that come of pressing what has that name, or of the first choice."""
    presser = desk.start(str(PYTHON), str(_PRESSER), "press", *name)
    told, lost = presser.communicate(timeout=2 * _MOST_S)
    assert not presser.returncode, lost
    headings = json.loads(told)["headings"]
    assert isinstance(headings, list)
    return headings


def has_said(begun: int, words: tuple[str, ...], said: list[str]) -> bool:
    """Whether each of `words` was said since `begun`."""
    return all(any(word in one for one in said[begun:]) for word in words)


def test_a_whole_sitting_is_said(desk: Desk, tmp_path: Path, tr: Translator) -> None:
    orca = Orca(desk)
    orca.wait(bool, "a greeting of its own")
    desk.start(sys.executable, "-m", "edu_desk", "run", "--kiosk", "--data", str(tmp_path))
    whole = attract_words(tr).said
    orca.wait(lambda said: any(whole in one for one in said), "the first page, and how one begins")
    for name, words in (
        ((whole,), ("한국어.", "English.")),
        ((), tuple(f"{tr(one.words)}." for one in ACCESS_CHOICES)),
        ((tr("Begin to practise"),), (f"{tr('Trains and buses')}.",)),
        ((tr("Finish"),), (tr("Does somebody else want to begin? Touch the screen anywhere."),)),
    ):
        before = len(orca.said)
        (heading,) = press(desk, *name)[:1]
        said = orca.wait(partial(has_said, before, words), f"what follows {name}: {words}")
        assert any(one.rstrip(".!?") == heading.rstrip(".!?") for one in said[before:]), "its heading, alone"
