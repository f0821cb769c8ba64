"""Nothing clips, overlaps or is too small to touch, in any text size and width."""

from collections.abc import Callable, Iterator
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLineEdit, QWidget

from edu_desk.access.contrast import TEXT_RATIO, ratio
from edu_desk.gui.simulator.app_skin import skin_for
from edu_desk.gui.simulator.guide_ring import GuideRing
from edu_desk.gui.simulator.page_body import Body, More
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.simulator.text_setting import text_advance
from edu_desk.gui.theme.look import Look
from edu_desk.machine.action import Target
from edu_desk.present.view import ScreenView
from gui.simulator.builders import coach, home, results, screen, slot, tabs
from gui.simulator.screens import every_screen
from kit.sampling import id_word

Shown = Callable[..., Simulator]
SIZES = [(330, 620), (420, 860), (700, 860), (1000, 700)]
PX_PER_MM = 96 / 25.4
TARGET_PX = 12 * PX_PER_MM
GAP_PX = 3.2 * PX_PER_MM

pytestmark = pytest.mark.parametrize("text", [1.0, 2.0, 3.0])
each_size = pytest.mark.parametrize(("width", "height"), SIZES)
each_screen = pytest.mark.parametrize("view", every_screen(), ids=lambda view: view.name)
each_frame = pytest.mark.parametrize("framed", [True, False], ids=["phone", "bare"])


def seen(simulator: Simulator) -> Iterator[QWidget]:
    found = [part for part in simulator.findChildren(QWidget) if part.isVisible()]
    assert found
    return (part for part in found if not isinstance(part, GuideRing))


def spot(part: QWidget, simulator: Simulator) -> QRect:
    return QRect(part.mapTo(simulator, QPoint(0, 0)), part.size())


def named(simulator: Simulator, target: Target) -> QWidget:
    found = simulator.widget_of(target)
    assert found is not None
    return found


def touchable(simulator: Simulator) -> list[Part | QLineEdit]:
    return [part for part in seen(simulator) if isinstance(part, Part | QLineEdit)]


@pytest.mark.exhaustive(most=92, share=1, of=id_word(2))  # each screen four times
@each_frame
@each_screen
@each_size
def test_everything_fits(
    shown: Shown, view: ScreenView, width: int, height: int, text: float, framed: bool
) -> None:
    simulator = shown(view, width, height, text=text, framed=framed)
    words_stay_inside_what_shows_them(simulator)
    nothing_lies_outside_or_over_its_neighbour(simulator)
    if not framed:
        everything_touched_is_large_and_apart(simulator)
        the_page_scrolls_down_and_never_sideways(simulator)


def words_stay_inside_what_shows_them(simulator: Simulator) -> None:
    for part in seen(simulator):
        if isinstance(part, PaintedText):
            block = part._block
            assert block is not None
            assert block.height <= part.height(), part.text()
            assert block.width <= part.width(), part.text()
        if isinstance(part, Part):
            down = part.spare()
            for block, x, y, _ in part._words:
                ends = [indent + text_advance(line, block.face) for line, indent in block.lines]
                assert x >= 0, part.accessibleName()
                assert x + max(ends, default=0) <= part.width(), part.accessibleName()
                assert y + down + block.height <= part.height() + 1, part.accessibleName()


def nothing_lies_outside_or_over_its_neighbour(simulator: Simulator) -> None:
    ports = [body.port for body in simulator.findChildren(Body)]
    for part in seen(simulator):
        parent = part.parentWidget()
        if parent is not None and parent not in ports:
            assert parent.rect().contains(part.geometry()), (part, part.geometry(), parent.rect())
        children = [child for child in part.children() if isinstance(child, QWidget) and child.isVisible()]
        if part in ports or isinstance(part, Simulator):
            continue
        for one, other in combinations(children, 2):
            assert not one.geometry().intersects(other.geometry()), (one, other)


def everything_touched_is_large_and_apart(simulator: Simulator) -> None:
    targets = [part for part in touchable(simulator) if not isinstance(part, More)]
    for part in targets:
        if isinstance(part, Part):
            assert min(part.width(), part.height()) >= TARGET_PX, part.accessibleName()
        else:
            assert part.height() + 2 >= TARGET_PX, part.accessibleName()
    body = simulator.findChild(Body)
    assert isinstance(body, Body)
    inside = body.inside
    spots = [
        (part.accessibleName(), inside.isAncestorOf(part), spot(part, simulator))
        for part in targets
        if isinstance(part, Part)
    ]
    for (one, moves, here), (other, moves_too, there) in combinations(spots, 2):
        across = max(there.left() - here.right(), here.left() - there.right()) - 1
        down = max(there.top() - here.bottom(), here.top() - there.bottom()) - 1
        assert moves is not moves_too or max(across, down) >= GAP_PX, (one, other)


def the_page_scrolls_down_and_never_sideways(simulator: Simulator) -> None:
    body = simulator.findChild(Body)
    assert isinstance(body, Body)
    assert body.inside.width() == body.width()
    body.scroll_to(100_000)
    lowest = max(
        child.geometry().bottom() for child in body.inside.findChildren(QWidget) if child.isVisible()
    )
    assert lowest > 0
    assert body.offset + body.height() >= body.inside.height() - 1


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("brand", ["#0B5C6B", "#E4002B", "#FFD400", "#003DA5"])
def test_every_pair_of_text_colours_can_be_read(
    make_look: Callable[..., Look], text: float, theme: str, brand: str
) -> None:
    look = make_look(text, theme)
    ink = "#FFFFFF" if brand != "#FFD400" else "#1A1A1A"
    skin = skin_for(look, brand, ink)
    pairs = [
        (ink, ground)
        for ink in (skin.ink, skin.soft, skin.accent)
        for ground in (skin.page, skin.card, skin.tint, skin.off)
    ]
    pairs += [
        (skin.on_bar, skin.bar),
        (skin.on_fill, skin.fill),
        (skin.sunday, skin.card),
        (skin.attend, skin.attend_soft),
    ]
    for one, other in pairs:
        assert ratio(one.name(), other.name()) >= TEXT_RATIO, (one.name(), other.name())


def test_a_row_becomes_a_column_where_words_would_break(shown: Shown, text: float) -> None:
    wide, narrow = (shown(home(), width, 860, text=text, framed=False) for width in (1000, 330))
    names = [Target("출발"), Target("도착")]
    sides = [[spot(named(simulator, name), simulator) for name in names] for simulator in (wide, narrow)]
    assert sides[0][0].top() == sides[0][1].top()
    assert (sides[1][0].top() == sides[1][1].top()) is (text < 2)


def test_tabs_wrap_in_even_lines(shown: Shown, text: float) -> None:
    simulator = shown(
        screen(tabs("첫소리", *"ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ")), 330, 860, text=text, framed=False
    )
    tops = [named(simulator, Target("첫소리", letter)).y() for letter in "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"]
    counts = [tops.count(top) for top in sorted(set(tops))]
    assert len(counts) > 1
    assert all(one == other for one, other in pairwise(counts[:-1]))
    assert counts[-1] <= counts[0]


def test_seats_keep_their_aisle_where_there_is_room(shown: Shown, text: float) -> None:
    simulator = shown(coach(), 1000, 860, text=text, framed=False)
    left, right = (spot(named(simulator, Target("seats", name)), simulator) for name in ("1B", "1C"))
    near = spot(named(simulator, Target("seats", "1A")), simulator)
    assert right.left() - left.right() > left.left() - near.right()


def test_a_long_station_name_takes_its_lines(shown: Shown, text: float) -> None:
    simulator = shown(screen(slot("출발역", "인천국제공항제2여객터미널")), 330, 620, text=text, framed=False)
    part = named(simulator, Target("출발역"))
    assert isinstance(part, Part)
    assert sum(len(block.lines) for block, *_ in part._words) >= (2 if text > 1 else 1)


def test_a_sold_out_train_says_so_in_words(shown: Shown, text: float) -> None:
    simulator = shown(results(), text=text)
    part = named(simulator, Target("trains", "103"))
    assert not part.isEnabled()
    assert "매진" in part.accessibleName()
