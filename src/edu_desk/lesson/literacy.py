"""Where a lesson stands in the adult digital-literacy survey: its area and its level."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

LEVELS: Final = (1, 2, 3, 4)
"""The survey's four levels, the lowest first."""


class Area(StrEnum):
    """The five areas of the survey (성인디지털문해능력조사), in its order."""

    BASIC_USE = "basic-use"
    INFORMATION = "information"
    COMMUNICATION = "communication"
    SAFETY = "safety"
    PROBLEM_SOLVING = "problem-solving"


@dataclass(frozen=True, slots=True)
class Literacy:
    """What somebody shows who does a lesson alone."""

    area: Area
    level: int
