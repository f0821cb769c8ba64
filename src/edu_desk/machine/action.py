"""What a learner does to an element of a practice app."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """An element, or one part of it: a row's key, an option, a day, `plus` or `minus`."""

    element: str
    part: str = ""

    def __str__(self) -> str:
        return f"{self.element}[{self.part}]" if self.part else self.element

    @classmethod
    def parse(cls, text: str) -> "Target":
        """The target that `str` wrote."""
        element, _, part = text.removesuffix("]").partition("[")
        return cls(element, part)


@dataclass(frozen=True, slots=True)
class Press:
    """A touch, click or key on something that can be pressed."""

    target: Target


@dataclass(frozen=True, slots=True)
class Enter:
    """Something typed; `typed` names its class, never what was typed (see `machine.typed_classes`)."""

    target: Target
    typed: str


@dataclass(frozen=True, slots=True)
class Back:
    """The practice app's own way back."""


Action = Press | Enter | Back
