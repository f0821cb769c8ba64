"""What is only to be read does not look as if it could be pressed, and what goes on by itself is seen."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.elements.button import Push
from edu_desk.gui.simulator.elements.list_row import ListRow
from edu_desk.gui.simulator.page_body import Body
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.lesson.kinds import ElementStyle
from edu_desk.machine.action import Target
from edu_desk.present.view import ItemView, ScreenView
from gui.simulator.builders import item, rows, screen, text
from gui.simulator.devices import reader
from gui.simulator.screens import waiting

Shown = Callable[..., Simulator]


def numbers(*, told: bool) -> tuple[ItemView, ...]:
    return tuple(replace(item(f"{one}번"), told=told, enabled=not told) for one in (135, 136))


def edge_colours(widget: QWidget) -> set[str]:
    """The colours along the upper and the right edge: one where nothing is drawn round it."""
    picture: QImage = widget.grab().toImage()
    right, middle = picture.width() - 1, picture.height() // 2
    edge = [picture.pixelColor(right - x, middle).name() for x in range(4)]
    return {*edge, *(picture.pixelColor(right - middle, y).name() for y in range(4))}


def part(simulator: Simulator, target: Target) -> QWidget:
    found = simulator.widget_of(target)
    assert found is not None
    return found


def test_a_name_to_be_read_has_no_box_and_stands_at_the_left(shown: Shown) -> None:
    read = part(shown(screen(rows("board", *numbers(told=True)))), Target("board", "135번"))
    pressed = part(shown(screen(rows("board", *numbers(told=False)))), Target("board", "135번"))
    assert len(edge_colours(pressed)) > 1
    assert len(edge_colours(read)) == 1
    assert isinstance(read, ListRow)
    assert isinstance(pressed, ListRow)
    assert read.content()[0].x() == 0 < pressed.content()[0].x()


def test_a_row_to_be_read_has_a_line_below_and_no_card(shown: Shown) -> None:
    row = replace(item("시민회관", "지난 달", "1,200원"), told=True, enabled=False)
    read = part(shown(screen(rows("past", row))), Target("past", "시민회관"))
    assert len(edge_colours(read)) == 1
    picture = read.grab().toImage()
    assert picture.pixelColor(3, picture.height() - 1) != picture.pixelColor(3, picture.height() - 4)


def working() -> ScreenView:
    """A card is in the machine, which works: pulled now, nothing is paid."""
    held = replace(reader(full=True), style=ElementStyle.QUIET)
    before = [text(f"{at}번째 줄") for at in range(30)]
    return screen(*before, *waiting().body, held, name="pay")


def test_what_would_break_off_the_work_is_no_main_button(shown: Shown) -> None:
    take = part(shown(working()), Target("reader", "take"))
    calm = part(shown(screen(reader(full=True))), Target("reader", "take"))
    assert isinstance(take, Push)
    assert isinstance(calm, Push)
    assert take.colours()[0] == take.skin.card
    assert calm.colours()[0] == calm.skin.fill


def test_what_goes_on_by_itself_is_in_sight_where_nothing_is_marked(shown: Shown) -> None:
    simulator = shown(working(), 420, 560)
    simulator.mark(None, back=False, word="")
    wait = part(simulator, Target("wait"))
    assert wait.visibleRegion().boundingRect() == wait.rect()


def test_the_pages_own_edge_is_not_more_below(shown: Shown) -> None:
    simulator = shown(working(), 420, 560)
    body = simulator.findChildren(Body)[0]
    body.scroll_to(10_000)
    end = body.offset
    body.scroll_to(end - round(0.8 * body.more.skin.pad))
    assert not body.more.down
