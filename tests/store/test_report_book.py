"""What a report counts: who practised in a span of days, and how long between two touches."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from store_kit import NOON, head, opened

from edu_desk.machine.action import Back
from edu_desk.progress.lesson_history import LessonHistory
from edu_desk.runner.events import Acted, Finished, Outcome
from edu_desk.store.report_book import PAUSE_S
from edu_desk.store.row_mapping import history_row


def test_only_who_practised_on_the_asked_days_counts_and_pauses_count_shortly(tmp_path: Path) -> None:
    with opened(tmp_path / "progress.db") as store:
        learner = store.guest().id
        for name, day in (("early", 1), ("asked", 2), ("late", 9)):
            store.begin(replace(head(store, name), today=date(2026, 3, day)))
            touches = [Acted(NOON + timedelta(seconds=after), Back(), Outcome.AWAY, "") for after in (0, 20)]
            store.append(name, [*touches, Finished(NOON + timedelta(hours=2))])
        one, last = date(2026, 3, 2), date(2026, 3, 9)
        assert store.reports.practised(one, one) == (learner,)
        assert store.reports.practised(date(2026, 3, 3), date(2026, 3, 8)) == ()
        assert store.reports.seconds(learner, one, one) == 20 + PAUSE_S
        assert store.reports.seconds(learner, one, last) == 2 * (20 + PAUSE_S)


def test_names_of_tasks_stand_readable_in_the_records() -> None:
    assert "두 자리" in str(history_row(LessonHistory(done=("두 자리",)))["done"])
