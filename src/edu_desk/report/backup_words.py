"""Backups in words: of which day one is, what is in it and what is not. The same on pages and commands."""

from datetime import datetime
from typing import Final

from edu_desk.shared.text import N_, Plural, Translator
from edu_desk.store.backups.contents import Contents, Missing

PERSONS: Final = Plural("{count} person with a name", "{count} people with a name")
PRACTICES: Final = Plural("{count} practice", "{count} practices")
_RUNS: Final = Plural(
    "What was done {count} time after that is not in it.",
    "What was done {count} times after that is not in it.",
)
_NAMES: Final = Plural("{count} person is not in it.", "{count} people are not in it.")


def day_words(moment: datetime, now: datetime, tr: Translator) -> str:
    """The day of a moment, with its year where that is another than now."""
    from babel.dates import format_skeleton

    here = moment.astimezone(now.tzinfo)
    return format_skeleton("MMMMd" if here.year == now.year else "yMMMMd", here, locale=tr.locale)


def moment_words(moment: datetime, now: datetime, tr: Translator) -> str:
    """The day and the time of a moment."""
    return f"{day_words(moment, now, tr)} {moment.astimezone(now.tzinfo):%H:%M}"


def contents_words(contents: Contents, tr: Translator) -> str:
    """How much is in it; what there is none of is left out."""
    counted = ((PERSONS, len(contents.persons)), (PRACTICES, len(contents.runs)))
    told = ", ".join(tr.counted(words, count) for words, count in counted if count)
    return told or tr(N_("Nothing was practised yet."))


def missing_words(missing: Missing | None, tr: Translator, *, named: bool) -> tuple[str, ...]:
    """What would be missing; None where nobody can tell. Names are told only where nobody looks on."""
    if missing is None:
        return (tr(N_("What was done after that is not in it.")),)
    if missing.nothing:
        return (tr(N_("Nothing is missing in it.")),)
    told = []
    if missing.runs:
        told.append(tr.counted(_RUNS, missing.runs))
    if missing.persons and named:
        told.append(tr(N_("People who are not in it: {names}."), names=", ".join(missing.persons)))
    elif missing.persons:
        told.append(tr.counted(_NAMES, len(missing.persons)))
    if missing.classes and named:
        told.append(tr(N_("Classes that are not in it: {names}."), names=", ".join(missing.classes)))
    return tuple(told)


def until_words(made: datetime, now: datetime, tr: Translator) -> str:
    """Of which day the records in it are."""
    return tr(N_("These are the records up to {day}."), day=day_words(made, now, tr))


def last_words(made: datetime | None, now: datetime, tr: Translator) -> str:
    """When the last backup was made, for staff."""
    if made is None:
        return tr(N_("There is no backup yet."))
    return tr(N_("The last backup: {moment}"), moment=moment_words(made, now, tr))
