"""A practice app from its folder."""

import re
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from edu_desk.lesson.basic_parts import MONDAY, Brand
from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.file_forms import APP, BRAND, OTHER_APP, SCREEN
from edu_desk.lesson.checking.problems import twice, wrong
from edu_desk.lesson.checking.valid_names import formula_name, plain_name
from edu_desk.lesson.formulas.formula_compiler import compile_typed
from edu_desk.lesson.formulas.formula_memory import with_memory
from edu_desk.lesson.formulas.scope import Scope, TypedFormula
from edu_desk.lesson.formulas.text_template import fixed_text
from edu_desk.lesson.kinds import Device, Ground, WayBack
from edu_desk.lesson.model import STACK, App, Element, Expr, FilePlace, Group, OtherApp, Screen
from edu_desk.lesson.reading.read_elements import read_elements
from edu_desk.lesson.reading.read_looks import read_looks
from edu_desk.lesson.reading.read_row_parts import icon_name
from edu_desk.lesson.reading.read_timers import read_timers
from edu_desk.lesson.reading.reading_context import ReadingContext
from edu_desk.lesson.tables.read_tables import read_tables
from edu_desk.lesson.tables.read_variables import read_variables, variable_names
from edu_desk.lesson.types import Letters, Number, YesNo
from edu_desk.lesson.yaml.lesson_files import read_file
from edu_desk.lesson.yaml.source_values import Collector, SourceValue, read_yaml
from edu_desk.shared.languages import LANGUAGES
from edu_desk.shared.text import N_

FILE = "app.yaml"
_PARTS = frozenset({".yaml", ".csv", ".svg", ".png"})
_MEMORY = 1_000
"""So many values of a named formula are kept: apps have many."""
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")


def read_app(folder: Path, more_rows: SourceValue | None = None) -> tuple[App, Scope]:
    """The practice app in `folder`, and the names its lessons may use; `more_rows` are a lesson's own.

    Raises `LessonBroken`.
    """
    top = read_yaml(folder / FILE)
    fields = top.form(APP)
    _same_name(fields["app"], folder)
    shapes = read_tables(fields["tables"], folder, more_rows) if "tables" in fields else {}
    variables = read_variables(fields["state"], shapes)
    screens = fields["screens"].places()
    for name, place in screens.items():
        plain_name(name, place)
    names = variable_names(variables)
    names["screen"] = _screen_name(screens)
    scope = named_formulas(fields.get("computed"), Scope(shapes, names))
    first = fields["first"].word(screens)
    title = fixed_text(fields["title"].words(), fields["title"].place)
    device = Device(fields["device"].word([device.value for device in Device]))
    brand = _brand(fields["brand"])
    ground = ReadingContext(scope, variables, screens, folder)
    collector = Collector()
    read = collector.each(
        fields["screens"].mapping(limits.SCREENS).items(),
        lambda entry: _read_screen(entry[0], entry[1], ground),
    )
    collector.settle()
    timers = read_timers(fields["timers"], ground) if "timers" in fields else ()
    app = App(
        name=fields["app"].text(),
        title=title,
        device=device,
        brand=brand,
        tables={name: shape.table for name, shape in shapes.items()},
        variables=tuple(variables.values()),
        screens={screen.name: screen for screen in read},
        first=first,
        notices=tuple(ground.notices),
        start=((first,), -1, MONDAY, *(variable.start for variable in variables.values())),
        digest=digest_of(folder),
        timers=timers,
        clock=ground.formula(fields["clock"], Number()) if "clock" in fields else None,
        letters=ground.formula(fields["letters"], Number()) if "letters" in fields else None,
        low=ground.formula(fields["low"], YesNo()) if "low" in fields else None,
        language=_language(fields["language"], ground) if "language" in fields else None,
    )
    if "looks" in fields:
        app = replace(app, looks=read_looks(fields["looks"], app, ground, _brand))
    return app, scope


def digest_of(*folders: Path) -> str:
    """SHA-256 over the lesson files (YAML, CSV, pictures) of some folders. Raises `Broken`."""
    total = sha256()
    for folder in folders:
        for file in sorted(path for path in folder.iterdir() if path.suffix in _PARTS and path.is_file()):
            total.update(file.name.encode())
            total.update(read_file(file).replace(b"\r\n", b"\n"))
    return total.hexdigest()


def _same_name(spot: SourceValue, folder: Path) -> None:
    if spot.text() != folder.resolve().name:
        raise wrong(
            spot.place,
            "folder",
            N_("The practice app is called “{name}” but its folder “{folder}”; they must be the same."),
            name=spot.text(),
            folder=folder.name,
        )


def _language(spot: SourceValue, ground: ReadingContext) -> Expr:
    """A formula whose every value is one of the program's languages."""
    kind = ground.typed(spot).type
    if not (isinstance(kind, Letters) and kind.options and kind.options <= set(LANGUAGES)):
        raise wrong(
            spot.place,
            "language",
            N_("This must be one of {languages}: a text variable with `of`, and nothing else in it."),
            languages=", ".join(LANGUAGES),
        )
    return ground.formula(spot)


def _screen_name(screens: Iterable[str]) -> TypedFormula:
    return TypedFormula(
        Letters(options=frozenset(screens)), lambda state, _rows: state[STACK][-1], frozenset({STACK})
    )


def named_formulas(spot: SourceValue | None, scope: Scope) -> Scope:
    """`scope` with named formulas, each of which may use the earlier ones."""
    if spot is None:
        return scope
    places = spot.places()
    scope = replace(scope, later=places)
    for name, formula in spot.mapping(limits.VARIABLES).items():
        formula_name(name, places[name])
        if name in scope.names or name in scope.shapes:
            raise twice(places[name], name, scope.known()[name])
        part = compile_typed(formula.text(), scope, formula.place)
        scope = scope.with_names({name: _alone(part, places[name])})
    return replace(scope, later={})


def _alone(part: TypedFormula, place: FilePlace) -> TypedFormula:
    """A named formula knows no rows but its own, wherever the name is used, and so remembers what it said."""
    evaluate = part.evaluate
    known = with_memory(lambda state, _rows: evaluate(state, ()), part.reads, _MEMORY)
    return replace(part, evaluate=known, declared=place, items=())


def _brand(spot: SourceValue) -> Brand:
    fields = spot.form(BRAND)
    for name in ("colour", "ink"):
        text = fields[name].text()
        if not _COLOUR.fullmatch(text):
            raise wrong(
                fields[name].place, "colour", N_("“{text}” is no colour; write it as #RRGGBB."), text=text
            )
    return Brand(
        fields["colour"].text(), fields["ink"].text(), icon_name(fields["mark"]), fields["mark"].place
    )


def _read_screen(name: str, spot: SourceValue, ground: ReadingContext) -> Screen:
    fields = spot.form(SCREEN)
    body = read_elements(fields["body"], ground) if "body" in fields else ()
    foot = read_elements(fields["foot"], ground) if "foot" in fields else ()
    if not body and not foot:
        raise wrong(spot.place, "empty", N_("The screen “{name}” is empty."), name=name)
    _unique((*body, *foot), {})
    return Screen(
        name=name,
        title=ground.words(fields["title"]),
        body=body,
        foot=foot,
        way_back=_way_back(fields["back"]) if "back" in fields else WayBack.ONE,
        dialog="dialog" in fields and fields["dialog"].yesno(),
        place=spot.place,
        address=ground.words(fields["address"]) if "address" in fields else None,
        secure="secure" not in fields or fields["secure"].yesno(),
        ground=Ground(fields["ground"].word(list(Ground))) if "ground" in fields else Ground.BRAND,
        other=_other_app(fields["other"], ground) if "other" in fields else None,
    )


def _other_app(spot: SourceValue, ground: ReadingContext) -> OtherApp:
    fields = spot.form(OTHER_APP)
    device = Device(fields["device"].word([device.value for device in Device]))
    return OtherApp(ground.words(fields["title"]), device, _brand(fields["brand"]))


def _way_back(spot: SourceValue) -> WayBack:
    return WayBack(spot.word((WayBack.HOME.value, WayBack.SHUT.value)))


def _unique(elements: tuple[Element, ...], seen: dict[str, FilePlace]) -> None:
    for element in elements:
        if element.id in seen:
            raise twice(element.place, element.id, seen[element.id])
        seen[element.id] = element.place
        if isinstance(element.spec, Group):
            _unique(element.spec.elements, seen)
