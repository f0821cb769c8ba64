"""A job that a page started ends with it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import Shiboken

from edu_desk.jobs import Completed, Failed, Job, Jobs, JobWork, Moved

_T = TypeVar("_T")


def start_on(
    page: QObject, jobs: Jobs, work: JobWork[_T], hear: Callable[[Moved | Completed[_T] | Failed], None]
) -> Job[_T]:
    """Start `work` for `page`: it is cancelled when the page goes, and what is still told then is not heard.

    A page that goes with its window does not always tell in time that it does.
    """

    def hear_there(fact: Moved | Completed[_T] | Failed) -> None:
        if Shiboken.isValid(page):
            hear(fact)

    job = jobs.start(work, hear_there)
    page.destroyed.connect(job.cancel)
    return job
