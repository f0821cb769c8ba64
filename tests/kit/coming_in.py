"""People who say who they are: tiles, pictures, cards and names, by touch."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from edu_desk.gui.assist.key_cap import KeyCap
from edu_desk.gui.people.new_pages import NewNamePage, NewPicturePage
from edu_desk.gui.people.secret_page import SecretPage
from edu_desk.gui.people.who_page import WhoPage
from edu_desk.gui.preferences.welcome_page import WelcomePage
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.shared.hangul import strokes
from kit.learner import Learner


def page_of(she: Learner) -> Page:
    page = she.program.window.centralWidget()
    assert isinstance(page, Page)
    return page


def touch(she: Learner, thing: QAbstractButton) -> None:
    """Touch what lies on a page, once it lies in sight."""
    page_of(she).scroller.show_widget(thing)
    she.let_guard_pass()
    she.pilot.touch(thing)
    she.pilot.settle()


def touch_tile(she: Learner, person: str) -> None:
    """Find the tile of a person, page by page."""
    page = page_of(she)
    assert isinstance(page, WhoPage)
    touch(she, next(tile for tile in page.tiles if tile.key == person))


def touch_pictures(she: Learner, names: str) -> None:
    page = page_of(she)
    assert isinstance(page, SecretPage)
    for name in names.split(", "):
        touch(she, next(tile for tile in page.tiles if tile.key == name))


def choose_twice(she: Learner, names: str) -> None:
    touch_pictures(she, names)
    touch_pictures(she, names)


def pass_over(she: Learner) -> None:
    """Answer none of the first questions."""
    while isinstance(page := page_of(she), WelcomePage):
        touch(she, page.skip)


def join(she: Learner, picture: str, name: str, pictures: str) -> None:
    """Somebody new: a picture, a name with the keys on the screen, and three pictures twice."""
    page = page_of(she)
    assert isinstance(page, WhoPage)
    touch(she, page.buttons[-2])
    page = page_of(she)
    assert isinstance(page, NewPicturePage)
    while not (found := [tile for tile in page.tiles if tile.key == picture]):
        touch(she, page.others)
        page = page_of(she)
        assert isinstance(page, NewPicturePage)
    touch(she, found[0])
    page = page_of(she)
    assert isinstance(page, NewNamePage)
    assert page.keyboard is not None
    she.let_guard_pass()
    for letter in strokes(name):
        strike(she, next(cap for cap in page.keyboard.caps if cap.key.text == letter))
    assert page.desk.line.text() == name
    touch(she, page.done)
    choose_twice(she, pictures)


def strike(she: Learner, cap: KeyCap) -> None:
    she.pilot.touch(cap)
    she.pilot.settle()


def read_card(she: Learner, token: str) -> None:
    """A reader types the number as a keyboard does, a key every 10 ms however busy the computer is."""
    handle = she.program.window.windowHandle()
    assert handle is not None
    digits = [(Qt.Key(Qt.Key.Key_0 + int(digit)), digit) for digit in token]
    for at, (key, text) in enumerate([*digits, (Qt.Key.Key_Return, "\r")], start=1):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(10 * at)
            QApplication.sendEvent(handle, event)
    she.pilot.settle()
