"""`edu-desk learners certificate`: a certificate of a check that was passed alone, and of nothing else."""

from pathlib import Path
from typing import TYPE_CHECKING

from edu_desk.cli.surroundings import Surroundings, with_own, without_display
from edu_desk.lesson.library import Library
from edu_desk.people.person import Person
from edu_desk.progress.passed_check import passed_checks
from edu_desk.report.certificate import certificate
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

if TYPE_CHECKING:
    from edu_desk.store.store import Store


def print_certificate(store: "Store", person: Person, lesson: str, path: Path, around: Surroundings) -> None:
    """Write it to `path`. Raises `Fault` where the check was not passed, or the file cannot be written."""
    if path.suffix.lower() != ".pdf":
        raise Fault(N_("{file} is no PDF."), N_("Choose a file that ends with .pdf."), file=path.name)
    around = with_own(around, ())
    heads = Library(around.resources.lessons).index().heads
    titles = {head.id: around.tr.lesson(head.title.source) for head in heads}
    passed = {one.lesson: one for one in passed_checks(store.practices(person.id))}
    if lesson not in passed:
        raise Fault(
            N_("No check of “{lesson}” was passed without help, so there is no certificate of it."),
            N_("There are certificates of: {lessons}."),
            lesson=lesson,
            lessons=", ".join(passed) or "–",
        )
    without_display()
    from edu_desk.gui.papers.certificate_file import write_certificate
    from edu_desk.gui.theme.fonts import load_fonts
    from edu_desk.gui.window.qt_application import make_app

    make_app()
    family = load_fonts(around.resources.assets)
    told = certificate(
        person.name, titles.get(lesson, lesson), passed[lesson].day, store.staff.centre(), around.tr
    )
    write_certificate(told, path, family)
