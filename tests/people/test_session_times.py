"""Times are read as people write them, and nothing is guessed."""

import pytest

from edu_desk.people.session_times import session_times


@pytest.mark.parametrize(
    ("said", "times"),
    [
        ("10:00-11:30", ("10:00", "11:30")),
        (" 9:5 ~ 10:00 ", ("09:05", "10:00")),
        ("10시~11시 30분", ("10:00", "11:30")),
        ("10시 30분 – 12시", ("10:30", "12:00")),
        ("1000 1130", ("10:00", "11:30")),
        ("10 12", ("10:00", "12:00")),
        ("10.00-11.30", ("10:00", "11:30")),
        ("11:30-10:00", None),
        ("10:00-10:00", None),
        ("10:00", None),
        ("10:00-11:00-12:00", None),
        ("25:00-26:00", None),
        ("10:70-11:00", None),
        ("오전 10시", None),
        ("", None),
    ],
)
def test_what_is_written(said: str, times: tuple[str, str] | None) -> None:
    assert session_times(said) == times
