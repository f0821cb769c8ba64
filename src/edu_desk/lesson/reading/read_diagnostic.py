"""The two forms of the diagnostic from their file."""

from pathlib import Path
from typing import Final

from edu_desk.lesson.checking.problems import wrong
from edu_desk.lesson.diagnostic import Diagnostic, DiagnosticErrand
from edu_desk.lesson.yaml.source_values import SourceValue, read_yaml
from edu_desk.shared.text import N_

FILE: Final = "diagnostic.yaml"
_MOST: Final = 20


def read_diagnostic(file: Path) -> Diagnostic:
    """Both forms; no errand stands in them twice. Raises `LessonBroken`."""
    pairs = [
        pair.fields(("first", "second")) for pair in read_yaml(file).fields(("pairs",))["pairs"].some(_MOST)
    ]
    seen: set[DiagnosticErrand] = set()
    first = tuple(_errand(pair["first"], seen) for pair in pairs)
    return Diagnostic(first, tuple(_errand(pair["second"], seen) for pair in pairs))


def _errand(spot: SourceValue, seen: set[DiagnosticErrand]) -> DiagnosticErrand:
    lesson, slash, task = spot.text().partition("/")
    if not (lesson and slash and task):
        raise wrong(spot.place, "shape", N_("“{text}” is no errand; write lesson/task."), text=spot.text())
    errand = DiagnosticErrand(lesson, task)
    if errand in seen:
        raise wrong(spot.place, "twice", N_("“{name}” stands here twice."), name=spot.text())
    seen.add(errand)
    return errand
