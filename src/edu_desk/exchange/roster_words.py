"""What a roster would change, and what somebody says of it, in words."""

from collections import Counter
from collections.abc import Iterator

from edu_desk.exchange.data_table import MergedCells
from edu_desk.exchange.roster_columns import NAMES, RosterColumn
from edu_desk.exchange.roster_plan import Adds, Asks, Changes, Fate, Keeps, Refuses, RosterPlan
from edu_desk.people.person import Person
from edu_desk.shared.text import N_, Plural, Translator

_ADDED = Plural("{count} person is new.", "{count} people are new.")
_CHANGED = Plural("{count} person changes.", "{count} people change.")
_KEPT = Plural("{count} person stays as known.", "{count} people stay as known.")
_ASKED = Plural("{count} row is a question.", "{count} rows are questions.")
_REFUSED = Plural("{count} cell must be mended.", "{count} cells must be mended.")
COUNTS = ((Adds, _ADDED), (Changes, _CHANGED), (Keeps, _KEPT), (Asks, _ASKED), (Refuses, _REFUSED))


def plan_words(plan: RosterPlan, tr: Translator) -> Iterator[str]:
    """A line for each row that is more than known already, and how many there are of each kind."""
    for fate in plan.fates:
        if not isinstance(fate, Keeps):
            yield fate_words(fate, tr)
    counted = Counter(type(fate) for fate in plan.fates)
    for kind, words in COUNTS:
        if counted[kind]:
            yield tr.counted(words, counted[kind])


def fate_words(fate: Fate, tr: Translator) -> str:
    """The row, whom it is about, and what it would do or lacks."""
    match fate:
        case Refuses(problem):
            said = tr(problem.message, value=problem.value)
            where = tr(N_("Row {row}, “{column}”:"), row=problem.row, column=problem.column)
            return f"{where} {said} {tr(problem.fix)}"
        case Adds(entry):
            return tr(N_("Row {row}: {name} is new."), row=_rows(entry.rows), name=entry.name)
        case Keeps(entry):
            return tr(N_("Row {row}: {name} is known."), row=_rows(entry.rows), name=entry.name)
        case Changes(entry, changed=changed):
            changes = "; ".join(_change(one, tr) for one in changed)
            return tr(
                N_("Row {row}: {name}. {changes}"), row=_rows(entry.rows), name=entry.name, changes=changes
            )
        case Asks(entry, ()):
            return tr(
                N_("Row {row}: {name} stands in the roster more than once. One person, or two? {fix}"),
                row=_rows(entry.rows),
                name=entry.name,
                fix=tr(N_("Add the year of birth or the telephone, or say which rows are somebody new.")),
            )
        case Asks(entry, persons):
            return tr(
                N_("Row {row}: is {name} one of these, or somebody new? {known}"),
                row=_rows(entry.rows),
                name=entry.name,
                known="; ".join(person_words(person, tr) for person in persons),
            )


def person_words(person: Person, tr: Translator, *, numbered: bool = True) -> str:
    """A person with all that tells two of one name apart, and with the number that commands are told."""
    facts = [
        person.nickname,
        tr(N_("born {year}"), year=person.birth_year) if person.birth_year else "",
        tr(N_("telephone …{digits}"), digits=person.phone_tail) if person.phone_tail else "",
        ", ".join(person.classes),
        person.id if numbered else "",
    ]
    told = ", ".join(filter(None, facts))
    return f"{person.name} ({told})" if told else person.name


def merged_words(merged: tuple[MergedCells, ...], tr: Translator, *, command: bool = True) -> str:
    """The question about merged cells, with what to do: on the command line its option is named."""
    fix = (
        tr(N_("Part them in the sheet, or say that they count for each row (--fill-merged)."))
        if command
        else tr(N_("If not, part them in the sheet first."))
    )
    return tr(
        N_("Cells are merged: {cells}. Do their words count for each of these rows? {fix}"),
        cells=", ".join(cells.name for cells in merged),
        fix=fix,
    )


def _change(change: tuple[RosterColumn, str, str], tr: Translator) -> str:
    column, before, after = change
    name = NAMES[column][0]
    if not before:
        return tr(N_("{column}: {after}"), column=name, after=after)
    return tr(N_("{column}: {after} instead of {before}"), column=name, before=before, after=after)


def _rows(rows: tuple[int, ...]) -> str:
    return ", ".join(map(str, rows))
