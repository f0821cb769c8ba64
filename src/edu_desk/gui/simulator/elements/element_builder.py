"""Which class shows which kind of element."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.elements.acting_elements import Handled
from edu_desk.gui.simulator.elements.agree_rows import AgreeElement
from edu_desk.gui.simulator.elements.app_icons import AppIconElement, IconGrid
from edu_desk.gui.simulator.elements.barcode import Barcode
from edu_desk.gui.simulator.elements.bubble_group import (
    BubbleGroup,
    BubbleWordsElement,
    InlineLinkElement,
)
from edu_desk.gui.simulator.elements.bubbles import Chat, Message
from edu_desk.gui.simulator.elements.button import Button
from edu_desk.gui.simulator.elements.calendar import Calendar
from edu_desk.gui.simulator.elements.camera_view import CameraView
from edu_desk.gui.simulator.elements.caption import CallCaptionElement
from edu_desk.gui.simulator.elements.chart import ChartElement
from edu_desk.gui.simulator.elements.date_picker import DatePicker
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget, Make
from edu_desk.gui.simulator.elements.entry import EntryElement
from edu_desk.gui.simulator.elements.field import Field
from edu_desk.gui.simulator.elements.group import GroupElement
from edu_desk.gui.simulator.elements.incoming_call import IncomingCall
from edu_desk.gui.simulator.elements.keypad import Keypad
from edu_desk.gui.simulator.elements.link import Link
from edu_desk.gui.simulator.elements.menu_grid import MenuGrid
from edu_desk.gui.simulator.elements.options import choice, tabs
from edu_desk.gui.simulator.elements.picture import PictureElement
from edu_desk.gui.simulator.elements.place_map import MapElement
from edu_desk.gui.simulator.elements.qr import Qr
from edu_desk.gui.simulator.elements.radio_rows import RadioRows
from edu_desk.gui.simulator.elements.round_button import RoundButton
from edu_desk.gui.simulator.elements.rows import RowsElement
from edu_desk.gui.simulator.elements.seatmap import SeatMap
from edu_desk.gui.simulator.elements.slot_element import SlotElement
from edu_desk.gui.simulator.elements.step_row import StepsElement
from edu_desk.gui.simulator.elements.stepper import StepperElement
from edu_desk.gui.simulator.elements.table_rows import TableElement
from edu_desk.gui.simulator.elements.text import Notice, TextElement
from edu_desk.gui.simulator.elements.thread_rows import ThreadList
from edu_desk.gui.simulator.elements.tile import TileElement
from edu_desk.gui.simulator.elements.toggle import ToggleElement
from edu_desk.gui.simulator.elements.volume import Volume
from edu_desk.gui.simulator.elements.wait import WaitElement
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.lesson.kinds import ElementKind, ElementStyle
from edu_desk.present.view import ElementView


def build_element(kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace) -> ElementWidget:
    """The element for `view`, inside `parent`."""
    return MAKERS[view.kind](kit, view, parent, place)


def _group(kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace) -> ElementWidget:
    match view.style:
        case ElementStyle.ICONS:
            return IconGrid(kit, view, parent, place, build_element)
        case ElementStyle.BUBBLE:
            return BubbleGroup(kit, view, parent, build_element)
        case _:
            return GroupElement(kit, view, parent, place, build_element)


def _tile(kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace) -> ElementWidget:
    icon = place is ElementPlace.ICONS
    return (AppIconElement if icon else TileElement)(kit, view, parent, place)


def _button(kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace) -> ElementWidget:
    circle = view.style in {ElementStyle.ROUND, ElementStyle.END}
    return (RoundButton if circle else Button)(kit, view, parent, place)


def _rows(kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace) -> ElementWidget:
    match view.style:
        case ElementStyle.THREADS:
            return ThreadList(kit, view, parent, place)
        case ElementStyle.GRID:
            return MenuGrid(kit, view, parent, place)
        case _:
            return RowsElement(kit, view, parent, place)


def _message(kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace) -> ElementWidget:
    if place is ElementPlace.BUBBLE:
        return BubbleWordsElement(kit, view, parent)
    return (CallCaptionElement if view.style is ElementStyle.CAPTION else Message)(kit, view, parent, place)


def _link(kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace) -> ElementWidget:
    if place is ElementPlace.BUBBLE:
        return InlineLinkElement(kit, view, parent)
    return Link(kit, view, parent, place)


MAKERS: Final[Mapping[ElementKind, Make]] = {
    ElementKind.TEXT: TextElement,
    ElementKind.NOTICE: Notice,
    ElementKind.BUTTON: _button,
    ElementKind.TILE: _tile,
    ElementKind.FIELD: Field,
    ElementKind.ENTRY: EntryElement,
    ElementKind.KEYPAD: Keypad,
    ElementKind.CHOICE: choice,
    ElementKind.RADIO: RadioRows,
    ElementKind.TABS: tabs,
    ElementKind.STEPS: StepsElement,
    ElementKind.STEPPER: StepperElement,
    ElementKind.TOGGLE: ToggleElement,
    ElementKind.LIST: _rows,
    ElementKind.TABLE: TableElement,
    ElementKind.CHART: ChartElement,
    ElementKind.CALENDAR: Calendar,
    ElementKind.DATEPICKER: DatePicker,
    ElementKind.SEATMAP: SeatMap,
    ElementKind.QR: Qr,
    ElementKind.GROUP: _group,
    ElementKind.SCROLL: _group,
    ElementKind.PICTURE: PictureElement,
    ElementKind.ICON: Button,
    ElementKind.LINK: _link,
    ElementKind.BANNER: Handled,
    ElementKind.POPUP: Handled,
    ElementKind.NOTIFICATION: Handled,
    ElementKind.CALL: IncomingCall,
    ElementKind.CARDREADER: SlotElement,
    ElementKind.PRINTER: SlotElement,
    ElementKind.MESSAGE: _message,
    ElementKind.CHAT: Chat,
    ElementKind.BARCODE: Barcode,
    ElementKind.MAP: MapElement,
    ElementKind.AGREE: AgreeElement,
    ElementKind.FILES: MenuGrid,
    ElementKind.CAMERA: CameraView,
    ElementKind.VOLUME: Volume,
    ElementKind.WAIT: WaitElement,
}
