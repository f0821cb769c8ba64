"""The log of the staff area in words."""

from collections.abc import Mapping
from typing import Final

from edu_desk.people.staff_gate import StaffAct, StaffNote
from edu_desk.report.written_days import long_moment
from edu_desk.shared.text import N_, Translator

_WORDS: Final = {
    StaffAct.SET: N_("The PIN was set"),
    StaffAct.OPENED: N_("The staff area was opened"),
    StaffAct.WRONG: N_("A wrong PIN or code was tried"),
    StaffAct.RESET: N_("The PIN was changed with the recovery code"),
    StaffAct.LOCKED: N_("The staff area was locked"),
    StaffAct.CLASS: N_("A class was looked at"),
    StaffAct.LEARNER: N_("A learner was looked at"),
    StaffAct.LOG: N_("This log was looked at"),
    StaffAct.REPORT: N_("A report was looked at"),
    StaffAct.CHANGED: N_("A class was changed"),
    StaffAct.ROSTER: N_("A roster was imported"),
    StaffAct.RESTORED: N_("A backup was put in place"),
    StaffAct.EXPORTED: N_("All that is kept about a learner was handed over"),
    StaffAct.ERASED: N_("A learner was erased"),
    StaffAct.SIGN_IN: N_("The pictures or the cards of a learner were reset"),
    StaffAct.CARDS: N_("Cards of a class were printed"),
    StaffAct.RETENTION: N_("How long learners are kept was changed"),
}


def note_words(note: StaffNote, names: Mapping[str, str], tr: Translator) -> str:
    """What was done; whoever is no longer known goes without a name."""
    whom = names.get(note.whom, "")
    return f"{tr(_WORDS[note.act])}: {whom}" if whom else tr(_WORDS[note.act])


def note_line(note: StaffNote, names: Mapping[str, str], tr: Translator) -> str:
    """When, and what was done."""
    return f"{long_moment(note.at.astimezone(), tr)}  {note_words(note, names, tr)}"
