"""Jobs in the window's thread."""

from threading import Thread, current_thread, main_thread

from pytestqt.qtbot import QtBot

from edu_desk.gui.window.job_executors import IdleExecutor, WindowDelivery
from edu_desk.jobs import Completed, Jobs, JobWork, ThreadExecutor


def steps(count: int, taken: list[int]) -> JobWork[int]:
    for number in range(count):
        taken.append(number)
        yield None
    return count


def test_idle_work_is_done_one_job_after_the_other(qtbot: QtBot) -> None:
    taken: list[int] = []
    heard: list[object] = []
    jobs = Jobs(IdleExecutor(), lambda call: call())
    jobs.start(steps(3, taken), heard.append)
    jobs.start(steps(2, taken), heard.append)
    assert taken == []
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert taken == [0, 1, 2, 0, 1]
    assert heard == [Completed(3), Completed(2)]


def test_a_slice_ends_when_its_time_is_over(qtbot: QtBot) -> None:
    """With no time at all a slice takes nothing: the window is asked first whether an event waits."""
    taken: list[int] = []
    heard: list[object] = []
    executor = IdleExecutor(slice_s=0.0)
    job = Jobs(executor, lambda call: call()).start(steps(1, taken), heard.append)
    with qtbot.waitSignal(executor.sliced):
        pass
    assert taken == []
    assert not job.over


def test_a_cancelled_job_gives_way_to_the_next(qtbot: QtBot) -> None:
    taken: list[int] = []
    heard: list[object] = []
    jobs = Jobs(IdleExecutor(), lambda call: call())
    jobs.start(steps(100_000_000, taken), heard.append).cancel()
    jobs.start(steps(1, []), heard.append)
    qtbot.waitUntil(lambda: heard == [Completed(1)])
    assert taken == []


def test_what_a_thread_tells_is_heard_in_the_windows_thread(qtbot: QtBot) -> None:
    threads: list[Thread] = []
    delivery = WindowDelivery()
    Jobs(ThreadExecutor(), delivery).start(steps(1, []), lambda _fact: threads.append(current_thread()))
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [main_thread()]


def test_a_job_whose_listener_has_a_bug_is_told_once_and_the_next_goes_on(qtbot: QtBot) -> None:
    told: list[object] = []
    heard: list[object] = []

    def stumble(fact: object) -> None:
        told.append(fact)
        raise LookupError("a bug of whoever listens")

    jobs = Jobs(IdleExecutor(), lambda call: call())
    with qtbot.capture_exceptions() as met:
        first = jobs.start(steps(1, []), stumble)
        jobs.start(steps(2, []), heard.append)
        qtbot.waitUntil(lambda: heard == [Completed(2)])
    assert told == [Completed(1)]
    assert first.over
    assert [kind for kind, _, _ in met] == [LookupError]
