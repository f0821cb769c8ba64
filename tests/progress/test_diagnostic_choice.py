"""Who gets which form of the diagnostic, before the lessons and after them."""

from datetime import UTC, datetime, timedelta

import pytest

from edu_desk.lesson.diagnostic import Diagnostic, DiagnosticErrand
from edu_desk.progress.diagnostic_choice import errands_left, form_for
from edu_desk.progress.practice import Practice
from edu_desk.runner.events import Mode

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
FORMS = Diagnostic(
    (DiagnosticErrand("bus", "a1"), DiagnosticErrand("pay", "a2")),
    (DiagnosticErrand("bus", "b1"), DiagnosticErrand("pay", "b2")),
)


def practised(said: str) -> list[Practice]:
    """Checks in order, such as `a1 a2 b1`; one that was only tried has a t."""
    return [
        Practice(
            {"1": "bus", "2": "pay"}[one[1]],
            one[:2],
            Mode.TRY if one.endswith("t") else Mode.CHECK,
            NOON + timedelta(days=day),
            finished=True,
        )
        for day, one in enumerate(said.split())
    ]


@pytest.mark.parametrize(
    ("place", "said", "before", "after"),
    [
        (0, "", "a", "b"),
        (1, "", "b", "a"),
        (2, "", "a", "b"),
        (0, "b1", "a", "b"),
        (0, "b1 b2", "b", "a"),
        (0, "b1 b2t", "a", "b"),
        (0, "a1 a2", "a", "b"),
        (1, "a1 a2", "a", "b"),
        (1, "a1 a2 b1", "a", "b"),
        (1, "a1 b1 b2 a2", "b", "a"),
        (0, "a1 b1 b2 a2", "b", "a"),
        (1, "b1 a1 a2 b2", "a", "b"),
    ],
)
def test_the_form_after_is_always_the_other_one(place: int, said: str, before: str, after: str) -> None:
    practices = practised(said)
    assert form_for(FORMS, practices, after=False, place=place)[0].task[0] == before
    assert form_for(FORMS, practices, after=True, place=place)[0].task[0] == after


def test_half_of_a_class_begins_with_either() -> None:
    begun = [form_for(FORMS, (), after=False, place=place) for place in range(20)]
    assert begun.count(FORMS.first) == begun.count(FORMS.second) == 10


def test_what_was_checked_is_not_asked_again_and_a_try_does_not_count() -> None:
    assert errands_left(FORMS.first, practised("a1t")) == list(FORMS.first)
    assert errands_left(FORMS.first, practised("a1")) == [FORMS.first[1]]
    assert errands_left(FORMS.first, practised("a1 a2")) == []


def test_without_a_diagnostic_nothing_is_asked() -> None:
    assert form_for(Diagnostic(), practised("a1"), after=True, place=1) == ()


@pytest.mark.parametrize("place", [0, 1])
def test_a_form_done_alone_on_a_day_after_the_lessons_is_the_one_after(place: int) -> None:
    practices = practised("b1 b2")
    late = {practices[-1].ended.date()}
    assert form_for(FORMS, practices, late, after=True, place=place) == FORMS.second
    assert form_for(FORMS, practices, late, after=False, place=place) == FORMS.first
    both = practised("b1 b2 a1 a2")
    late = {one.ended.date() for one in both}
    assert form_for(FORMS, both, late, after=True, place=place) == FORMS.first
