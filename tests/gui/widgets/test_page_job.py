"""What a page's job tells is heard while the page is there, and not after."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from edu_desk.gui.widgets.page_job import start_on
from edu_desk.jobs import Completed, Failed, Jobs, JobWork, Moved


class Stepwise:
    """Works on when it is told to."""

    def __init__(self) -> None:
        self.step: Callable[[], bool] = lambda: False

    def execute(self, step: Callable[[], bool]) -> None:
        self.step = step


def counting() -> JobWork[str]:
    yield Moved(1, 2, "one")
    return "done"


@pytest.mark.parametrize("tells", [True, False], ids=["the page tells", "it does not"])
@pytest.mark.usefixtures("qapp")
def test_nothing_is_heard_once_the_page_is_gone(*, tells: bool) -> None:
    late: list[Callable[[], None]] = []
    heard: list[Moved | Completed[str] | Failed] = []
    executor, page = Stepwise(), QWidget()
    start_on(page, Jobs(executor, late.append), counting(), heard.append)
    executor.step()
    late.pop()()
    assert heard == [Moved(1, 2, "one")]
    executor.step()
    page.blockSignals(not tells)
    Shiboken.delete(page)
    late.pop()()
    assert heard == [Moved(1, 2, "one")]
