"""Korean counters: which numbers stand before them, and what their signs are called.

The native numbers stand before what is counted one by one, the Sino-Korean ones before measures,
money and places in an order (국립국어원, 한국어 어문 규범 and its answers on 수 관형사).
"""

import re
from collections.abc import Iterable
from typing import Final

from edu_desk.speech.korean_numerals import native, sino


def longest_first(words: Iterable[str]) -> str:
    """A pattern for one of `words`; of two that match, the longer."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_NATIVE: Final = {
    **dict.fromkeys( ("사람", "명", "장", "마리", "권", "잔", "병", "대", "살", "가지", "곳", "군데",
    "자리", "매", "통", "켤레", "벌", "송이", "그릇", "조각", "칸", "줄", "배", "걸음", "달", "글자",
    "개", "번째", "모금", "봉지", "상자", "손가락", "채", "척", "포기", "그루", "바퀴", "쪽지", "끼",
    "마디", "낱말", "화면", "단어", "바구니", "묶음", "꾸러미", "다발", "군데씩", "집", "건"), 99, ),
    "시간": 19, "시": 12,
}  # fmt: skip
"""The largest number that is said with a native numeral before each."""
_ORDER: Final = (
    "개월", "분기", "호차", "호선", "호실", "호기", "번지", "번길", "번방", "번", "층", "호", "세",
    "분", "초", "년도", "년", "월", "일", "주일", "주", "박", "인분", "인석", "인", "단계", "회", "등",
    "급", "학년", "페이지", "쪽", "포인트", "점", "원", "퍼센트", "도", "미터", "킬로", "그램", "달러",
    "차", "과", "위", "코너", "창구", "관", "동", "가", "열차", "열", "대째", "라인", "게이트", "출구",
    "정거장", "킬로미터", "평",
)  # fmt: skip
_JOINED: Final = frozenset({"월", "일", "년", "년도", "인", "인석", "인분"})
"""No pause before these."""
_MONTHS: Final = {6: "유", 10: "시"}
_DOZENS: Final = 10
_TIMES: Final = re.compile(
    r"\s*(?:더|만|씩|누르|눌러|눌렀|두드|이상|이하|까지|해\b|하면|하세|반복|실패|틀리|연속|안에|이나|정도|넘)"
)
"""What follows 번 where it counts how often, and is not a number in an order."""
COUNTERS: Final = (*_NATIVE, *_ORDER)
COUNTED: Final = re.compile(rf"(?P<number>\d[\d,]*) ?(?P<counter>{longest_first(COUNTERS)})")


def counted(number: int, counter: str, after: str) -> str:
    """`number` before `counter`; `after` is the text that follows."""
    if counter == "월":
        return _MONTHS.get(number) or sino(number)
    if counter == "번째" and number == 1:
        return "첫"
    if counter == "대" and number >= _DOZENS and number % _DOZENS == 0:
        return sino(number)
    if counter == "번":
        often = number == 1 and after.startswith("에 ")
        return native(number) if often or _TIMES.match(after) else sino(number)
    return native(number) if number <= _NATIVE.get(counter, 0) else sino(number)


_NONE_LEFT: Final = frozenset( (
    "사람", "명", "장", "마리", "권", "잔", "병", "대", "가지", "곳", "군데", "자리", "매", "통", "벌",
    "그릇", "조각", "칸", "글자", "개", "봉지", "상자", "낱말", "단어", "묶음", "건", "인분",
) )  # fmt: skip
NONE: Final = re.compile(
    rf"(?<![\d.,:~∼～/-])0 ?(?P<counter>{longest_first(_NONE_LEFT)})"
    r"(?P<after>이에요|예요|입니다|이|가|도|은|는)?(?![가-힣])"
)
"""None of something that is counted one by one."""


def none(counter: str, after: str) -> str:
    """None of what `counter` counts, as it is said before `after`: 0건 → 없음, 0건이에요 → 한 건도 없어요."""
    if not after:
        return "없음"
    if after in {"이에요", "예요"}:
        return f"한 {counter}도 없어요"
    return f"한 {counter}도 없습니다" if after == "입니다" else f"영 {counter}{after}"


def spaced(counter: str) -> str:
    """What stands between a number and `counter`."""
    return "" if counter in _JOINED else " "


UNITS: Final = {
    "km/h": "킬로미터 매 시", "km": "킬로미터", "cm": "센티미터", "mm": "밀리미터", "m²": "제곱미터",
    "m2": "제곱미터", "㎡": "제곱미터", "㎥": "세제곱미터", "㎞": "킬로미터", "㎝": "센티미터",
    "㎜": "밀리미터", "m": "미터", "kg": "킬로그램", "mg": "밀리그램", "㎏": "킬로그램",
    "㎎": "밀리그램", "㎍": "마이크로그램", "g": "그램", "ml": "밀리리터", "mL": "밀리리터",
    "㎖": "밀리리터", "ℓ": "리터", "L": "리터", "kcal": "킬로칼로리",
    "KB": "킬로바이트", "MB": "메가바이트", "GB": "기가바이트", "TB": "테라바이트",
    "kWh": "킬로와트시", "kW": "킬로와트", "W": "와트", "V": "볼트", "Hz": "헤르츠",
    "dB": "데시벨", "°C": "도", "℃": "도", "°": "도", "%p": "퍼센트포인트", "%": "퍼센트",
    "％": "퍼센트", "‰": "퍼밀", "pt": "포인트", "px": "픽셀", "mmHg": "밀리미터 수은",
    "Mbps": "메가비피에스", "Gbps": "기가비피에스", "dpi": "디피아이",
}  # fmt: skip
"""Signs after a number, and how they are said."""
