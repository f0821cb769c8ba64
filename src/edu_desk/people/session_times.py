"""When a session begins and ends, as people write it."""

import re
from typing import Final

_PART: Final = re.compile(r"(\d{1,2})(?:\s*(?:시|[:.])\s*(\d{1,2})?\s*분?|(\d{2}))?")
_LAST_HOUR, _LAST_MINUTE = 23, 59


def session_times(said: str) -> tuple[str, str] | None:
    """Both as HH:MM: 10:00-11:30, 10시~11시 30분, 1000 1130, 10 11:30. None where it says no such span."""
    found = [_written(*part) for part in _PART.findall(said)]
    left = re.sub(r"[\s~\-–]", "", _PART.sub("", said))
    match found:
        case [str() as begins, str() as ends] if not left and begins < ends:
            return begins, ends
        case _:
            return None


def _written(hour: str, minute: str, joined: str) -> str | None:
    hours, minutes = int(hour), int(minute or joined or 0)
    if hours > _LAST_HOUR or minutes > _LAST_MINUTE:
        return None
    return f"{hours:02}:{minutes:02}"
