"""JSON Schemas (draft 2020-12) of lesson.yaml and app.yaml, from the forms the readers hold files against.

They complete and check while one types; what formulas, names and screens mean only `edu-desk check` knows.
"""

from collections.abc import Iterable

from edu_desk.lesson.cases import Truth
from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.file_forms import (
    ACTS,
    APP,
    BRAND,
    CASE,
    CELLS,
    CHECK,
    COLUMN_TYPES,
    COMMON,
    DECIDE,
    EFFECTS,
    ERRAND,
    ERROR,
    HERE,
    IF,
    JUDGEMENT,
    LESSON,
    LOOK,
    LOOK_ELEMENT,
    LOOK_SCREEN,
    MILESTONE,
    NEEDED,
    OPTION,
    OTHER_APP,
    OWN,
    ROUTE,
    ROUTE_STYLES,
    SCREEN,
    SECOND,
    SERIES,
    SERIES_STYLES,
    SIGN,
    SIMPLE_TYPES,
    SLIP,
    STYLES,
    TABLE,
    TASK,
    TERM,
    TIMER,
    TYPE_KEYS,
    YES_NO,
    Form,
)
from edu_desk.lesson.checking.schema_words import KINDS, WORDS
from edu_desk.lesson.kinds import Device, ElementKind, ElementStyle, EntryFormat, Ground
from edu_desk.lesson.literacy import Area

Schema = dict[str, object]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_SCALAR: Schema = {"type": ["string", "number", "boolean", "null"]}
"""A single value; YAML may take what looks like a number for one, the readers do not."""
_TEXT: Schema = {**_SCALAR, "maxLength": limits.LETTERS}
_NUMBER: Schema = {"type": ["integer", "string"], "pattern": "^-?[0-9]+$"}
_COLOUR: Schema = {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"}
_CLOCK: Schema = {"type": ["string", "integer"], "pattern": "^([01]?[0-9]|2[0-3]):[0-5][0-9]$"}
"""An editor of YAML 1.1 takes 9:10 without quotes for 550."""


def app_schema() -> Schema:
    """The schema of app.yaml."""
    screen = _form(
        SCREEN,
        body=_ref("elements"),
        foot=_ref("elements"),
        back=_words(("home", "no")),
        dialog=_YES_NO,
        secure=_YES_NO,
        ground=_words(Ground),
        other=_form(OTHER_APP, device=_words(Device), brand=_ref("brand")),
    )
    look_screen = _form(LOOK_SCREEN, order=_list(_TEXT), elements=_by_name(_look_element()))
    timer = _form(TIMER, do=_ref("effects"), touch=_words(("resets",)))
    top = _form(
        APP,
        device=_words(Device),
        brand=_ref("brand"),
        state=_by_name(_ref("type"), limits.VARIABLES),
        screens=_by_name(screen, limits.SCREENS, least=1),
        tables=_by_name(_form(TABLE, columns=_by_name(_some_word(COLUMN_TYPES), limits.COLUMNS, least=1))),
        computed=_by_name(_TEXT),
        timers=_list(timer),
        looks=_by_name(_form(LOOK, brand=_ref("brand"), screens=_by_name(look_screen))),
    )
    parts = {
        "brand": _form(BRAND, colour=_COLOUR, ink=_COLOUR),
        "type": _type(),
        "elements": _list(_ref("element"), limits.ELEMENTS),
        "element": {"anyOf": [_element(kind) for kind in ElementKind]},
        "effects": _list(_ref("effect")),
        "effect": {"anyOf": _effects()},
    }
    return {"$schema": _DRAFT, "title": "EduDesk practice app", **top, "$defs": parts}


def lesson_schema() -> Schema:
    """The schema of lesson.yaml."""
    values: Schema = {"type": "object"}
    task = _form(TASK, given=values, types=_by_name(_TEXT), start=values)
    milestone = _form(MILESTONE, slips=_list(_form(SLIP)), rescue=_YES_NO, only=_list(_TEXT, least=1))
    top = _form(
        LESSON,
        minutes=_NUMBER,
        tasks=_list(task, limits.TASKS, least=1),
        milestones=_list(milestone, limits.MILESTONES, least=1),
        given=_by_name(_ref("type")),
        named=_by_name(_TEXT),
        clock=_CLOCK,
        glossary=_list(_form(TERM)),
        ends=_list(_TEXT),
        never=_list(_TEXT),
        prefer=_list(_TEXT),
        keywords=_list(_TEXT, limits.KEYWORDS, least=1),
        area=_words(Area),
        level={"type": ["integer", "string"], "pattern": "^[1-4]$", "minimum": 1, "maximum": 4},
        decide=_form(DECIDE, ways=_list(_TEXT)),
    )
    either = {"oneOf": [{"required": list(ERRAND)}, {"required": list(JUDGEMENT)}]}
    return {"$schema": _DRAFT, "title": "EduDesk lesson", **top, **either, "$defs": {"type": _type()}}


def cases_schema() -> Schema:
    """The schema of a lesson's file of cases."""
    case = _form(
        CASE,
        truth=_words(Truth),
        level={"type": ["integer", "string"], "pattern": "^[1-3]$", "minimum": 1, "maximum": 3},
        year=_NUMBER,
        wants=_YES_NO,
        start={"type": "object"},
        signs=_list(_form(SIGN), limits.SIGNS, least=1),
    )
    return {"$schema": _DRAFT, "title": "EduDesk cases", **_list(case, limits.CASES, least=1)}


SCHEMAS = {"app": app_schema, "lesson": lesson_schema, "cases": cases_schema}


def _form(form: Form, **known: Schema) -> Schema:
    """The schema of a mapping with the names of `form`, each a plain text unless `known` has its schema."""
    names = (*form.required, *form.optional)
    properties = {name: {**known.get(name, _TEXT), "description": WORDS[name]} for name in names}
    return {
        "type": "object",
        "properties": properties,
        "required": list(form.required),
        "additionalProperties": False,
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _list(item: Schema, most: int | None = None, least: int = 0) -> Schema:
    ends = {"minItems": least} | ({"maxItems": most} if most is not None else {})
    return {"type": "array", "items": item, **ends}


def _by_name(value: Schema, most: int | None = None, least: int = 0) -> Schema:
    ends = {"minProperties": least} | ({"maxProperties": most} if most is not None else {})
    return {"type": "object", "additionalProperties": value, **ends}


def _words(words: Iterable[str]) -> Schema:
    """Some words only; an editor of YAML 1.1 takes yes and no for true and false."""
    known: list[object] = [str(word) for word in words]
    if "yes" in known:
        known.append(True)
    if "no" in known:
        known.append(False)
    return {"enum": known}


_YES_NO = _words(YES_NO)


def _some_word(words: Iterable[str]) -> Schema:
    """A word that is one of these or the name of something in the file."""
    return {"anyOf": [_words(words), {"type": "string"}]}


def _type() -> Schema:
    """A declared type, in a word or a mapping."""
    bare = (*SIMPLE_TYPES, *(name for name in TYPE_KEYS if name not in SIMPLE_TYPES))
    names = sorted({name for keys in TYPE_KEYS.values() for name in keys})
    known: dict[str, Schema] = {
        "type": _some_word(bare),
        "of": {"anyOf": [{"type": "string"}, _list(_TEXT, least=1), _by_name(_ref("type"), least=1)]},
        "from": _NUMBER,
        "to": _NUMBER,
        "start": {},
    }
    return {
        "anyOf": [
            _some_word(SIMPLE_TYPES),
            _form(Form(("set",)), set={"type": "string"}),
            _form(Form(("type",), (*names, "start")), **known),
        ]
    }


def _element(kind: ElementKind) -> Schema:
    own = OWN.get(kind, ())
    needed = tuple(name for name in own if name in NEEDED)
    known: dict[str, Schema] = {name: _ref("effects") for name in ("do", *ACTS)}
    known |= {
        "style": _words(STYLES.get(kind, (ElementStyle.PLAIN,))),
        "elements": _ref("elements"),
        "options": _by_name({"anyOf": [_TEXT, _form(OPTION.get(kind, Form()))]}, least=1),
        "format": _words(EntryFormat),
        "length": _NUMBER,
        "seconds": _NUMBER,
        "columns": _list(_form(CELLS), limits.MOST_CELLS, least=2),
        "series": _list(_form(SERIES, style=_words(SERIES_STYLES)), limits.MOST_SERIES, least=1),
        "step": _NUMBER,
        "error": {"anyOf": [_form(ERROR), _list(_form(ERROR), limits.ERRORS, least=1)]},
        "titles": _list(_TEXT, limits.MOST_STEPS, least=2),
        "here": _form(HERE),
        "routes": _list(_form(ROUTE, through=_list(_TEXT, least=2), style=_words(ROUTE_STYLES))),
        "second": _form(SECOND, do=_ref("effects")),
        "shuffled": _YES_NO,
        "most": _NUMBER,
        "among": {"anyOf": [{"type": "string"}, _list({"type": "string"}, least=1)]},
    }
    names = tuple(name for name in (*COMMON, *own) if name != kind.value and name not in needed)
    form = _form(Form(needed, names), **known)
    name: Schema = {**_TEXT, "description": KINDS[kind]}
    properties, required = form["properties"], form["required"]
    if not isinstance(properties, dict) or not isinstance(required, list):
        raise TypeError(form)
    return {**form, "properties": {kind.value: name, **properties}, "required": [kind.value, *required]}


def _look_element() -> Schema:
    return _form(LOOK_ELEMENT, style=_words(ElementStyle))


def _effects() -> list[Schema]:
    """One for each effect; all but `if` and `check` are of one name."""
    values: dict[str, Schema] = {
        "go": {"type": "string"},
        "replace": {"type": "string"},
        "back": _some_word(("yes",)),
        "home": _words(("yes",)),
        "set": _by_name(_TEXT),
        "clear": _list({"type": "string"}),
        "toggle": _by_name(_TEXT),
        "add": _by_name(_by_name(_TEXT)),
        "remove": _by_name(_TEXT),
    }
    simple = [_form(Form((name,)), **{name: values[name]}) for name in EFFECTS]
    branches = {"then": _ref("effects"), "else": _ref("effects")}
    return [*simple, _form(IF, **branches), _form(CHECK)]
