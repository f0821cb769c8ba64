"""Four gentle questions, and what their answers set: pure, so that it can be read as a table."""

from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Final

from edu_desk.shared.text import N_

Value = bool | int | str


BY_SWITCH: Final = "switch"
"""The answer of somebody who touches with one switch."""


class Step(IntEnum):
    """The questions, in order."""

    LETTERS = 0
    COLOURS = 1
    VOICE = 2
    HAND = 3


class Hearing(Enum):
    """What can be heard of the program now: whether it speaks is asked in a way that is true."""

    SOUNDS = "sounds"
    QUIET = "quiet"
    """It would speak, but nothing is heard."""
    OFF = "off"
    """The voice is switched off."""


@dataclass(frozen=True, slots=True)
class Reply:
    """Something that may be answered: its words (marked for translation), its icon, and what it sets."""

    key: str
    words: str
    note: str
    icon: str
    sets: tuple[tuple[str, Value], ...]
    asks_again: bool = False
    """The same is asked once more, since it may now be asked otherwise."""


@dataclass(frozen=True, slots=True)
class Question:
    """One page: what is asked, and what may be answered."""

    step: Step
    heading: str
    sentence: str
    answers: tuple[Reply, ...]


_HEARS: Final = (("voice", True), ("tells_silence", True))
"""Whoever listens is told when nothing is heard."""

QUESTIONS: Final = (
    Question(
        Step.LETTERS,
        N_("Can you read the letters well?"),
        N_("Touch the line that is easy to read."),
        (
            Reply("100", N_("Letters are this large."), "", "", (("text_size", 100),)),
            Reply("150", N_("Letters are this large."), "", "", (("text_size", 150),)),
            Reply("200", N_("Letters are this large."), "", "", (("text_size", 200),)),
            Reply("300", N_("Letters are this large."), "", "", (("text_size", 300),)),
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
        N_("Can you hear the voice well?"),
        N_("I am speaking now. Touch the answer that fits."),
        (
            Reply("well", N_("I can hear it well"), "", "volume-2", (*_HEARS, ("listen_first", False))),
            Reply(
                "louder", N_("Louder, please"), "", "volume-1", (*_HEARS, ("volume", 100))
            ),
            Reply(
                "slower", N_("Slower, please"), "", "gauge", (*_HEARS, ("voice_rate", 75))
            ),
            Reply(
                "listen", N_("Read me what I touch"), N_("One touch reads, the next one presses."),
                "book-open", (*_HEARS, ("listen_first", True)),
            ),
            Reply(
                "nothing",
                N_("I cannot hear anything"),
                N_("The words are always on the screen too. Someone can check the loudspeaker."),
                "ear",
                (*_HEARS, ("volume", 100)),
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
                BY_SWITCH, N_("With one switch"), N_("A frame moves from one thing to the next"),
                "toggle-right", (("switches", "one"),),
            ),
        ),
    ),
)  # fmt: skip
"""Every answer acts at once; each question can be passed over."""

UNHEARD: Final = {
    Hearing.QUIET: Question(
        Step.VOICE,
        N_("There is no voice now"),
        N_("All words are on the screen too."),
        (
            Reply(
                "without", N_("I can do without the voice"), N_("All words are on the screen too."),
                "book-open", (("voice", True), ("tells_silence", False)),
            ),
            Reply(
                "again", N_("Try the sound once more"), N_("Someone has checked the loudspeaker."),
                "volume-2", _HEARS, asks_again=True,
            ),
        ),
    ),
    Hearing.OFF: Question(
        Step.VOICE,
        N_("Would you like the program to speak to you?"),
        N_("The voice is switched off now."),
        (
            Reply(
                "on", N_("Yes, speak to me"), N_("Then I ask if you can hear it well."),
                "volume-2", _HEARS, asks_again=True,
            ),
            Reply(
                "off", N_("No, stay quiet"), N_("All words are on the screen too."),
                "message-square", (("voice", False),),
            ),
        ),
    ),
}  # fmt: skip
"""What is asked instead of how well the voice is heard, where there is none to be heard."""


def question_at(step: Step, hearing: Hearing) -> Question:
    """What is asked at `step`: about a voice only where there is one to be heard."""
    return UNHEARD.get(hearing, QUESTIONS[step]) if step is Step.VOICE else QUESTIONS[step]


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
    reply = _reply(step, key)
    return reply.sets if reply is not None else ()


def asks_again(step: Step, key: str) -> bool:
    """Whether the same is asked once more after the answer `key`."""
    reply = _reply(step, key)
    return reply is not None and reply.asks_again


def _reply(step: Step, key: str) -> Reply | None:
    forms = (QUESTIONS[step], *(UNHEARD.values() if step is Step.VOICE else ()))
    return next((answer for form in forms for answer in form.answers if answer.key == key), None)
