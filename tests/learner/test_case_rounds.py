"""A row of cases goes on by itself, and is counted."""

from edu_desk.learner.case_rounds import CaseAnswer, CheckRow
from edu_desk.runner.case_decision import CaseChoice

ANSWER = CaseAnswer("parcel", CaseChoice.REFUSE, right=True)


def test_a_row_gives_its_cases_in_order_and_then_is_over() -> None:
    row = CheckRow(("parcel", "fine"))
    first, row = row.went_on()
    row = row.answered(ANSWER)
    second, row = row.went_on()
    assert (first, second) == ("parcel", "fine")
    assert row == CheckRow((), (ANSWER,))
    assert row.went_on() == (None, row)


def test_a_row_that_was_not_laid_out_is_over() -> None:
    assert CheckRow().went_on() == (None, CheckRow())
