"""The heading over a low page gives way: to what needs its room, and to a screen that is turned."""

from pathlib import Path

import pytest

from edu_desk.gui.learner.places import AtSearch
from edu_desk.gui.people.places import AtNewName
from edu_desk.gui.widgets.low_heading import Crown
from edu_desk.gui.widgets.page_frame import LOW_SHARE, Page
from edu_desk.gui.window.place import Place
from kit.geometry import misfits
from kit.learner import Learner

UPRIGHT, LYING = (1080, 1920), (1024, 768)
LOWER = (1080, 1500)
"""Too low for the crown's whole share, the keys and the line that they write on."""


@pytest.fixture
def low(tmp_path: Path) -> Learner:
    she = Learner(tmp_path, "en")
    for setting, value in (("text_size", 300), ("low_screen", True)):
        she.program.appearance.change(setting, value)
    return she


def shown(she: Learner, place: Place, size: tuple[int, int]) -> Page:
    she.program.window.resize(*size)
    she.program.journey.go(place)
    she.pilot.settle()
    page = she.program.window.centralWidget()
    assert isinstance(page, Page)
    return page


def crown_of(page: Page) -> Crown:
    crown = page.findChild(Crown)
    assert crown is not None
    return crown


@pytest.mark.parametrize("place", [AtSearch(), AtNewName("rose")])
def test_it_gives_way_to_keys_and_what_they_write(low: Learner, place: Place) -> None:
    page = shown(low, place, LOWER)
    crown = crown_of(page)
    assert crown.holds
    assert crown.height() < LOWER[1] * (1 - LOW_SHARE)
    assert crown.geometry().bottom() < page.bar.geometry().top()
    assert misfits(page, low.program.appearance.look) == []


def test_a_screen_can_be_turned_back(low: Learner) -> None:
    upright = crown_of(shown(low, AtSearch(), UPRIGHT)).height()
    page = shown(low, AtSearch(), LYING)
    assert (page.width(), page.height()) == LYING
    assert crown_of(page).height() == 0
    assert not crown_of(page).holds
    assert crown_of(shown(low, AtSearch(), UPRIGHT)).height() == upright
