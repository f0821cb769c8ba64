"""What things on a practice app's screen are called: by what is written on them."""

from collections.abc import Iterator

from edu_desk.lesson.cases import ADDRESS_BAR
from edu_desk.lesson.kinds import ElementKind
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView, ScreenView
from edu_desk.shared.text import N_

BACK = N_("Previous")
"""What stands on a practice app's own way back."""


def target_name(target: Target, screen: ScreenView) -> str:
    """What the target is called on the screen; empty where it is not there."""
    exact = [view for view in views(screen) if view.target == target]
    # What an acting element does by itself is called by its button, not by what stands above it.
    for view in sorted(exact, key=lambda one: isinstance(one, ElementView)):
        return view.label or view.value
    for view in views(screen):
        if view.target.element == target.element:
            return view.label or view.value
    return ""


def whole_name(name: str, screen: ScreenView) -> str:
    """What is called `name` with what stands on it: a field with its value, a seat with its kind."""
    for element in (one for one in views(screen) if isinstance(one, ElementView)):
        if element.kind is ElementKind.FIELD and element.label == name:
            return ", ".join(filter(None, (name, element.value)))
        if element.kind is ElementKind.SEATMAP:
            seat = next((one for one in element.items if one.label == name), None)
            if seat is not None:
                return ", ".join(filter(None, (f"{element.label} {name}".strip(), seat.note, seat.value)))
    return name


def shows(screen: ScreenView, element: str) -> bool:
    """Whether `element`, or the address bar by its name, is to be seen on the screen."""
    if element == ADDRESS_BAR:
        return bool(screen.address)
    return any(one.target.element == element for one in views(screen))


def views(screen: ScreenView) -> Iterator[ElementView | ItemView]:
    """Everything on the screen that can be pointed at."""
    for element in (*screen.body, *screen.foot):
        yield from _inside(element)


def _inside(element: ElementView) -> Iterator[ElementView | ItemView]:
    yield element
    for item in element.items:
        yield item
        if item.second is not None:
            yield item.second
    for child in element.children:
        yield from _inside(child)
