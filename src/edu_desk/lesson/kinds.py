"""Kinds of devices, elements, styles and typed texts, by the words that lesson files use."""

from enum import StrEnum


class Device(StrEnum):
    """What the practice app looks like it runs on."""

    PHONE = "phone"
    KIOSK = "kiosk"
    WEB = "web"
    BANK = "bank"


class ElementKind(StrEnum):
    """The kinds of element a practice app's screen is made of."""

    TEXT = "text"
    NOTICE = "notice"
    BUTTON = "button"
    TILE = "tile"
    FIELD = "field"
    ENTRY = "entry"
    KEYPAD = "keypad"
    CHOICE = "choice"
    RADIO = "radio"
    TABS = "tabs"
    STEPS = "steps"
    STEPPER = "stepper"
    TOGGLE = "toggle"
    LIST = "list"
    TABLE = "table"
    CHART = "chart"
    CALENDAR = "calendar"
    DATEPICKER = "datepicker"
    SEATMAP = "seatmap"
    QR = "qr"
    GROUP = "group"
    PICTURE = "picture"
    ICON = "icon"
    LINK = "link"
    BANNER = "banner"
    POPUP = "popup"
    NOTIFICATION = "notification"
    MESSAGE = "message"
    CHAT = "chat"
    CALL = "call"
    BARCODE = "barcode"
    CARDREADER = "cardreader"
    PRINTER = "printer"
    MAP = "map"
    AGREE = "agree"
    FILES = "files"
    CAMERA = "camera"
    VOLUME = "volume"
    SCROLL = "scroll"
    WAIT = "wait"


class ElementStyle(StrEnum):
    """How an element presents itself; a kind uses those that make sense for it."""

    PLAIN = "plain"
    PRIMARY = "primary"
    SECONDARY = "secondary"
    TITLE = "title"
    LEAD = "lead"
    NOTE = "note"
    PRICE = "price"
    INFO = "info"
    ATTEND = "attend"
    CARD = "card"
    ROW = "row"
    COLUMN = "column"
    THEIRS = "theirs"
    MINE = "mine"
    CAPTION = "caption"
    SAID = "said"
    ROUND = "round"
    END = "end"
    ICONS = "icons"
    BUBBLE = "bubble"
    THREADS = "threads"
    GRID = "grid"
    QUIET = "quiet"


class EntryFormat(StrEnum):
    """What a typed entry holds: decides the keyboard and how its classes are made."""

    SEARCH = "search"
    TEXT = "text"
    NUMBER = "number"
    CARD = "card"
    PHONE = "phone"
    MONEY = "money"
    DATE = "date"
    PASSWORD = "password"  # noqa: S105 - the name of a kind of field
    SECRET = "secret"  # noqa: S105 - the name of a kind of field


DIGITS = frozenset(
    {
        EntryFormat.NUMBER,
        EntryFormat.CARD,
        EntryFormat.PHONE,
        EntryFormat.MONEY,
        EntryFormat.DATE,
        EntryFormat.SECRET,
    }
)
"""What is typed into these is digits only."""
HIDDEN = frozenset({EntryFormat.PASSWORD, EntryFormat.SECRET})
"""What is typed is not shown: letters and digits, or digits only."""


class Ground(StrEnum):
    """What a practice app's page lies on."""

    BRAND = "brand"
    """The maker's bar above the app's own white page."""
    PLAIN = "plain"
    """The same without the maker's colour, as the apps that belong to a phone have it."""
    WALLPAPER = "wallpaper"
    """A phone's first page: nothing but a picture behind the icons."""
    CALL = "call"
    """The dark page of a telephone call."""


DARK = frozenset({Ground.WALLPAPER, Ground.CALL})
"""On these, words are light in every theme, and no bar parts the title from the rest."""


class WayBack(StrEnum):
    """Where the practice app's own way back leads from a screen."""

    ONE = "one"
    """To the screen below."""
    HOME = "home"
    """To the first screen, as after a payment."""
    SHUT = "no"
    """Nowhere, as while a machine counts money: only what stands on the screen leads on."""


class ScreenOpening(StrEnum):
    """How an effect opens a screen, by the effect's word."""

    ON_TOP = "go"
    """On top of the present one, which Back leads to."""
    INSTEAD = "replace"
    """In the place of the present one, which no way leads back to."""
    AGAIN = "back"
    """By closing those above it; where it is not open it takes the present one's place."""
