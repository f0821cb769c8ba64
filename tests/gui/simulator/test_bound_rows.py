"""Terms, files and a camera's codes are read as what they are, and reached by touch and key at any size."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from edu_desk.gui.simulator.elements.camera_view import CodeTile, Viewfinder
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.machine.action import Target
from edu_desk.machine.moves import ALL
from gui.simulator.screens import attaching, camera, consents

Shown = Callable[..., Simulator]
NEEDED, NEWS = "개인정보 수집·이용 동의", "새 소식 문자 받기 동의"


def part_of(simulator: Simulator, element: str, part: str) -> Part:
    found = simulator.widget_of(Target(element, part))
    assert isinstance(found, Part)
    return found


def pressed_on(simulator: Simulator) -> list[Target]:
    pressed: list[Target] = []
    simulator.pressed.connect(pressed.append)
    return pressed


@pytest.mark.parametrize(
    ("part", "name", "ticked"),
    [(ALL, "전체 동의", False), (NEEDED, f"{NEEDED}, 필수", True), (NEWS, f"{NEWS}, 선택", False)],
)
def test_a_term_is_a_box_to_tick_that_says_whether_it_is_needed(
    shown: Shown, part: str, name: str, *, ticked: bool
) -> None:
    row = part_of(shown(consents()), "terms", part)
    reader = QAccessible.queryAccessibleInterface(row)
    assert reader.role() is QAccessible.Role.CheckBox
    assert (row.accessibleName(), reader.state().checked) == (name, ticked)


@pytest.mark.parametrize("text", [1.0, 3.0])
def test_all_terms_stand_above_each_and_the_keys_reach_them_in_order(shown: Shown, text: float) -> None:
    simulator = shown(consents(), 420, 860, text=text, framed=False)
    parts = [part_of(simulator, "terms", one) for one in (ALL, NEEDED, NEWS)]
    assert all(one.y() < other.y() for one, other in pairwise(parts))
    assert parts[0].x() < parts[1].x() == parts[2].x()
    assert parts[0].nextInFocusChain() is parts[1]
    pressed = pressed_on(simulator)
    for part in parts:
        simulator.bring(part)
        QTest.keyClick(part, Qt.Key.Key_Space)
        QTest.mouseClick(part, Qt.MouseButton.LeftButton)
    assert pressed == [Target("terms", one) for one in (ALL, ALL, NEEDED, NEEDED, NEWS, NEWS)]
    assert not any(part.spills() for part in parts)


def test_a_file_is_read_with_its_size_and_kind(shown: Shown) -> None:
    simulator = shown(attaching())
    card, large = (
        part_of(simulator, "files", "복지카드.jpg"),
        part_of(simulator, "files", "복지카드_원본.jpg"),
    )
    assert large.accessibleName() == "복지카드_원본.jpg, 15MB, 사진"
    assert QAccessible.queryAccessibleInterface(card).state().selected
    pressed = pressed_on(simulator)
    QTest.keyClick(large, Qt.Key.Key_Return)
    assert pressed == [Target("files", "복지카드_원본.jpg")]


@pytest.mark.parametrize("text", [1.0, 2.0, 3.0])
def test_a_code_lies_in_the_viewfinder_and_says_where_it_hangs(shown: Shown, text: float) -> None:
    simulator = shown(camera(), 420, 860, text=text, framed=False)
    found = part_of(simulator, "codes", "채소 바구니 앞 QR")
    assert isinstance(found, CodeTile)
    assert found.accessibleName() == "채소 바구니 앞 QR", "what a code holds is for cameras"
    ground = simulator.widget_of(Target("codes"))
    assert isinstance(ground, Viewfinder)
    assert ground.accessibleName() == "가까이에 있는 코드"
    assert ground.area.contains(found.geometry())
    pressed = pressed_on(simulator)
    simulator.bring(found)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    QTest.keyClick(found, Qt.Key.Key_Space)
    QTest.mouseClick(part_of(simulator, "codes", "찢어진 QR"), Qt.MouseButton.LeftButton)
    assert pressed == [Target("codes", "채소 바구니 앞 QR")] * 2


def test_a_camera_that_sees_no_code_says_so(shown: Shown) -> None:
    ground = shown(camera(), 420, 860).widget_of(Target("dark"))
    assert isinstance(ground, Viewfinder)
    assert ground.area.isEmpty()
    (words,) = (one for one in ground.findChildren(PaintedText) if one.isVisible())
    assert words.text() == "가까이에 QR코드가 없습니다."
