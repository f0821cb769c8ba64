"""What may stand in lesson files, declared once: readers hold files against it, editors complete from it."""

from dataclasses import dataclass

from edu_desk.lesson.kinds import ElementKind, ElementStyle


@dataclass(frozen=True, slots=True)
class Form:
    """The names of a mapping."""

    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()


APP = Form(
    ("app", "title", "device", "brand", "first", "state", "screens"),
    ("tables", "computed", "clock", "letters", "low", "language", "timers", "looks"),
)
BRAND = Form(("colour", "ink", "mark"))
TABLE = Form(("file", "columns"))
SCREEN = Form(("title",), ("body", "foot", "back", "dialog", "address", "secure", "ground", "other"))
OTHER_APP = Form(("title", "device", "brand"))
"""Another app that a screen leaves for."""
TIMER = Form(("timer", "while", "do"), ("touch",))
LOOK = Form((), ("brand", "screens"))
LOOK_SCREEN = Form((), ("title", "order", "elements"))
LOOK_ELEMENT = Form((), ("label", "note", "icon", "style"))

LESSON = Form(
    ("lesson", "app", "title", "summary", "intro", "icon", "minutes"),
    (
        "tasks",
        "goal",
        "milestones",
        "cases",
        "decide",
        "given",
        "named",
        "clock",
        "glossary",
        "ends",
        "never",
        "prefer",
        "rows",
        "keywords",
        "area",
        "level",
    ),
)
ERRAND = ("tasks", "goal", "milestones")
JUDGEMENT = ("cases", "decide")
"""A lesson teaches an errand by tasks, or judgement by cases: it has all of the one and none of the other."""
DECIDE = Form(("title", "teach", "why", "praise", "trust", "refuse", "ask"), ("leave", "instruction", "ways"))
CASE = Form(
    ("id", "situation", "scheme", "truth", "level", "year", "start", "signs", "instead", "genuine"),
    ("next", "twin", "wants", "can_wait"),
)
SIGN = Form(("at", "sign", "say"))
TASK = Form(("id", "title", "goal_text"), ("given", "types", "start", "look"))
MILESTONE = Form(("id", "title", "done", "teach", "why", "praise"), ("slips", "rescue", "only"))
SLIP = Form(("when", "say"))
TERM = Form(("word", "means"))

COLUMN_TYPES = ("text", "label", "number", "yesno")
SIMPLE_TYPES = ("text", "number", "yesno")
TYPE_KEYS: dict[str, tuple[str, ...]] = {
    "text": ("of",),
    "number": ("from", "to"),
    "set": ("of",),
    "list": ("of",),
}
"""What a type may say of itself, apart from `start`."""
YES_NO = ("yes", "no", "true", "false")

IF = Form(("if", "then"), ("else",))
CHECK = Form(("check", "say"))
EFFECTS = ("go", "replace", "back", "home", "set", "clear", "toggle", "add", "remove")
"""Effects of one word each; `if` and `check` are the others."""

COMMON = ("label", "note", "value", "icon", "style", "when", "enabled", "do")
OPTION: dict[ElementKind, Form] = {
    ElementKind.CHOICE: Form(("label",), ("note",)),
    ElementKind.RADIO: Form(("label",), ("note", "value")),
    ElementKind.TABS: Form(("label",)),
}
"""What an option may say where it says more than its label."""
CELLS = Form(("title", "value"))
"""A column of a table on a screen."""
SERIES = Form(("title", "amount", "value"), ("style",))
"""What a chart draws of each row."""
SERIES_STYLES = ("bars", "line")
ERROR = Form(("when", "say"))
"""What is wrong with a field."""
SECOND = Form(("label", "do"), ("icon", "when"))
"""A second button on each row of a list."""
HERE = Form(("down", "across", "label"))
"""One's own position on a map."""
ROUTE = Form(("through",), ("when", "style"))
"""A route on a map."""
ROUTE_STYLES = ("ride", "walk")
OWN_PLACE = "here"
"""Among the places of a route: one's own position."""
REPEATED = ("each", "where", "order", "chosen", "tag", "empty")
OWN: dict[ElementKind, tuple[str, ...]] = {
    ElementKind.FIELD: ("error",),
    ElementKind.ENTRY: ("bind", "format", "hint", "length", "among", "error"),
    ElementKind.KEYPAD: ("bind", "format", "hint", "length", "shuffled", "error"),
    ElementKind.CHOICE: ("bind", "options"),
    ElementKind.RADIO: ("bind", "options"),
    ElementKind.TABS: ("bind", "options"),
    ElementKind.STEPS: ("titles", "now"),
    ElementKind.STEPPER: ("bind", "step"),
    ElementKind.TOGGLE: ("bind",),
    ElementKind.CALENDAR: ("bind",),
    ElementKind.DATEPICKER: ("year", "month", "day"),
    ElementKind.LIST: (*REPEATED, "head", "picture", "second"),
    ElementKind.TABLE: ("each", "where", "order", "chosen", "empty", "head", "columns"),
    ElementKind.CHART: ("each", "where", "order", "chosen", "empty", "head", "axis", "series"),
    ElementKind.SEATMAP: (*REPEATED, "line", "column"),
    ElementKind.GROUP: ("elements",),
    ElementKind.SCROLL: ("elements",),
    ElementKind.CHAT: (*REPEATED, "mine"),
    ElementKind.MAP: (*REPEATED, "down", "across", "head", "land", "here", "routes"),
    ElementKind.AGREE: ("bind", "must", "all", "head"),
    ElementKind.FILES: (
        *("bind", "each", "where", "order", "empty", "head", "picture"),
        *("size", "most", "large", "fits", "unfit"),
    ),
    ElementKind.CAMERA: ("each", "where", "order", "empty", "head"),
    ElementKind.VOLUME: ("bind",),
    ElementKind.PICTURE: ("file",),
    ElementKind.BANNER: ("close", "act"),
    ElementKind.POPUP: ("close", "act"),
    ElementKind.NOTIFICATION: ("close", "act"),
    ElementKind.CALL: ("answer", "decline"),
    ElementKind.CARDREADER: ("insert", "take", "holds"),
    ElementKind.PRINTER: ("take", "holds"),
    ElementKind.WAIT: ("seconds",),
}
"""What a kind of element has of its own."""
NEEDED = frozenset(
    {
        "bind",
        "each",
        "options",
        "elements",
        "file",
        "holds",
        "answer",
        "decline",
        "seconds",
        "titles",
        "now",
        "columns",
        "axis",
        "series",
        "year",
        "month",
        "day",
        "all",
        "size",
        "most",
        "large",
        "fits",
        "unfit",
    }
)
"""Of these, the ones that may not be left out."""
ACTS = ("close", "answer", "decline", "insert", "take")
STYLES: dict[ElementKind, tuple[ElementStyle, ...]] = {
    ElementKind.TEXT: (
        ElementStyle.PLAIN,
        ElementStyle.TITLE,
        ElementStyle.LEAD,
        ElementStyle.NOTE,
        ElementStyle.PRICE,
    ),
    ElementKind.NOTICE: (ElementStyle.INFO, ElementStyle.ATTEND),
    ElementKind.BUTTON: (
        ElementStyle.PRIMARY,
        ElementStyle.SECONDARY,
        ElementStyle.PLAIN,
        ElementStyle.ROUND,
        ElementStyle.END,
    ),
    ElementKind.GROUP: (
        ElementStyle.COLUMN,
        ElementStyle.CARD,
        ElementStyle.ROW,
        ElementStyle.ICONS,
        ElementStyle.BUBBLE,
    ),
    ElementKind.LIST: (ElementStyle.PLAIN, ElementStyle.THREADS, ElementStyle.GRID),
    ElementKind.WAIT: (ElementStyle.PLAIN, ElementStyle.QUIET),
    ElementKind.MESSAGE: (
        ElementStyle.THEIRS,
        ElementStyle.MINE,
        ElementStyle.CAPTION,
        ElementStyle.SAID,
    ),
}
"""The first is the one that holds where none is written; a kind that is not here is plain."""
