"""Card and telephone numbers and sums as they are written, and names and numbers with a part hidden."""

_CARD = 4
_THOUSAND = 3
_SEOUL = "02"
_SPECIAL = 8
"""Numbers such as 1588-1234 have no area; shorter ones, such as 112, stand alone."""
_LAST = 4
_WHOLE = 7
"""Digits after the area from which on the last four stand apart."""


def card_groups(digits: str) -> str:
    """A card number in groups of four: 9410 1234 5678 1234."""
    return " ".join(_fours(digits))


def masked_card(digits: str) -> str:
    """A card number with its middle hidden: 9410 **** **** 1234."""
    groups = _fours(digits)
    last = len(groups) - 1
    return " ".join(group if at in {0, last} else "*" * len(group) for at, group in enumerate(groups))


def hyphenated(digits: str) -> str:
    """A telephone number as it is written in Korea, also while it is typed: 010-1234-5678, 02-123-4567."""
    return "-".join(_phone(digits))


def thousands(digits: str) -> str:
    """A sum of money in groups of three from its end, as it stands on a bill: 18,000."""
    first = len(digits) % _THOUSAND
    groups = [digits[start : start + _THOUSAND] for start in range(first, len(digits), _THOUSAND)]
    return ",".join(filter(None, (digits[:first], *groups)))


def masked_phone(digits: str) -> str:
    """A telephone number with its middle hidden: 010-****-5678."""
    parts = _phone(digits)
    return "-".join("*" * len(part) if 0 < at < len(parts) - 1 else part for at, part in enumerate(parts))


def masked_name(name: str) -> str:
    """A name with all but its ends hidden: 홍*동, 김*, 남**진."""
    if len(name) <= 1:
        return name
    end = name[-1] if len(name) > len("가나") else ""
    return name[0] + "*" * (len(name) - 1 - len(end)) + end


def _fours(digits: str) -> list[str]:
    return [digits[start : start + _CARD] for start in range(0, len(digits), _CARD)]


def _phone(digits: str) -> list[str]:
    """The parts of a number: area, exchange, line."""
    if not digits.startswith("0"):
        return [digits[:-_LAST], digits[-_LAST:]] if len(digits) == _SPECIAL else [digits]
    area = len(_SEOUL) if digits.startswith(_SEOUL) else len("010")
    rest = digits[area:]
    mobile = digits.startswith("010")
    middle = _LAST if mobile or len(rest) != _WHOLE else _WHOLE - _LAST
    return [part for part in (digits[:area], rest[:middle], rest[middle:]) if part]
