"""Two voices never speak at once, and nobody wonders why one is quiet."""

import pytest

from edu_desk.access.reader_sound import STEPS_BACK, Sound, sound


@pytest.mark.parametrize(
    ("wanted", "reader", "heard"),
    [
        (True, False, Sound(voice=True)),
        (False, False, Sound(voice=False)),
        (True, True, Sound(voice=False, why=STEPS_BACK)),
        (False, True, Sound(voice=False, why=STEPS_BACK)),
    ],
)
def test_the_voice_steps_back(wanted: bool, reader: bool, heard: Sound) -> None:
    assert sound(wanted=wanted, reader=reader) == heard
