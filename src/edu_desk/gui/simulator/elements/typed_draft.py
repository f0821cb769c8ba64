"""What a learner types: it stays here, and the view only knows its class."""

from edu_desk.gui.simulator.learner_hands import TypedMemory, TypedText
from edu_desk.lesson.kinds import DIGITS, EntryFormat
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView
from edu_desk.shared.typed_letters import digits_of


def is_full(view: ElementView, text: str) -> bool:
    """Whether an entry for digits has as many as it takes; `text` is what stands in it."""
    entry = view.entry
    if entry is None or entry.format not in DIGITS or not entry.length:
        return False
    return sum(letter.isdecimal() for letter in text) >= entry.length


class Draft:
    """The raw text of one entry, kept while the practice app still holds its class."""

    def __init__(self, memory: TypedMemory, target: Target, told: str) -> None:
        """`told` is the view's text; it is shown where nothing was typed in this sitting."""
        known = memory.get(target)
        if known is None or known.told != told or not told:
            known = memory[target] = TypedText(told, told)
        self._typed = known

    @property
    def raw(self) -> str:
        """What was typed."""
        return self._typed.raw

    def type(self, raw: str) -> None:
        """Take `raw` as what is written now."""
        self._typed.raw = raw
        self._typed.unanswered = True

    def tell(self, told: str) -> bool:
        """The view has a text; True when that changes what is written.

        A new text answers what was typed. Where nothing was, the practice app changed it by itself
        (emptied it, took a step back, or is shown in watch mode), and its text is what is written.
        """
        typed = self._typed
        if told == typed.told:
            return False
        answers = typed.unanswered and (bool(told) or not typed.raw.strip())
        typed.told, typed.unanswered = told, False
        if answers or typed.raw == told:
            return False
        typed.raw = told
        return True


def plain(text: str, form: EntryFormat, length: int) -> str:
    """`text` as the format allows it: digits only, and no more than `length` of them (0: any number)."""
    if form not in DIGITS:
        return text
    digits = digits_of(text)
    return digits[:length] if length else digits
