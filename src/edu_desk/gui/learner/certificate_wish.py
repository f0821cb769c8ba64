"""The places where a certificate is wished for, made and found again."""

from dataclasses import dataclass

from edu_desk.gui.window.place import Place


@dataclass(frozen=True, slots=True)
class AtCertificateLessons(Place):
    """Of which lesson? `before` is where one comes back to."""

    before: Place
    page: int = 0


@dataclass(frozen=True, slots=True)
class AtCertificateFolder(Place):
    """Where should the file be saved?"""

    before: Place
    lesson: str


@dataclass(frozen=True, slots=True)
class AtCertificateMaking(Place):
    """It is being made for this folder."""

    before: Place
    lesson: str
    folder: str


@dataclass(frozen=True, slots=True)
class AtCertificateKept(Place):
    """What came of it, in words."""

    before: Place
    lesson: str
    words: str


CertificatePlace = AtCertificateLessons | AtCertificateFolder | AtCertificateMaking | AtCertificateKept
"""All of them."""
