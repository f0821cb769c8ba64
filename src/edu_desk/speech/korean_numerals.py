"""Numbers as Korean says them: Sino-Korean, native, and digit by digit."""

from typing import Final

_DIGITS: Final = "영일이삼사오육칠팔구"
_CALLED: Final = "공일이삼사오육칠팔구"
"""As in numbers that are called out, such as a telephone's: 0 is 공."""
_PLACES: Final = ("", "십", "백", "천")
_GROUPS: Final = ("", "만", "억", "조", "경")
_LARGEST_DIGITS: Final = 4 * len(_GROUPS)
_ONES: Final = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
_TENS: Final = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
_ALONE: Final = ("", "하나", "둘", "셋", "넷", *_ONES[5:])
LARGEST_NATIVE: Final = 99


def sino(number: int) -> str:
    """`number`, not below 0, in Sino-Korean, a space after 만 and 억: 59800 → 오만 구천팔백.

    Beyond 경 it is called digit by digit.
    """
    digits = str(number)
    if number == 0 or len(digits) > _LARGEST_DIGITS:
        return called(digits) if number else _DIGITS[0]
    said: list[str] = []
    for power in range(len(_GROUPS) - 1, -1, -1):
        group = number // 10_000**power % 10_000
        if group:
            one_man = group == 1 and power == 1 and not said
            said.append(("" if one_man else _group(group)) + _GROUPS[power])
    return " ".join(said)


def _group(number: int) -> str:
    """A number below 10,000; the 일 of 일십, 일백 and 일천 is left out."""
    said = ""
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            said += ("" if digit == 1 and power else _DIGITS[digit]) + _PLACES[power]
    return said


def native(number: int) -> str:
    """`number` from 1 to 99 as it stands before a counter: 2 → 두, 20 → 스무, 21 → 스물한.

    Other numbers are Sino-Korean.
    """
    if not 1 <= number <= LARGEST_NATIVE:
        return sino(number)
    tens, ones = divmod(number, 10)
    if not ones and tens == 2:  # noqa: PLR2004 - twenty alone is 스무
        return "스무"
    return _TENS[tens] + _ONES[ones]


def native_tally(number: int) -> str:
    """How many, without a counter: 2 → 둘, 0 → 없음."""
    if not number:
        return "없음"
    if not 0 < number <= LARGEST_NATIVE:
        return sino(number)
    tens, ones = divmod(number, 10)
    return _TENS[tens] + _ALONE[ones]


def called(digits: str) -> str:
    """`digits` (0 to 9) one by one: 010 → 공일공."""
    return "".join(_CALLED[int(digit)] for digit in digits)


def decimal(whole: str, part: str) -> str:
    """A decimal number: 3 and 05 → 삼 점 영오."""
    return f"{sino(int(whole))} 점 {''.join(_DIGITS[int(digit)] for digit in part)}"
