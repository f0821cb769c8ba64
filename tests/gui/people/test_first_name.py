"""Where nobody has a name yet, the first one can take one for what was practised; not in a lobby."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.places import AtHome, AtResult
from edu_desk.gui.people.new_pages import NewNamePage, NewPicturePage
from edu_desk.gui.people.places import AtNewPicture, AtWho
from edu_desk.gui.people.secret_page import SecretPage
from edu_desk.gui.preferences.doors import STAFFS
from edu_desk.gui.preferences.places import AtWelcome
from edu_desk.runner.events import Mode
from kit.coming_in import choose_twice, page_of, touch, touch_pictures, touch_tile
from kit.learner import Learner


def keep_words(she: Learner) -> str:
    return she.program.appearance.translator("Keep my practice under my name")


def test_the_first_who_has_a_name_takes_along_what_was_practised(
    tmp_path: Path,
    qtbot: QtBot,  # noqa: ARG001 - it makes the application
) -> None:
    she = Learner(tmp_path)
    she.program.appearance.set_all((("text_size", 150),))
    lesson = she.program.lessons.lesson("cafe-kiosk")
    she.program.lessons.begin(lesson, lesson.tasks[0].id, Mode.FOLLOW)
    she.pilot.settle()
    she.to_the_end()
    she.see_result()
    result = she.place
    assert isinstance(result, AtResult)
    she.program.preferences.shut = STAFFS
    she.program.journey.go(result)
    assert keep_words(she) not in [button.words for button in she.result_page.buttons]
    she.program.preferences.shut = frozenset()
    she.program.journey.go(result)
    touch(she, next(button for button in she.result_page.buttons if button.words == keep_words(she)))
    assert she.place == AtNewPicture(keeps=True)
    page = page_of(she)
    assert isinstance(page, NewPicturePage)
    touch(she, page.tiles[0])
    page = page_of(she)
    assert isinstance(page, NewNamePage)
    assert page.desk.line.placeholderText() == she.program.appearance.translator(
        "What is your name?"
    )  # heads scroll away
    page.desk.line.setText("김영자")
    page.named.emit("김영자")
    page = page_of(she)
    assert isinstance(page, SecretPage)
    secret = ", ".join(sorted(tile.key for tile in page.tiles)[:3])
    choose_twice(she, secret)
    assert isinstance(she.place, AtHome | AtWelcome)
    assert [one.name for one in she.program.people.persons()] == ["김영자"]
    assert she.program.people.here is not None
    assert she.program.records.standings()["cafe-kiosk"]
    she.program.appearance.begin_anew()
    assert she.program.appearance.settings.text_size != 150
    she.program.journey.go(AtWho())
    touch_tile(she, she.program.people.persons()[0].id)
    touch_pictures(she, secret)
    assert she.program.appearance.settings.text_size == 150  # what she chose before she had a name
    assert she.place == AtHome()  # and no first questions again
    she.close()
