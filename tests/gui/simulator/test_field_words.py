"""A field's label, note and value never lie over one another."""

from collections.abc import Callable
from itertools import combinations

import pytest

from edu_desk.gui.simulator.elements.field import FieldBox
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.lesson.kinds import ElementKind
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView
from gui.simulator.builders import screen

Shown = Callable[..., Simulator]


@pytest.mark.parametrize("width", [260, 330, 420])
@pytest.mark.parametrize("text", [1.0, 1.5, 3.0])
@pytest.mark.parametrize("note", ["내릴 때 자동결제됩니다", "복지관 쪽으로 가는 길의 약국 건너편", "앞자리"])
def test_a_note_leaves_room_for_the_value(shown: Shown, width: int, text: float, note: str) -> None:
    field = ElementView(
        Target("pay"), ElementKind.FIELD, label="결제", value="등록된 카드 없음", note=note, pressable=True
    )
    box = shown(screen(field), width, 700, text=text, framed=False).findChild(FieldBox)
    assert isinstance(box, FieldBox)
    assert not any(one.intersects(other) for one, other in combinations(box.content(), 2))
