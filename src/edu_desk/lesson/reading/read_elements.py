"""Elements of a practice app's screens, read kind by kind."""

from collections.abc import Mapping
from dataclasses import replace

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.file_forms import ACTS, COMMON, NEEDED, OPTION, OWN, STYLES
from edu_desk.lesson.checking.problems import unknown, wrong
from edu_desk.lesson.checking.valid_names import plain_name
from edu_desk.lesson.formulas.scope import TypedFormula
from edu_desk.lesson.formulas.text_template import fixed_text
from edu_desk.lesson.kinds import ElementKind, ElementStyle
from edu_desk.lesson.model import (
    Act,
    Acting,
    Choice,
    Days,
    Effect,
    Element,
    Expr,
    Grid,
    Group,
    Option,
    Picture,
    Plain,
    Repeated,
    Rows,
    Seats,
    Spec,
    State,
    Stepper,
    Steps,
    Switch,
    Text,
    Value,
    Wait,
)
from edu_desk.lesson.reading.read_bound_rows import (
    file_chosen,
    file_words,
    own_effects,
    terms_to_agree,
)
from edu_desk.lesson.reading.read_chart import chart_columns
from edu_desk.lesson.reading.read_date_picker import date_picker
from edu_desk.lesson.reading.read_effects import read_effects
from edu_desk.lesson.reading.read_entry import typed_entry
from edu_desk.lesson.reading.read_map import check_places, map_number, map_plan
from edu_desk.lesson.reading.read_picture import picture_file
from edu_desk.lesson.reading.read_row_parts import (
    field_faults,
    grid_columns,
    icon_name,
    row_icon,
    row_picture,
    row_second,
)
from edu_desk.lesson.reading.reading_context import ReadingContext
from edu_desk.lesson.types import Letters, ListOf, Number, RecordOf, Type, YesNo
from edu_desk.lesson.yaml.source_values import Collector, SourceValue
from edu_desk.shared.text import N_

_ROWS = (
    ElementKind.LIST, ElementKind.SEATMAP, ElementKind.CHAT, ElementKind.MAP, ElementKind.TABLE,
    ElementKind.CHART, ElementKind.AGREE, ElementKind.FILES, ElementKind.CAMERA,
)  # fmt: skip
_ICONS = (ElementKind.LIST, ElementKind.MAP, ElementKind.FILES)
"""Kinds whose `icon` is one of each row."""
_LONGEST_WAIT = 10
_FEWEST_STEPS = 2
_MAX_OPTIONS_RANGE = 400


def read_elements(spot: SourceValue, ground: ReadingContext) -> tuple[Element, ...]:
    """The elements of a list; all that is wrong with them is raised together."""
    collector = Collector()
    elements = collector.each(spot.items(limits.ELEMENTS), lambda item: _read_element(item, ground))
    collector.settle()
    return elements


def _read_element(spot: SourceValue, ground: ReadingContext) -> Element:
    kind = _kind(spot)
    fields = spot.fields((kind.value,), (*COMMON, *OWN.get(kind, ())))
    spec, inner = _spec(kind, spot, fields, ground)

    def text(name: str) -> Text | None:
        return ground.text(fields[name]) if name in fields and kind not in _ROWS else None

    return Element(
        id=plain_name(fields[kind.value].text(), fields[kind.value].place),
        kind=kind,
        spec=spec,
        place=spot.place,
        label=ground.text(fields["head"]) if "head" in fields else text("label"),
        note=text("note"),
        value=text("value"),
        icon=icon_name(fields["icon"]) if "icon" in fields and kind not in _ICONS else "",
        style=_style(kind, fields),
        when=_condition("when", fields, ground),
        enabled=_condition("enabled", fields, ground) if kind not in _ROWS else None,
        do=(*own_effects(kind, fields, ground, inner), *_effects(spec, fields, inner)),
        faults=field_faults(fields, ground),
    )


def _effects(spec: Spec, fields: Mapping[str, SourceValue], inner: ReadingContext) -> tuple[Effect, ...]:
    return read_effects(fields["do"], inner) if "do" in fields and not isinstance(spec, Acting) else ()


def _kind(spot: SourceValue) -> ElementKind:
    name = next(iter(spot.mapping()), "")
    known = [kind.value for kind in ElementKind]
    if name not in known:
        place = next(iter(spot.places().values()), spot.place)
        raise unknown(place, "kind", N_("“{name}” is no kind of element."), name, known)
    return ElementKind(name)


def _style(kind: ElementKind, fields: Mapping[str, SourceValue]) -> ElementStyle:
    styles = STYLES.get(kind, (ElementStyle.PLAIN,))
    return (
        ElementStyle(fields["style"].word([style.value for style in styles]))
        if "style" in fields
        else styles[0]
    )


def _condition(name: str, fields: Mapping[str, SourceValue], ground: ReadingContext) -> Expr | None:
    return ground.condition(fields[name]) if name in fields else None


def _spec(
    kind: ElementKind, spot: SourceValue, fields: Mapping[str, SourceValue], ground: ReadingContext
) -> tuple[Spec, ReadingContext]:
    """What the kind has of its own, and the ground its effects are read against."""
    for name in (name for name in OWN.get(kind, ()) if name in NEEDED):
        if name not in fields:
            raise wrong(spot.place, "missing", N_("“{name}” is missing here."), name=name)
    match kind:
        case ElementKind.LIST | ElementKind.CHAT | ElementKind.CAMERA:
            return _repeated(kind, fields, ground)
        case ElementKind.FILES:
            items, inner = _repeated(kind, fields, ground)
            chosen = file_chosen(fields, ground)
            return replace(items, value=file_words(fields, inner), chosen=chosen), inner
        case ElementKind.AGREE:
            return terms_to_agree(fields, ground)
        case ElementKind.TABLE | ElementKind.CHART:
            return _grid(kind, fields, ground)
        case ElementKind.SEATMAP | ElementKind.MAP:
            return _seats(kind, spot, fields, ground)
        case _:
            return _single(kind, spot, fields, ground), ground


def _single(
    kind: ElementKind, spot: SourceValue, fields: Mapping[str, SourceValue], ground: ReadingContext
) -> Spec:
    """What a kind has that repeats nothing."""
    match kind:
        case ElementKind.ENTRY | ElementKind.KEYPAD:
            return typed_entry(fields, ground)
        case ElementKind.CHOICE | ElementKind.RADIO | ElementKind.TABS:
            return _choice(kind, fields, ground)
        case ElementKind.STEPPER | ElementKind.VOLUME:
            return _stepper(fields, ground)
        case ElementKind.STEPS:
            return _steps(fields, ground)
        case ElementKind.CALENDAR:
            return _days(fields["bind"], ground)
        case ElementKind.DATEPICKER:
            do = read_effects(fields["do"], ground) if "do" in fields else ()
            return date_picker(fields, ground, _condition("enabled", fields, ground), do)
        case ElementKind.TOGGLE:
            return Switch(ground.bound(fields["bind"], YesNo).index)
        case ElementKind.PICTURE:
            return Picture(picture_file(fields["file"].text(), fields["file"].place, ground.folder))
        case (
            ElementKind.BANNER
            | ElementKind.POPUP
            | ElementKind.NOTIFICATION
            | ElementKind.CALL
            | ElementKind.CARDREADER
            | ElementKind.PRINTER
        ):
            return _acting(fields, ground)
        case ElementKind.WAIT:
            return _wait(spot, fields)
        case ElementKind.GROUP | ElementKind.SCROLL:
            return Group(read_elements(fields["elements"], ground))
        case _:
            return Plain()


def _acting(fields: Mapping[str, SourceValue], ground: ReadingContext) -> Acting:
    acts = [Act(name, read_effects(fields[name], ground)) for name in ACTS if name in fields]
    if "do" in fields:
        acts.insert(0, Act("", read_effects(fields["do"], ground)))
    word = ground.text(fields["act"]) if "act" in fields else None
    return Acting(tuple(acts), _condition("holds", fields, ground), word)


def _wait(spot: SourceValue, fields: Mapping[str, SourceValue]) -> Wait:
    seconds = fields["seconds"].whole()
    if not 1 <= seconds <= _LONGEST_WAIT:
        raise wrong(
            fields["seconds"].place, "range", N_("From 1 to {most} are possible here."), most=_LONGEST_WAIT
        )
    if "do" not in fields:
        raise wrong(spot.place, "missing", N_("“{name}” is missing here."), name="do")
    return Wait(seconds)


def _choice(kind: ElementKind, fields: Mapping[str, SourceValue], ground: ReadingContext) -> Choice:
    variable = ground.bound(fields["bind"], Letters)
    allowed = variable.type.options if isinstance(variable.type, Letters) else frozenset()
    options = []
    places = fields["options"].places()
    for name, spot in fields["options"].mapping(limits.ELEMENTS).items():
        if not name:
            raise wrong(places[name], "name", N_("“{name}” cannot be a name here."), name=name)
        if allowed and name not in allowed:
            made = dict.fromkeys(allowed, variable.place)
            raise unknown(places[name], "option", N_("“{name}” is not one of the options."), name, made)
        options.append(_option(kind, name, spot, ground))
    if not options:
        raise wrong(fields["options"].place, "empty", N_("This list needs at least one value."))
    return Choice(variable.index, tuple(options))


def _option(kind: ElementKind, name: str, spot: SourceValue, ground: ReadingContext) -> Option:
    """An option: its label alone, or all that it says."""
    if spot.is_text():
        return Option(name, ground.words(spot))
    form = OPTION[kind]
    fields = spot.fields(form.required, form.optional)
    note, price = (ground.text(fields[key]) if key in fields else None for key in ("note", "value"))
    return Option(name, ground.words(fields["label"]), note, price)


def _stepper(fields: Mapping[str, SourceValue], ground: ReadingContext) -> Stepper:
    by = fields["step"].whole(1, limits.STEP) if "step" in fields else 1
    index, low, high = _range(fields["bind"], ground, by)
    if (high - low) % by:
        raise wrong(
            fields["step"].place,
            "range",
            N_("Steps of {step} do not lead from {low} to {high}."),
            step=by,
            low=low,
            high=high,
        )
    return Stepper(index, low, high, by)


def _range(spot: SourceValue, ground: ReadingContext, by: int = 1) -> tuple[int, int, int]:
    variable = ground.bound(spot, Number)
    kind = variable.type
    if not isinstance(kind, Number) or kind.low is None or kind.high is None:
        raise wrong(
            spot.place, "range", N_("“{name}” needs `from` and `to` for this element."), name=variable.name
        )
    if (kind.high - kind.low) // by > _MAX_OPTIONS_RANGE:
        raise wrong(spot.place, "range", N_("The range of “{name}” is too wide."), name=variable.name)
    return variable.index, kind.low, kind.high


def _steps(fields: Mapping[str, SourceValue], ground: ReadingContext) -> Steps:
    titles = tuple(ground.words(spot) for spot in fields["titles"].items(limits.MOST_STEPS))
    if len(titles) < _FEWEST_STEPS:
        raise wrong(fields["titles"].place, "empty", N_("This list needs at least two values."))
    return Steps(titles, ground.formula(fields["now"], Number()))


def _days(spot: SourceValue, ground: ReadingContext) -> Days:
    index, low, high = _range(spot, ground)
    if low < -limits.DAYS or high > limits.DAYS:
        raise wrong(
            spot.place,
            "range",
            N_("A calendar may show {most} days before and after today."),
            most=limits.DAYS,
        )
    return Days(index, low, high)


def _repeated(
    kind: ElementKind, fields: Mapping[str, SourceValue], ground: ReadingContext
) -> tuple[Repeated, ReadingContext]:
    source = ground.typed(fields["each"])
    if not isinstance(source.type, ListOf):
        raise wrong(fields["each"].place, "type", N_("A table, list or set is needed here."))
    inner = ground.with_row(source.type.item)

    def text(name: str) -> Text | None:
        return inner.text(fields[name]) if name in fields else None

    icon, icons = row_icon(fields, inner) if kind in _ICONS else (None, ())
    spec = Repeated(
        rows=_rows(fields["each"], source),
        where=_condition("where", fields, inner),
        order=_order(fields["order"], inner) if "order" in fields else None,
        label=text("label") or fixed_text("", fields["each"].place),
        note=text("note"),
        value=text("value"),
        tag=text("tag"),
        enabled=_condition("enabled", fields, inner),
        chosen=_condition("chosen", fields, inner),
        empty=ground.text(fields["empty"]) if "empty" in fields else None,
        key=_key(source.type.item, len(ground.scope.rows)),
        mine=_condition("mine", fields, inner),
        icon=icon,
        icons=icons,
        picture=row_picture(fields, inner),
        second=row_second(fields, inner),
    )
    rows = len(source.value()) if source.literal else limits.LIST_ROWS
    for name, part in (("where", spec.where), ("order", spec.order), ("enabled", spec.enabled)):
        if part is not None and rows * part.steps > limits.FORMULA_STEPS * limits.LIST_ROWS:
            raise wrong(
                fields[name].place,
                "limit",
                N_("“{source}” would take too long: it walks over too many rows, or over names that do."),
                source=part.source,
            )
    return spec, inner


def _grid(
    kind: ElementKind, fields: Mapping[str, SourceValue], ground: ReadingContext
) -> tuple[Grid, ReadingContext]:
    """A table's rows, called by their first cell where they have no label; or those of a chart."""
    items, inner = _repeated(kind, fields, ground)
    if kind is ElementKind.CHART:
        return Grid(items, chart_columns(fields, ground, inner)), inner
    columns = grid_columns(fields["columns"], inner)
    named = items if "label" in fields else replace(items, label=columns[0].value)
    return Grid(named, columns), inner


def _rows(spot: SourceValue, source: TypedFormula) -> Expr:
    """The rows of a list; empty where the list is a column of a missing row."""
    evaluate = source.evaluate
    return Expr(spot.text(), lambda state, rows: evaluate(state, rows) or (), source.reads, place=spot.place)


def _order(spot: SourceValue, ground: ReadingContext) -> Expr:
    """What rows are sorted by: those that lack it come first."""
    part = ground.typed(spot)
    if not isinstance(part.type, Number | Letters | YesNo):
        raise wrong(spot.place, "type", N_("Rows are put in order by a number or a text."))
    evaluate = part.evaluate

    def rank(state: State, rows: Rows) -> Value:
        value = evaluate(state, rows)
        return (value is not None, value)

    return Expr(spot.text(), rank, part.reads, place=spot.place, steps=part.steps)


def _key(kind: Type, depth: int) -> Expr:
    """The part name of an item: a row is its key, a record is named by its first field."""
    if isinstance(kind, RecordOf):
        return Expr("key", lambda _state, rows: str(rows[depth][0]), frozenset())
    return Expr("key", lambda _state, rows: str(rows[depth]), frozenset())


def _seats(
    kind: ElementKind, spot: SourceValue, fields: Mapping[str, SourceValue], ground: ReadingContext
) -> tuple[Seats, ReadingContext]:
    """Items with a place: seats in their lines, or a map with what is shown beside its places."""
    plan = kind is ElementKind.MAP
    names, most = (("down", "across"), limits.PLAN) if plan else (("line", "column"), limits.WIDE)
    for name in (*names, "label") if plan else names:
        if name not in fields:
            raise wrong(spot.place, "missing", N_("“{name}” is missing here."), name=name)
    items, inner = _repeated(kind, fields, ground)
    line, column = (map_number(fields[name], inner, most) for name in names)
    if plan:
        check_places(fields, ground, inner, items)
    return Seats(items, line, column, map_plan(fields, ground) if plan else None), inner
