"""Other looks of a practice app: the same errand with other words, order, icons and colours.

People learn a screen by heart and fail at the real one, which differs. So the state, the elements and
what they do stay as they are, and only what is seen changes.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from edu_desk.lesson.basic_parts import Brand
from edu_desk.lesson.checking.file_forms import LOOK, LOOK_ELEMENT, LOOK_SCREEN
from edu_desk.lesson.checking.problems import unknown, wrong
from edu_desk.lesson.content_walk import elements_of
from edu_desk.lesson.kinds import ElementStyle
from edu_desk.lesson.model import App, Element, FilePlace, Group, Screen
from edu_desk.lesson.reading.read_row_parts import icon_name
from edu_desk.lesson.reading.reading_context import ReadingContext
from edu_desk.lesson.yaml.source_values import SourceValue
from edu_desk.shared.text import N_

_STYLES = tuple(style.value for style in ElementStyle)
ReadBrand = Callable[[SourceValue], Brand]


def read_looks(spot: SourceValue, app: App, ground: ReadingContext, read_brand: ReadBrand) -> dict[str, App]:
    """Every look by its name. Raises `Broken`."""
    return {name: _read_look(look, app, ground, read_brand) for name, look in spot.mapping().items()}


def _read_look(spot: SourceValue, app: App, ground: ReadingContext, read_brand: ReadBrand) -> App:
    fields = spot.form(LOOK)
    screens = dict(app.screens)
    places = fields["screens"].places() if "screens" in fields else {}
    for name, changes in fields["screens"].mapping().items() if "screens" in fields else ():
        if name not in screens:
            raise unknown(places[name], "screen", N_("There is no screen “{name}”."), name, _made(screens))
        screens[name] = _dressed(screens[name], changes, ground)
    brand = read_brand(fields["brand"]) if "brand" in fields else app.brand
    return replace(app, brand=brand, screens=screens)


def _made(screens: Mapping[str, Screen]) -> dict[str, FilePlace]:
    return {name: screen.place for name, screen in screens.items()}


def _dressed(screen: Screen, spot: SourceValue, ground: ReadingContext) -> Screen:
    fields = spot.form(LOOK_SCREEN)
    changes = fields["elements"].mapping() if "elements" in fields else {}
    known = {element.id: element.place for element in elements_of(screen)}
    places = fields["elements"].places() if "elements" in fields else {}
    for name in changes:
        if name not in known:
            raise unknown(places[name], "element", N_("There is no element “{name}”."), name, known)
    body = tuple(_changed(element, changes, ground) for element in screen.body)
    return replace(
        screen,
        title=ground.text(fields["title"]) if "title" in fields else screen.title,
        body=_ordered(body, fields["order"]) if "order" in fields else body,
        foot=tuple(_changed(element, changes, ground) for element in screen.foot),
    )


def _changed(element: Element, changes: Mapping[str, SourceValue], ground: ReadingContext) -> Element:
    if isinstance(element.spec, Group):
        inner = tuple(_changed(child, changes, ground) for child in element.spec.elements)
        element = replace(element, spec=Group(inner))
    if element.id not in changes:
        return element
    fields = changes[element.id].form(LOOK_ELEMENT)
    return replace(
        element,
        label=ground.text(fields["label"]) if "label" in fields else element.label,
        note=ground.text(fields["note"]) if "note" in fields else element.note,
        icon=icon_name(fields["icon"]) if "icon" in fields else element.icon,
        style=ElementStyle(fields["style"].word(_STYLES)) if "style" in fields else element.style,
    )


def _ordered(elements: tuple[Element, ...], spot: SourceValue) -> tuple[Element, ...]:
    wanted = [item.text() for item in spot.items()]
    by_name = {element.id: element for element in elements}
    if sorted(wanted) != sorted(by_name):
        raise wrong(
            spot.place,
            "order",
            N_("The order must name every element of the body once: {names}."),
            names=", ".join(by_name),
        )
    return tuple(by_name[name] for name in wanted)
