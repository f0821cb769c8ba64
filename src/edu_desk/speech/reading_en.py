"""How English, and any language without rules of its own, reads signs and numbers that are called."""

from re import Match
from typing import Final

from edu_desk.speech.below_zero import BEHIND_SIGN, MINUS
from edu_desk.speech.reading_rules import ARROW, MASKED, PAUSE, ReadingRules, unsaid

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_HOTLINE: Final = (
    r"(?<![\w.,:/%-])(?P<called>11[0-9]|182|1332|1394)"
    r"(?![\w%]|[.,:/-]\d|\s(?:won|people|persons?|places|days?|hours?|minutes|min|years?|times|letters|pages|of)\b)"
)
"""Numbers that help is called by, where nothing is counted."""
_PHONE: Final = r"(?<![\w-])0\d{1,3}(?:-\d{2,4}){1,2}(?![\w-])"
_SIGNS: Final = {"‘": "", "“": "", "”": "", "…": ".", "’": "", "℃": " degrees"}


def _date(hit: Match[str]) -> str:
    return f"{_MONTHS[int(hit['month']) - 1]} {int(hit['day'])}, {hit['year']}"


def _called(hit: Match[str]) -> str:
    """Digit by digit, with a breath where a hyphen stands."""
    return ", ".join(" ".join(digits) for digits in hit[0].split("-"))


def _below_zero(hit: Match[str]) -> str:
    won = hit["sign"] in "₩￦"
    return f"minus {hit['amount']} won" if won else f"minus {hit['sign']}{hit['amount']}"


def _sign(hit: Match[str]) -> str:
    letter = hit[0]
    return _SIGNS.get(letter, "" if unsaid(letter) else letter)


RULES: Final = ReadingRules(
    {
        "mask": (MASKED, lambda _: "hidden number"),
        "phone": (_PHONE, _called),
        "hotline": (_HOTLINE, _called),
        "joined": (r"(?<=[^\W_])_(?=[^\W_])", lambda _: " "),
        "iso": (r"(?<!\d)(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)", _date),
        "behind_sign": (BEHIND_SIGN, _below_zero),
        "minus": (MINUS, lambda _: "minus "),
        "won": (r"[₩￦]\s?(?P<amount>\d[\d,]*)", lambda hit: f"{hit['amount']} won"),
        "amount": (r"(?P<amount>\d[\d,]*)\s?원", lambda hit: f"{hit['amount']} won"),
        "rest": (ARROW, lambda _: PAUSE),
        "apostrophe": (r"(?<=[A-Za-z])’(?=[A-Za-z])", lambda _: "'"),
        "sign": (r"[^\x00-\x7F]", _sign),
    }
)
