"""Whether a praise names what was touched, so that the name is not said before it as well."""

import re
from typing import Final

_MYRIAD: Final = 10_000
_AMOUNT: Final = re.compile(r"(?:(\d[\d,]*)만)?\s?(?:(\d)천|(\d[\d,]*))?\s?원")
"""3만 원, 3만 5천 원, 5천 원, 30,000원."""
_THOUSAND: Final = 1_000
_FILE: Final = re.compile(r"\.[a-z0-9]{2,4}$")
_DOING: Final = re.compile(r"\s\S*기$")
"""The last word of a button's name where it says what one does: 검토 결과 보기."""


def names(praise: str, touched: str) -> bool:
    """Whether `praise` says `touched`, word for word or in another way: an amount, a file, what is opened."""
    said = _plain(praise)
    return any(_stands_in(name, said) for name in _called(_plain(touched)))


def _called(touched: str) -> tuple[str, ...]:
    """What it may be called: by all of its name, without a file's ending, without what one does with it."""
    file, thing = _FILE.sub("", touched), _DOING.sub("", touched)
    return touched, file, *([thing] if " " in thing else [])


def _stands_in(name: str, said: str) -> bool:
    """Whether `name` is said; an amount is none that ends like it: 30000원 is not said in 130000원."""
    return (
        bool(name)
        and re.search(rf"(?<!\d){re.escape(name)}" if name[0].isdigit() else re.escape(name), said)
        is not None
    )


def _plain(text: str) -> str:
    """`text` with its amounts in one way of writing."""
    return _AMOUNT.sub(_in_figures, text)


def _in_figures(found: re.Match[str]) -> str:
    myriads, thousands, rest = (int((part or "0").replace(",", "")) for part in found.groups())
    won = myriads * _MYRIAD + thousands * _THOUSAND + rest
    return f"{won}원" if won else found[0]
