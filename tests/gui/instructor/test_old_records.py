"""What was recorded before the railway's lessons and tables changed is still read, wherever it is shown.

The records are those of runs that were really made with the lessons as they were then.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from edu_desk.gui.instructor.picture_view import PictureView
from edu_desk.gui.instructor.places import AtGrid, AtOneLearner, AtReplay, AtStumbles
from edu_desk.gui.instructor.staff_place import StaffPlace
from edu_desk.gui.learner.places import AtHome, AtMyRecord, AtResume
from edu_desk.gui.learner.record_page import RecordPage
from edu_desk.gui.widgets.label import Label
from edu_desk.machine.action import Action, Back, Enter, Press, Target
from edu_desk.progress.standing import Standing
from edu_desk.report.replay_steps import replay_steps
from edu_desk.runner.events import Acted, Event, Finished, Helped, Mode, Outcome, Reached, RunHead
from edu_desk.runner.run import prepare
from edu_desk.store.store import Store
from kit.learner import Learner
from kit.teacher import CLASS, ELDER, PARK, Teacher, enrolled, store_of

THEN: Final = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
BOOKED: Final = """
press origin nearer origin
press station[incheon] nearer origin
reached origin helped
press destination nearer destination
back - away destination
press destination nearer destination
press station[busan] nearer destination
reached destination helped
helped day
press day nearer day
press day[1] nearer day
reached day helped
press people nearer people
press adults[plus] nearer people
reached people helped
back - nearer train
press search nearer train
press train[161-incheon-busan] nearer train
reached train helped
press seat[1B] nearer seats
press seat[2B] nearer seats
reached seats helped
press seats_done nearer fare
reached fare helped
press to_payment nearer card
enter card_number=right nearer card
enter password=right nearer card
reached card helped
press agreed nearer agree
reached agree helped
press pay nearer paid
press confirm_yes nearer paid
reached paid helped
finished
"""
BOOKING: Final = """
press origin nearer origin
press station[incheon] nearer origin
reached origin alone
press destination nearer destination
press station[busan] nearer destination
reached destination alone
press trip[one] aside day
press day nearer day
press day[1] nearer day
reached day alone
press people nearer people
press adults[plus] nearer people
reached people alone
press people_done nearer train
press search nearer train
press train[161-incheon-busan] nearer train
reached train alone
press seat[1B] nearer seats
press seat[2B] nearer seats
reached seats alone
press seats_done nearer fare
reached fare alone
"""
MACHINE: Final = """
press buy nearer place
press station[busan] nearer place
reached place alone
back - away people
press station[busan] nearer people
press adults[plus] nearer people
reached people alone
press people_done nearer train
press train[123-daejeon-busan] nearer train
reached train alone
press auto nearer seat
reached seat alone
reached fare alone
press to_payment nearer card-in
press reader[insert] nearer card-in
reached card-in alone
press working nearer paid
reached paid alone
press slot[take] nearer card-out
reached card-out alone
press with_receipt nearer printed
press print nearer printed
reached printed alone
press tray[take] nearer taken
reached taken alone
finished
"""


def _action(kind: str, what: str) -> Action:
    if kind == "back":
        return Back()
    target, sign, typed = what.partition("=")
    return Enter(Target.parse(target), typed) if sign else Press(Target.parse(target))


def _event(line: str, at: datetime) -> Event:
    match line.split():
        case ["reached", milestone, how]:
            return Reached(at, milestone, alone=how == "alone")
        case ["helped", milestone]:
            return Helped(at, milestone)
        case ["finished"]:
            return Finished(at)
        case [kind, what, outcome, milestone]:
            return Acted(at, _action(kind, what), Outcome(outcome), milestone)
        case _:
            raise AssertionError(line)


def _recorded(store: Store, learner: str, run: tuple[str, str, Mode], told: str) -> str:
    """A run as an older program kept it; returns its id."""
    lesson, task, mode = run
    head = RunHead(f"{lesson}-{learner}", learner, lesson, task, mode, "as it was", THEN.date(), THEN)
    store.begin(head)
    lines = told.strip().splitlines()
    store.append(
        head.id, [_event(line, THEN + timedelta(seconds=20 * place)) for place, line in enumerate(lines)]
    )
    return head.id


FOLLOWED: Final = ("train-book", "busan-morning", Mode.FOLLOW)
TRIED: Final = ("train-book", "busan-morning", Mode.TRY)
CHECKED: Final = ("train-kiosk", "busan-two", Mode.CHECK)


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    she = Learner(tmp_path / "data")
    she.program.staff.session.open()
    yield she
    she.close()


@pytest.fixture
def store(she: Learner) -> Store:
    store = store_of(she)
    enrolled(store, she.program.clock.now().date())
    return store


def _texts(she: Learner) -> str:
    page = she.program.window.centralWidget()
    assert page is not None
    return " ".join(label.text() for label in page.findChildren(Label))


def test_my_record_tells_what_was_done_then(she: Learner, store: Store) -> None:
    me = store.guest().id
    _recorded(store, me, FOLLOWED, BOOKED)
    _recorded(store, me, CHECKED, MACHINE)
    she.program.journey.go(AtMyRecord())
    she.pilot.settle()
    assert isinstance(she.program.window.centralWidget(), RecordPage)
    told = _texts(she)
    assert "기차표 예매하기" in told
    assert "역에서 기계로 표 사기" in told
    standings = she.program.records.standings()
    assert standings == {"train-book": Standing.HELPED, "train-kiosk": Standing.ALONE}


def test_a_run_that_was_left_then_begins_anew_and_says_why(she: Learner, store: Store) -> None:
    _recorded(store, store.guest().id, TRIED, BOOKING)
    she.program.show_home()
    she.pilot.settle()
    she.choose_lesson("train-book")
    assert isinstance(she.place, AtResume)
    assert she.question_keys() == ("anew",)
    assert "수업이" in _texts(she)
    she.choose("anew")
    assert she.question_keys()[:2] == ("watch", "follow")
    she.choose("follow")
    she.do_advice()
    assert she.session.run.state != she.session.errand.task.start


def test_the_instructors_pages_count_what_was_recorded_then(she: Learner, store: Store, qtbot: QtBot) -> None:
    booked = _recorded(store, ELDER, FOLLOWED, BOOKED)
    _recorded(store, ELDER, CHECKED, MACHINE)
    _recorded(store, PARK, TRIED, BOOKING)
    teacher = Teacher(she)

    def read(place: StaffPlace) -> str:
        she.program.journey.go(place)
        qtbot.waitUntil(lambda: bool(teacher.page.view.sections))
        assert she.place == place
        return "\n".join(teacher.page.choices_read())

    grid = read(AtGrid(AtHome(), CLASS))
    assert "기차표 예매하기: 도움받아" in grid
    assert "역에서 기계로 표 사기: 혼자" in grid
    hers = read(AtOneLearner(AtHome(), CLASS, ELDER))
    assert "가는 날 고르기: 도움받아 했어요 (프로그램에 도움을 1번 청했어요)" in hers
    assert "약관에 동의하기: 도움받아 했어요" in hers
    assert hers.count("끝까지 했어요") == 2
    stumbles = read(AtStumbles(AtHome(), CLASS, "train-book"))
    assert "출발역 고르기: 혼자 1명, 도움받아 1명" in stumbles
    assert "시간 고르기: 아직 못 함 2명" in stumbles
    assert sum(isinstance(event, Acted) for event in store.events(booked)) == 22


@pytest.mark.parametrize(
    ("run", "told", "last_seen"),
    [(FOLLOWED, BOOKED, 14), (TRIED, BOOKING, 12), (CHECKED, MACHINE, 16)],
    ids=["follow", "try", "check"],
)
def test_a_replay_says_from_where_on_the_lesson_is_another(
    she: Learner, store: Store, run: tuple[str, str, Mode], told: str, last_seen: int
) -> None:
    kept = _recorded(store, ELDER, run, told)
    errand = prepare(she.program.lessons.lesson(run[0]), run[1])
    assert errand is not None
    steps = replay_steps(errand, store.head(kept), store.events(kept))
    assert [step.lost for step in steps] == [place > last_seen for place in range(len(steps))]
    assert len(steps) == 1 + sum(isinstance(event, Acted | Helped) for event in store.events(kept))
    teacher = Teacher(she)
    ends = {0, 1, last_seen - 1, last_seen, last_seen + 1, len(steps) - 1}
    for place in sorted(ends & set(range(len(steps)))):
        step = steps[place]
        she.program.journey.go(AtReplay(AtHome(), CLASS, ELDER, kept, place))
        she.pilot.settle()
        assert ("수업이 그사이에 바뀌어서" in teacher.row("step")) == step.lost
        assert (teacher.page.findChild(PictureView) is None) == step.lost


def test_a_step_that_the_lesson_no_longer_has_is_called_so(she: Learner, store: Store, qtbot: QtBot) -> None:
    kept = _recorded(
        store, ELDER, FOLLOWED, "press origin nearer tickets-office\nreached tickets-office alone"
    )
    teacher, gone = Teacher(she), "지금 수업에는 없는 단계"
    she.program.journey.go(AtOneLearner(AtHome(), CLASS, ELDER))
    qtbot.waitUntil(lambda: bool(teacher.page.view.sections))
    assert f"{gone}: 혼자 했어요" in teacher.page.choices_read()[0]
    she.program.journey.go(AtReplay(AtHome(), CLASS, ELDER, kept, 1))
    assert gone in teacher.row("step")
