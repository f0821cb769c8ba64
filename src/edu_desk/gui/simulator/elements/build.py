"""Which class shows which kind of element."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.elements.acting import Handled
from edu_desk.gui.simulator.elements.barcode import Barcode
from edu_desk.gui.simulator.elements.bubbles import Chat, Message
from edu_desk.gui.simulator.elements.button import Button
from edu_desk.gui.simulator.elements.calendar import Calendar
from edu_desk.gui.simulator.elements.element import Element, Make, Place
from edu_desk.gui.simulator.elements.entry import Entry
from edu_desk.gui.simulator.elements.field import Field
from edu_desk.gui.simulator.elements.group import Group
from edu_desk.gui.simulator.elements.keypad import Keypad
from edu_desk.gui.simulator.elements.link import Link
from edu_desk.gui.simulator.elements.options import choice, tabs
from edu_desk.gui.simulator.elements.picture import Picture
from edu_desk.gui.simulator.elements.plan import Map
from edu_desk.gui.simulator.elements.qr import Qr
from edu_desk.gui.simulator.elements.rows import Rows
from edu_desk.gui.simulator.elements.seatmap import SeatMap
from edu_desk.gui.simulator.elements.slot import SlotElement
from edu_desk.gui.simulator.elements.stepper import Stepper
from edu_desk.gui.simulator.elements.text import Notice, Text
from edu_desk.gui.simulator.elements.tile import Tile
from edu_desk.gui.simulator.elements.toggle import Toggle
from edu_desk.gui.simulator.elements.volume import Volume
from edu_desk.gui.simulator.elements.wait import Wait
from edu_desk.gui.simulator.hands import Kit
from edu_desk.lesson.kinds import Kind
from edu_desk.runner.view import ElementView


def build(kit: Kit, view: ElementView, parent: QWidget, place: Place) -> Element:
    """The element for `view`, inside `parent`."""
    return MAKERS[view.kind](kit, view, parent, place)


def _group(kit: Kit, view: ElementView, parent: QWidget, place: Place) -> Group:
    return Group(kit, view, parent, place, build)


MAKERS: Final[Mapping[Kind, Make]] = {
    Kind.TEXT: Text,
    Kind.NOTICE: Notice,
    Kind.BUTTON: Button,
    Kind.TILE: Tile,
    Kind.FIELD: Field,
    Kind.ENTRY: Entry,
    Kind.KEYPAD: Keypad,
    Kind.CHOICE: choice,
    Kind.TABS: tabs,
    Kind.STEPPER: Stepper,
    Kind.TOGGLE: Toggle,
    Kind.LIST: Rows,
    Kind.CALENDAR: Calendar,
    Kind.SEATMAP: SeatMap,
    Kind.QR: Qr,
    Kind.GROUP: _group,
    Kind.SCROLL: _group,
    Kind.PICTURE: Picture,
    Kind.ICON: Button,
    Kind.LINK: Link,
    Kind.BANNER: Handled,
    Kind.POPUP: Handled,
    Kind.NOTIFICATION: Handled,
    Kind.CALL: Handled,
    Kind.CARDREADER: SlotElement,
    Kind.PRINTER: SlotElement,
    Kind.MESSAGE: Message,
    Kind.CHAT: Chat,
    Kind.BARCODE: Barcode,
    Kind.MAP: Map,
    Kind.VOLUME: Volume,
    Kind.WAIT: Wait,
}
