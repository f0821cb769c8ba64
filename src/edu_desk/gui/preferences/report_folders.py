"""Where a report may be put, asked on a page."""

from pathlib import Path

from edu_desk.gui.widgets.question_page import QuestionChoice, QuestionSnapshot
from edu_desk.gui.window.own_folders import Folder
from edu_desk.shared.text import N_, Translator

AGAIN, OTHER = "report", "other"


def question(found: tuple[Folder, ...], tr: Translator) -> QuestionSnapshot:
    """Which folder?"""
    choices = tuple(
        QuestionChoice(
            str(folder.path),
            folder.words if folder.own else tr(folder.words),
            str(folder.path),
            folder.icon,
            primary=number == 0,
        )
        for number, folder in enumerate(found)
    )
    sentence = tr(N_("It will hold two files: one to print and one to read on any computer."))
    return QuestionSnapshot(tr(N_("Where should the report be saved?")), sentence, choices)


def kept_words(kept: tuple[Path, ...], tr: Translator) -> str:
    """Where it lies now."""
    names = ", ".join(path.name for path in kept)
    return tr(N_("The report is in {folder}: {names}"), folder=kept[0].parent, names=names)


def kept(words: str, tr: Translator) -> QuestionSnapshot:
    """What came of it."""
    choices = (
        QuestionChoice(AGAIN, tr(N_("Back to the report")), "", "clipboard-check", primary=True),
        QuestionChoice(OTHER, tr(N_("Another folder")), "", "folder"),
    )
    return QuestionSnapshot(tr(N_("The report")), words, choices)
