"""What a press does (`do`): a list of effects."""

from itertools import count

from edu_desk.lesson.checking.file_forms import CHECK, EFFECTS, IF
from edu_desk.lesson.checking.problems import unknown, wrong
from edu_desk.lesson.checking.valid_names import FRESH
from edu_desk.lesson.kinds import ScreenOpening
from edu_desk.lesson.model import (
    Add,
    Check,
    Effect,
    Expr,
    FilePlace,
    Go,
    Remove,
    Return,
    Rows,
    Set,
    State,
    Toggle,
    Value,
    When,
)
from edu_desk.lesson.reading.reading_context import ReadingContext
from edu_desk.lesson.types import ListOf, Number, RecordOf, RowOf
from edu_desk.lesson.yaml.source_values import SourceValue
from edu_desk.shared.text import N_

_WORDS = (*EFFECTS, "if", "check")


def read_effects(spot: SourceValue, ground: ReadingContext) -> tuple[Effect, ...]:
    """The effects of a `do` list, in order."""
    return tuple(effect for item in spot.items() for effect in _read_effect(item, ground))


def _read_effect(spot: SourceValue, ground: ReadingContext) -> tuple[Effect, ...]:
    word = next(iter(spot.mapping()), "")
    if word not in _WORDS:
        place = next(iter(spot.places().values()), spot.place)
        raise unknown(place, "effect", N_("“{name}” is nothing that a press can do."), word, _WORDS)
    match word:
        case "if":
            fields = spot.form(IF)
            otherwise = read_effects(fields["else"], ground) if "else" in fields else ()
            return (When(ground.condition(fields["if"]), read_effects(fields["then"], ground), otherwise),)
        case "check":
            fields = spot.form(CHECK)
            ground.notices.append(ground.text(fields["say"]))
            return (Check(ground.condition(fields["check"]), len(ground.notices) - 1),)
        case _:
            value = spot.fields((), _WORDS)
            if len(value) != 1:
                raise wrong(spot.place, "effect", N_("One effect a line: begin each with a dash."))
            return _simple(word, value[word], ground)


def _simple(word: str, value: SourceValue, ground: ReadingContext) -> tuple[Effect, ...]:
    match word:
        case "go" | "replace":
            return (Go(value.word(ground.screens), ScreenOpening(word), value.place),)
        case "back" if value.text() != "yes":
            return (Go(value.word({"yes": None, **ground.screens}), ScreenOpening.AGAIN, value.place),)
        case "back" | "home":
            value.word(("yes",))
            return (Return(home=word == "home"),)
        case "set":
            return tuple(_set(name, spot, ground) for name, spot in value.mapping().items())
        case "clear":
            return tuple(_clear(spot, ground) for spot in value.items())
        case "toggle":
            return tuple(_toggle(name, spot, ground) for name, spot in value.mapping().items())
        case "add":
            return tuple(_add(name, spot, ground) for name, spot in value.mapping().items())
        case _:
            return tuple(_remove(name, spot, ground) for name, spot in value.mapping().items())


def _set(name: str, spot: SourceValue, ground: ReadingContext) -> Set:
    variable = ground.variable(name, spot)
    return Set(variable.index, ground.value(spot, variable.type, variable.place))


def _clear(spot: SourceValue, ground: ReadingContext) -> Set:
    variable = ground.variable(spot.text(), spot)
    start = variable.start
    return Set(variable.index, Expr("", lambda _state, _rows: start, frozenset()))


def _toggle(name: str, spot: SourceValue, ground: ReadingContext) -> Toggle:
    variable = ground.variable(name, spot)
    match variable.type:
        case ListOf(RowOf() as item):
            return Toggle(variable.index, ground.formula(spot, item))
        case _:
            raise wrong(spot.place, "type", N_("“{name}” is not a set of rows."), name=name)


def _add(name: str, spot: SourceValue, ground: ReadingContext) -> Add:
    record = _record(name, spot, ground)
    fields = spot.fields([field for field, _ in record.fields])
    index = ground.variable(name, spot).index
    values = [
        _fresh(index, at, kind, fields[field].place)
        if isinstance(kind, Number) and fields[field].text().strip() == FRESH
        else ground.value(fields[field], kind)
        for at, (field, kind) in enumerate(record.fields)
    ]
    return Add(index, tuple(values))


def _fresh(index: int, at: int, kind: Number, place: FilePlace) -> Expr:
    """The smallest number, from the field's first or 1 on, that no record of the list has at `at`.

    Not a counter, which would make a new state of every order that was put in and taken out again.
    """
    first = 1 if kind.low is None else kind.low

    def number(state: State, _rows: Rows) -> Value:
        taken = {record[at] for record in state[index]}
        return next(one for one in count(first) if one not in taken)

    return Expr(FRESH, number, frozenset({index}), place=place)


def _remove(name: str, spot: SourceValue, ground: ReadingContext) -> Remove:
    record = _record(name, spot, ground)
    index = ground.variable(name, spot).index
    if spot.text() == "row":
        return Remove(index, _this_record(spot, record, ground))
    return Remove(index, ground.with_row(record).condition(spot))


def _this_record(spot: SourceValue, record: RecordOf, ground: ReadingContext) -> Expr:
    """Whether a record is the one of the list around."""
    wanted = ground.formula(spot, record)
    return Expr("row", lambda state, rows: rows[-1] == wanted(state, rows[:-1]), wanted.reads)


def _record(name: str, spot: SourceValue, ground: ReadingContext) -> RecordOf:
    match ground.variable(name, spot).type:
        case ListOf(RecordOf() as record):
            return record
        case _:
            raise wrong(spot.place, "type", N_("“{name}” is not a list of records."), name=name)
