"""What goes over the pipes to the process that plays, and back."""

from io import BytesIO

import pytest

from edu_desk.speech.engine import Synthesis
from edu_desk.speech.sound_orders import (
    Heard,
    Lost,
    PlaySound,
    Ready,
    SetLoudness,
    SoundAnswer,
    SoundOrder,
    StopSound,
    answer_bytes,
    order_bytes,
    read_orders,
    read_sound_answers,
)
from edu_desk.speech.speech_events import Reason

SOUND = Synthesis(b"\n{}\n", 8000)
"""Samples that look like lines."""
ORDERS: list[SoundOrder] = [
    PlaySound("voice", 1, SOUND, 0.5),
    SetLoudness("voice", 1),
    PlaySound("click", 2, Synthesis(b"", 8000), 1.0),
    StopSound("voice"),
]
ANSWERS: list[SoundAnswer] = [Ready(), Heard("voice", 1, 0), Heard("voice", 1, None), Lost(Reason.NO_PLAYER)]


def test_orders_arrive_as_they_were_given() -> None:
    assert list(read_orders(BytesIO(b"".join(map(order_bytes, ORDERS))))) == ORDERS


def test_a_sound_that_is_cut_short_is_not_played() -> None:
    assert list(read_orders(BytesIO(order_bytes(ORDERS[0])[:-1]))) == []


def test_answers_arrive_as_they_were_given() -> None:
    assert list(read_sound_answers(BytesIO(b"".join(map(answer_bytes, ANSWERS))))) == ANSWERS


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_cut_short_is_the_last(answer: SoundAnswer) -> None:
    """The process may be ended in the midst of a line."""
    assert list(read_sound_answers(BytesIO(answer_bytes(Ready()) + answer_bytes(answer)[:-2]))) == [Ready()]
