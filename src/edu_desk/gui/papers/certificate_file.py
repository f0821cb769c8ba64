"""A certificate becomes a file: named after the person and the lesson, whole or not there."""

import re
from pathlib import Path

from edu_desk.gui.papers.certificate_paper import certificate_pdf
from edu_desk.jobs import JobWork, Moved
from edu_desk.report.certificate import Certificate
from edu_desk.shared.atomic_file import write_whole_bytes, writing_told


def keep_certificate(told: Certificate, folder: Path, family: str) -> JobWork[Path]:
    """Paint and write it; the result says where it is. Raises `Fault`."""
    yield Moved(0, 1, told.title)
    path = folder / f"{certificate_name(told)}.pdf"
    write_certificate(told, path, family)
    return path


def write_certificate(told: Certificate, path: Path, family: str) -> None:
    """Write it whole or not at all. Raises `Fault`."""
    content = certificate_pdf(told, family)
    with writing_told(path):
        write_whole_bytes(path, content)


def certificate_name(told: Certificate) -> str:
    """A name for the file that every disk and stick takes."""
    words = f"{told.title} {told.name} {told.lesson}"
    return re.sub(r'[\\/:*?"<>|,\s]+', "-", words).strip("-.")
