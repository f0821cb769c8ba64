"""The input method stands on full width: does the right number, typed ９４１０, count as right?"""

from pathlib import Path

from edu_desk.lesson.model import Entry
from edu_desk.machine.machine import Machine
from scripts.faults.verdict import Verdict, held
from scripts.faults.windows import Windows


def attempt(folder: Path) -> Verdict:
    """Type the card number of the lesson in full width."""
    windows = Windows(folder)
    windows.until("card_number")
    machine: Machine = windows.session.errand.machine
    element = machine.element(windows.session.run.state, "card_number")
    if element is None or not isinstance(element.spec, Entry):
        return held(holds=False, words="the lesson has no card number")
    from edu_desk.machine.typed_classes import classify

    right = machine.typed.get(element.spec.index) or ""
    wide = "".join(chr(ord(letter) + 0xFEE0) if letter.isdigit() else letter for letter in right)
    found = classify(element.spec, right, wide)
    return held(found == classify(element.spec, right, right), f"{wide}: {found}")
