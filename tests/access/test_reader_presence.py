"""Whether a reader runs and how it hears words, from what programs listen for."""

import pytest

from edu_desk.access.reader_presence import (
    READS,
    ReaderHears,
    ReaderPresence,
    RegisteredEvent,
    presence,
)
from edu_desk.gui.reading.listeners import events_told

_ANNOUNCES, _SHOWS = "Object:Announcement:", "Object:StateChanged:Showing"


def running(hears: ReaderHears) -> ReaderPresence:
    return ReaderPresence(running=True, hears=hears)


def listens(program: str, *kinds: str) -> list[RegisteredEvent]:
    return [RegisteredEvent(program, kind) for kind in kinds]


@pytest.mark.parametrize(
    ("registered", "said_to_run", "found"),
    [
        ([], False, ReaderPresence()),
        ([], True, ReaderPresence(running=True)),
        (listens(":1", *READS, _SHOWS), False, running(ReaderHears.NOTICES)),
        (listens(":1", *READS, _SHOWS), True, running(ReaderHears.NOTICES)),
        (listens(":1", *READS, _SHOWS, _ANNOUNCES), False, running(ReaderHears.ANNOUNCEMENTS)),
        (listens(":1", *READS), False, ReaderPresence(running=True)),
        # A tool, a magnifier, keys on the screen: no reader.
        (listens(":1", _ANNOUNCES), False, ReaderPresence()),
        (listens(":1", READS[0], READS[1], "Window:Activate:"), False, ReaderPresence()),
        # Two programs that listen for a part each are not one that reads.
        (listens(":1", *READS[:2]) + listens(":2", *READS[2:]), False, ReaderPresence()),
        # A reader that only says that it runs.
        (listens(":1", _ANNOUNCES), True, running(ReaderHears.ANNOUNCEMENTS)),
        # What a tool listens for is not heard by the reader beside it.
        (
            listens(":1", *READS, _SHOWS) + listens(":2", _ANNOUNCES),
            True,
            running(ReaderHears.NOTICES),
        ),
        # Families of events.
        (listens(":1", "Object::"), False, running(ReaderHears.ANNOUNCEMENTS)),
        (listens(":1", "Object:StateChanged:"), True, running(ReaderHears.NOTICES)),
        (listens(":1", "Object:StateChanged:Focused"), True, ReaderPresence(running=True)),
    ],
)
def test_a_reader_is_told_by_what_it_listens_for(
    registered: list[RegisteredEvent], said_to_run: bool, found: ReaderPresence
) -> None:
    assert presence(registered, said_to_run=said_to_run) == found


def test_the_registrys_answer_is_read_as_qt_writes_it() -> None:
    answer = '([Argument: a(ss) {[Argument: (ss) ":1.0", "Focus::"], [Argument: (ss) ":1.2", "A:B:"]}])'
    assert events_told(answer) == (RegisteredEvent(":1.0", "Focus::"), RegisteredEvent(":1.2", "A:B:"))
    assert events_told("contents=([Argument: a(ss) {}])") == ()
