"""The errands by which gain is measured: two equal forms, done with no help before and after the lessons."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DiagnosticErrand:
    """A task (or a case) of a lesson."""

    lesson: str
    task: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Both forms: the errands of `first` and `second` are pairs in order, equal in area and level."""

    first: tuple[DiagnosticErrand, ...] = ()
    second: tuple[DiagnosticErrand, ...] = ()
