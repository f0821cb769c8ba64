"""Four gentle questions, and what their answers set: pure, so that it can be read as a table."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from edu_desk.shared.text import N_

Value = bool | int | str


class Step(IntEnum):
    """The questions, in order."""

    LETTERS = 0
    COLOURS = 1
    VOICE = 2
    HAND = 3


@dataclass(frozen=True, slots=True)
class Reply:
    """Something that may be answered: its words (marked for translation), its icon, and what it sets."""

    key: str
    words: str
    note: str
    icon: str
    sets: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One page: what is asked, and what may be answered."""

    step: Step
    heading: str
    sentence: str
    answers: tuple[Reply, ...]


QUESTIONS: Final = (
    Question(
        Step.LETTERS,
        N_("Can you read the letters well?"),
        N_("Touch the line that is easy to read."),
        (
            Reply("100", N_("This is how large letters are."), "", "", (("text_size", 100),)),
            Reply("150", N_("This is how large letters are."), "", "", (("text_size", 150),)),
            Reply("200", N_("This is how large letters are."), "", "", (("text_size", 200),)),
            Reply("300", N_("This is how large letters are."), "", "", (("text_size", 300),)),
        ),
    ),
    Question(
        Step.COLOURS,
        N_("Which colours are good for your eyes?"),
        N_("Touch what you like best."),
        (
            Reply("light", N_("Light"), N_("Dark letters on a light page"), "sun", (("theme", "light"),)),
            Reply("cream", N_("Cream"), N_("Softer on the eyes"), "sun-dim", (("theme", "cream"),)),
            Reply("dark", N_("Dark"), N_("Light letters on a dark page"), "moon", (("theme", "dark"),)),
            Reply(
                "contrast",
                N_("White on black"),
                N_("The clearest of all"),
                "contrast",
                (("theme", "contrast"),),
            ),
        ),
    ),
    Question(
        Step.VOICE,
        N_("Do you hear the voice well?"),
        N_("I am speaking now. Touch the answer that fits."),
        (
            Reply("well", N_("I hear it well"), "", "volume-2", (("voice", True), ("listen_first", False))),
            Reply(
                "louder", N_("Louder, please"), "", "volume-1", (("voice", True), ("volume", 100))
            ),
            Reply(
                "slower", N_("Slower, please"), "", "gauge", (("voice", True), ("voice_rate", 75))
            ),
            Reply(
                "listen", N_("Read to me what I touch"), N_("One touch reads, the next one presses."),
                "book-open", (("voice", True), ("listen_first", True)),
            ),
            Reply(
                "nothing",
                N_("I hear nothing"),
                N_("The words are always on the screen too. Someone can check the loudspeaker."),
                "ear",
                (("voice", True), ("volume", 100)),
            ),
        ),
    ),
    Question(
        Step.HAND,
        N_("How do you touch best?"),
        N_("You can change all this at any time."),
        (
            Reply(
                "ease", N_("The usual way"), N_("With a finger or the mouse"), "hand",
                (("large_touch", False), ("low_screen", False), ("switches", "off")),
            ),
            Reply(
                "large", N_("Larger buttons"), N_("For fingers that sometimes miss."), "maximize-2",
                (("large_touch", True), ("low_screen", False), ("switches", "off")),
            ),
            Reply(
                "low", N_("Everything within easy reach"), N_("I sit in front of an upright screen"),
                "accessibility", (("large_touch", True), ("low_screen", True), ("switches", "off")),
            ),
            Reply(
                "switch", N_("With one switch"), N_("A frame moves from one thing to the next"),
                "toggle-right", (("switches", "one"),),
            ),
        ),
    ),
)  # fmt: skip
"""Every answer acts at once; each question can be passed over."""


def to_try(step: Step, key: str) -> tuple[str, Value] | None:
    """What the answer `key` takes other ways of touching away by: it is tried out before it is kept."""
    return next((one for one in settings_of(step, key) if one[0] == "switches" and one[1] != "off"), None)


def next_question(step: Step) -> Step | None:
    """The question after `step`; None after the last."""
    return Step(step + 1) if step + 1 < len(QUESTIONS) else None


def before(step: Step) -> Step | None:
    """The question before `step`; None before the first."""
    return Step(step - 1) if step > 0 else None


def settings_of(step: Step, key: str) -> tuple[tuple[str, Value], ...]:
    """What the answer `key` sets; nothing where the question is passed over."""
    return next((answer.sets for answer in QUESTIONS[step].answers if answer.key == key), ())
