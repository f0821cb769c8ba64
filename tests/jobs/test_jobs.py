"""Jobs: progress, results, faults, bugs and cancelling, by every executor."""

from collections.abc import Callable
from queue import Empty, Queue
from threading import Event, current_thread

import pytest

from edu_desk.jobs import Completed, Failed, Jobs, JobWork, Moved, ThreadExecutor, execute_all
from edu_desk.shared.errors import Fault
from kit.hand_executor import HandExecutor

PATIENCE_S = 20.0


class AtOnce:
    def execute(self, step: Callable[[], bool]) -> None:
        execute_all(step)


def counting(total: int, closed: list[str]) -> JobWork[int]:
    try:
        for done in range(total):
            yield Moved(done + 1, total, "sheep")
    finally:
        closed.append("closed")
    return total


def failing(error: Exception) -> JobWork[None]:
    yield None
    raise error


def test_progress_and_result_come_in_order() -> None:
    heard: list[object] = []
    job = Jobs(AtOnce(), lambda call: call()).start(counting(2, []), heard.append)
    assert heard == [Moved(1, 2, "sheep"), Moved(2, 2, "sheep"), Completed(2)]
    assert job.over


def test_the_worlds_fault_is_told_and_a_bug_is_raised() -> None:
    heard: list[object] = []
    jobs = Jobs(AtOnce(), lambda call: call())
    fault = Fault("No.", "Try again.")
    assert jobs.start(failing(fault), heard.append).over
    assert heard == [Failed(fault)]
    with pytest.raises(ZeroDivisionError):
        jobs.start(failing(ZeroDivisionError()), heard.append)
    assert len(heard) == 1


def test_a_cancelled_job_is_closed_at_its_next_pause_and_tells_nothing() -> None:
    heard: list[object] = []
    stopped: list[str] = []
    closed: list[str] = []
    hand = HandExecutor()
    job = Jobs(hand, lambda call: call()).start(
        counting(9, closed), heard.append, lambda: stopped.append("now")
    )
    (step,) = hand.steps
    assert step()
    job.cancel()
    job.cancel()
    assert not job.wait(0)
    assert not step()
    assert job.over
    assert (heard, stopped, closed) == ([Moved(1, 9, "sheep")], ["now"], ["closed"])


def test_what_was_on_its_way_when_it_was_cancelled_is_not_heard() -> None:
    heard: list[object] = []
    on_the_way: list[Callable[[], None]] = []
    hand = HandExecutor()
    job = Jobs(hand, on_the_way.append).start(counting(1, []), heard.append)
    hand.steps[0]()
    job.cancel()
    for call in on_the_way:
        call()
    assert on_the_way
    assert heard == []


def test_a_job_that_is_over_is_not_stopped() -> None:
    stopped: list[str] = []
    job = Jobs(AtOnce(), lambda call: call()).start(
        counting(1, []), lambda _fact: None, lambda: stopped.append("now")
    )
    job.cancel()
    assert stopped == []


def test_a_thread_works_and_its_starter_hears() -> None:
    calls: Queue[Callable[[], None]] = Queue()
    worked: list[str] = []
    heard: list[object] = []

    def work() -> JobWork[str]:
        worked.append(current_thread().name)
        yield Moved(1, 1, "tea")
        return "tea"

    job = Jobs(ThreadExecutor(), calls.put).start(work(), heard.append)
    assert job.wait(PATIENCE_S)
    while True:
        try:
            calls.get_nowait()()
        except Empty:
            break
    assert worked == ["edu-desk-job"]
    assert heard == [Moved(1, 1, "tea"), Completed("tea")]


def test_stop_wakes_work_that_waits_in_its_thread() -> None:
    woken = Event()

    def work() -> JobWork[None]:
        yield None
        woken.wait(PATIENCE_S)
        yield None
        raise AssertionError("went on although it was cancelled")

    calls: list[Callable[[], None]] = []
    job = Jobs(ThreadExecutor(), calls.append).start(work(), lambda _fact: None, woken.set)
    job.cancel()
    assert job.wait(PATIENCE_S)
    assert calls == []
