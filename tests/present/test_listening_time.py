"""The time a sentence takes to be spoken, held against what eSpeak NG 1.51 took at 170 words a minute."""

import pytest

from edu_desk.present.listening_time import listening_seconds


@pytest.mark.parametrize(
    ("text", "measured"),
    [
        ("‘도착역’을 누르세요.", 2.08),
        ("타는 사람을 모두 두 명으로 맞췄어요. 이제 기차를 찾아서 골라요.", 5.69),
        (
            "내일 아침, 인천에서 부산까지 가요. 어른 두 명 표를 사요. 낮 열두 시 전에 떠나는 기차면 돼요.",
            8.48,
        ),
        ("카드 번호에 9 4 1 0, 1 2 3 4, 5 6 7 8, 9 0 1 2를 쓰세요.", 7.27),
        (
            "Tomorrow morning, from Incheon to Busan. Two tickets, please. Any train before noon will do.",
            6.32,
        ),
        ("", 0.0),
    ],
)
def test_the_time_is_near_what_was_measured(text: str, measured: float) -> None:
    assert listening_seconds(text) == pytest.approx(measured, rel=0.15)
