"""What is asked before a paper to take home is made, and what is said after."""

from collections.abc import Sequence
from typing import Final

from edu_desk.gui.papers.card_size import CardSize
from edu_desk.gui.widgets.question_page import QuestionChoice, QuestionSnapshot
from edu_desk.gui.window.own_folders import Folder
from edu_desk.lesson.library import Index
from edu_desk.progress.passed_check import PassedCheck
from edu_desk.report.written_days import long_day
from edu_desk.shared.text import N_, Translator

MORE: Final = "more"
ANOTHER, GO_BACK = "another", "back"
_A_PAGE: Final = 5


def lessons_question(lessons: Sequence[str], index: Index, page: int, tr: Translator) -> QuestionSnapshot:
    """Which of these lessons, a few on a page; after the last page comes the first."""
    heads = [head for head in index.heads if head.id in lessons]
    choices = [QuestionChoice(head.id, tr.lesson(head.title.source), "", head.icon) for head in heads]
    return QuestionSnapshot(
        tr(N_("Which lesson would you like to take home, step by step?")),
        tr(N_("It makes a file that you can print.")),
        _a_page(choices, page, tr),
    )


def _a_page(choices: Sequence[QuestionChoice], page: int, tr: Translator) -> tuple[QuestionChoice, ...]:
    """A few of the choices, and a way to the others; after the last page comes the first."""
    pages = max(1, -(-len(choices) // _A_PAGE))
    first = page % pages * _A_PAGE
    more = (QuestionChoice(MORE, tr(N_("Other lessons")), "", "chevron-right"),) if pages > 1 else ()
    return (*choices[first : first + _A_PAGE], *more)


def certificates_question(
    passed: Sequence[PassedCheck], index: Index, page: int, tr: Translator
) -> QuestionSnapshot:
    """Of which lesson? Each with the day on which its check was passed, the last first."""
    heads = {head.id: head for head in index.heads}
    choices = [
        QuestionChoice(
            one.lesson,
            tr.lesson(heads[one.lesson].title.source),
            tr(N_("Check passed without help: {day}"), day=long_day(one.day, tr)),
            heads[one.lesson].icon,
        )
        for one in passed
    ]
    return QuestionSnapshot(
        tr(N_("Which lesson would you like a certificate for?")),
        tr(N_("There is a certificate for each lesson whose check was passed without any help.")),
        _a_page(choices, page, tr),
    )


def size_question(tr: Translator) -> QuestionSnapshot:
    """A4 or A5?"""
    two = tr(N_("Two steps on a sheet, with their pictures."))
    one = tr(N_("Half the size, with one step on a sheet. It fits in a bag."))
    choices = (
        QuestionChoice(CardSize.A4.value, "A4", two, "file-text", primary=True),
        QuestionChoice(CardSize.A5.value, "A5", one, "file-text"),
    )
    sentence = tr(N_("It shows each step in large letters, with a picture of the screen."))
    return QuestionSnapshot(tr(N_("How large should the paper be?")), sentence, choices)


def folder_question(found: Sequence[Folder], tr: Translator) -> QuestionSnapshot:
    """Which folder, or memory stick?"""
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
    return QuestionSnapshot(
        tr(N_("Where should the file be saved?")), tr(N_("You can print it from there.")), choices
    )


def kept_question(words: str, tr: Translator) -> QuestionSnapshot:
    """What came of it, and where to go on."""
    choices = (
        QuestionChoice(GO_BACK, tr(N_("Back to where I was")), "", "arrow-right", primary=True),
        QuestionChoice(ANOTHER, tr(N_("Another folder")), "", "folder"),
    )
    return QuestionSnapshot(tr(N_("The paper to take home")), words, choices)
