"""How Korean reads what is written in digits, signs and Latin letters."""

import re
from re import Match
from typing import Final

from edu_desk.speech.below_zero import BEHIND_SIGN, MINUS, PLUS, minus, plus
from edu_desk.speech.hanja import GLOSSED, HANJA, hanja
from edu_desk.speech.korean_counters import COUNTED, NONE, UNITS, counted, longest_first, none, spaced
from edu_desk.speech.korean_hotlines import PATTERN, hotline
from edu_desk.speech.korean_numerals import called, decimal, native, native_tally, sino
from edu_desk.speech.latin_letters import LATIN, latin, letter_names
from edu_desk.speech.reading_rules import ARROW, MASKED, OPENING, PAUSE, ReadingRules, unsaid, value

_HIDDEN: Final = "가려진 번호"
_HIDDEN_NAME: Final = "가려진 이름"
_WEEKDAYS: Final = "월화수목금토일"
_NOON, _DAY = 12, 24
_LONG: Final = 7
"""So many digits without a comma are a number that is called out, not counted."""
_ALONE: Final = {"*": "별표", "#": "우물 정", "+": "더하기", "-": "빼기", "−": "빼기", "–": "빼기"}
"""Keys of a telephone, where they stand alone."""
_ADDRESSED: Final = re.compile(
    r"(?:주소|링크|누리집|홈페이지|사이트|메일)\s?(?:는|은|가|이|인)?[ :‘“'\"(),]*$"
)
"""Words that have just said that an address follows."""
_JAMO: Final = dict(
    zip(
        "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎㄲㄸㅃㅆㅉ",
        [
            "기역",
            "니은",
            "디귿",
            "리을",
            "미음",
            "비읍",
            "시옷",
            "이응",
            "지읒",
            "치읓",
            "키읔",
            "티읕",
            "피읖",
            "히읗",
            "쌍기역",
            "쌍디귿",
            "쌍비읍",
            "쌍시옷",
            "쌍지읒",
        ],
        strict=True,
    )
)
_SIGNS: Final = {
    "+": " 더하기 ", "−": " 마이너스 ", "×": " 곱하기 ", "÷": " 나누기 ", "=": " 는 ", "&": " 앤드 ",
    "@": " 골뱅이 ", "#": " 샵 ", "%": " 퍼센트 ", "~": PAUSE, "∼": PAUSE, "～": PAUSE, "…": ".",
    "₩": "원", "$": "달러", "€": "유로", "²": "제곱", "³": "세제곱", "℃": "도", "°": "도", "’": "",
    "‘": PAUSE, "_": " ", "^": "", "`": "", "\\": " ", "'": "", '"': "", ":": PAUSE, "<": PAUSE,
    ">": PAUSE, "[": PAUSE, "]": PAUSE, "{": PAUSE, "}": PAUSE, "(": PAUSE, ")": PAUSE, "*": "",
    "/": PAUSE, "|": PAUSE, "-": " ", "”": "", "」": "", "』": "", "》": "", "〉": "", "】": "",
    "–": PAUSE, "—": PAUSE, "‑": " ", "㎡": "제곱미터", "㎍": "마이크로그램", "㎎": "밀리그램",
    "№": "번호", "℡": "전화",
}  # fmt: skip


def _int(digits: str) -> int:
    return int(digits.replace(",", ""))


def _groups(digits: str) -> str:
    """Digits that stand in groups, called one by one, a rest between the groups."""
    return ", ".join(called(group) for group in re.findall(r"\d+", digits))


def _phone(hit: Match[str]) -> str:
    digits = re.sub(r"\D", "", hit[0])
    if re.search(r"\D", hit[0]):
        return _groups(hit[0])
    head = 2 if digits.startswith("02") else 3
    return ", ".join(called(part) for part in (digits[:head], digits[head:-4], digits[-4:]))


def _date(hit: Match[str]) -> str:
    year = f"{sino(int(hit['year']))}년 " if hit["year"] else ""
    day = f"{counted(int(hit['month']), '월', '')}월 {sino(int(hit['day']))}일"
    return year + day + _weekday(hit["weekday"])


def _weekday(day: str | None) -> str:
    return f" {day}요일" if day else ""


def _clock(hit: Match[str]) -> str:
    """A time of day; one that is left of a countdown, or that a call takes, is a length of time."""
    hour, minute, second = int(hit["hour"]), int(hit["minute"]), hit["second"]
    before = hit.string[: hit.start()].rstrip(" :")
    if before.endswith("통화 중") and not second and not hour:
        return f"{sino(minute)} 초"
    if before.endswith(("남은 시간", "제한 시간", "통화 중")) and not second:
        return f"{sino(hour)} 분 {sino(minute)} 초"
    said = hit["half"] + _on_dial(hour) if hit["half"] else _of_day(hour)
    said += f" {sino(minute)} 분" if minute else ""
    return said + (f" {sino(int(second))} 초" if second else "")


def _on_dial(hour: int) -> str:
    return f"{native(hour) if 0 < hour <= _NOON else sino(hour)} 시"


def _of_day(hour: int) -> str:
    """An hour from 0 to 24 with its half of the day."""
    if hour in {0, _DAY}:
        return "밤 열두 시"
    if hour == _NOON:
        return "낮 열두 시"
    return f"오전 {native(hour)} 시" if hour < _NOON else f"오후 {native(hour - _NOON)} 시"


def _money(hit: Match[str]) -> str:
    return f"{sino(_int(hit['amount']))} 원"


def _dollars(hit: Match[str]) -> str:
    names = {"₩": "원", "￦": "원", "$": "달러", "€": "유로", "£": "파운드", "¥": "엔"}
    return f"{_number(hit['amount'])} {names[hit[0][0]]}"


def _below_zero(hit: Match[str]) -> str:
    return f"마이너스 {_dollars(hit)}"


def _great(hit: Match[str]) -> str:
    """5만 and 1억 2천만: what stands before the great places is said as a number below them."""
    number, place = _int(hit["number"]), hit["place"]
    one = number == 1 and place in {"만", "천", "백", "십"}
    return ("" if one else sino(number)) + place


def _counted(hit: Match[str]) -> str:
    own = COUNTED.fullmatch(hit[0])
    if own is None:
        return hit[0]
    counter = own["counter"]
    after = hit.string[hit.end() :]
    return counted(_int(own["number"]), counter, after) + spaced(counter) + counter


def _unit(hit: Match[str]) -> str:
    return f"{_number(hit['number'])} {UNITS[hit['unit']]}"


def _range(hit: Match[str]) -> str:
    """The first number of 10~20; what follows says what is counted."""
    counter = COUNTED.match(hit.string, hit.end())
    said = counted(_int(hit["first"]), counter["counter"], "") if counter else _number(hit["first"])
    return f"{said}에서 "


def _number(digits: str) -> str:
    """A number as it is written: with commas, with a point, or too long to be counted."""
    whole, _, part = digits.replace(",", "").partition(".")
    if part:
        return decimal(whole, part)
    if len(whole) >= _LONG and "," not in digits:
        return called(whole)
    return called(whole) if len(whole) > 1 and whole.startswith("0") else sino(int(whole))


def _code(hit: Match[str]) -> str:
    """A mixture of letters and digits, one by one: A1B2 → 에이 일 비 이."""
    parts = re.findall(r"[A-Za-z]+|\d+", hit[0])
    return " ".join(called(part) if part.isdecimal() else letter_names(part) for part in parts)


def _seat(hit: Match[str]) -> str:
    return f"{sino(int(hit['line']))} {letter_names(hit['letter'])}"


def _address(hit: Match[str]) -> str:
    """A web or mail address by its parts."""
    said = []
    for part in re.findall(r"\d+|[A-Za-z]+|[가-힣]+|[.@/_-]", re.sub(r"^https?://", "", hit[0]).rstrip("/.")):
        signs = {".": "점", "@": "골뱅이", "/": "빗금", "_": "밑줄", "-": "줄"}
        said.append(signs.get(part) or (called(part) if part.isdecimal() else _word(part)))
    return _named_before(hit) + " ".join(said)


def _named_before(hit: Match[str]) -> str:
    """What kind of address it is, unless the words before have just said it."""
    kind = "이메일 주소" if "@" in hit[0] else "인터넷 주소"
    return "" if _ADDRESSED.search(hit.string[: hit.start()]) else f"{kind} "


def _word(part: str) -> str:
    return latin(part) if LATIN.fullmatch(part) else part


def _lot(hit: Match[str]) -> str:
    """A part of an address: 12-3."""
    return f"{sino(int(hit['first']))} 다시 {sino(int(hit['second']))}"


def _fraction(hit: Match[str]) -> str:
    return f"{sino(int(hit['below']))} 분의 {sino(int(hit['above']))}"


def _sign(hit: Match[str]) -> str:
    letter = hit[0]
    if hit.string.strip() == letter and letter in _ALONE:
        return _ALONE[letter]
    if letter in _SIGNS:
        return _SIGNS[letter]
    number = value(letter) if unsaid(letter) or not letter.isalpha() else None
    if number is not None:
        return sino(number)
    if unsaid(letter) or letter.isnumeric():
        return ""
    return letter if letter.isalpha() or letter.isspace() or letter in ".,!?;" else PAUSE


_WEEKDAY: Final = rf"(?:\s?\((?P<weekday>[{_WEEKDAYS}])\))?"
_END: Final = r"(?![\d])"
RULES: Final = ReadingRules(
    {
        "mask": (MASKED, lambda _: _HIDDEN),
        "name": (r"[가-힣][*＊●○∗]{1,3}(?:(?!님|씨)[가-힣])?", lambda _: _HIDDEN_NAME),
        "mail": (r"[A-Za-z0-9._-]+@[A-Za-z0-9.-]+[A-Za-z]", _address),
        "web": (
            (
                r"https?://[^\s,’”'\")]+|(?<![A-Za-z0-9])(?:[A-Za-z0-9-]+\.)+"
                r"(?:com|kr|net|org|go|or|co|io|gov|example|test)(?![A-Za-z])(?:/[^\s가-힣,’”'\")]*)?"
            ),
            _address,
        ),
        "iso": (
            (
                r"(?<!\d)(?P<year>\d{4})(?:[-/]|\. ?)(?P<month>0?[1-9]|1[0-2])"
                r"(?:[-/]|\. ?)(?P<day>[12]\d|3[01]|0?[1-9])"
                rf"(?!\d)\.?{_WEEKDAY}"
            ),
            _date,
        ),
        "day": (
            rf"(?<![\d/])(?P<year>(?!))?(?P<month>0?[1-9]|1[0-2])/(?P<day>[12]\d|3[01]|0[1-9]){_END}(?!/){_WEEKDAY}",
            _date,
        ),
        "weekday": (rf"(?<=일)\s?\((?P<weekday>[{_WEEKDAYS}])\)", lambda hit: _weekday(hit["weekday"])),
        "bracketday": (rf"\((?P<weekday>[{_WEEKDAYS}])\)", lambda hit: _weekday(hit["weekday"])),
        "clock": (
            (
                r"(?P<half>(?:오전|오후|새벽|아침|낮|저녁|밤)\s?)?(?<!\d)(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)"
                r"(?::(?P<second>[0-5]\d))?(?!\d)"
            ),
            _clock,
        ),
        "ending": (r"(?<=휴대폰 끝 )\d{4}(?!\d)", lambda hit: called(hit[0])),
        "card": (r"(?<![\d-])\d{4}(?:[- ]\d{4}){1,4}(?!\d)", lambda hit: _groups(hit[0])),
        "phone": (
            (
                r"(?<![\d-])(?:\+82[- ]?)?(?:0?\d{1,2}|1\d{3})-\d{3,4}-\d{4}(?!\d)"
                r"|(?<![\d-])1[568]\d{2}-\d{4}(?!\d)"
                r"|(?<![\d-])0\d{1,2}-\d{3}(?![\d-])"
                r"|(?<![\d-])0\d{1,2} \d{3,4} \d{4}(?!\d)"
                r"|(?<!\d)0\d{8,10}(?!\d|[,.]\d)"
            ),
            _phone,
        ),
        "account": (
            r"(?<![\d-])(?:\d{2,6}(?:-\d{2,7}){2,}|\d{4,6}-\d{1,7}|\d{2,3}-\d{4,7})(?![\d-])",
            lambda hit: _groups(hit[0]),
        ),
        "lot": (r"(?<![\d-])(?P<first>(?!0)\d{1,3})-(?P<second>\d{1,3})(?![\d-])", _lot),
        "people": (
            r"(?P<who>어른|성인|경로|어린이|장애인|청소년|유아) (?P<number>\d{1,2})(?![\d:,.-]|\s?[^\W\d_])",
            lambda hit: f"{hit['who']} {native_tally(int(hit['number']))}",
        ),
        "behind_sign": (BEHIND_SIGN, _below_zero),
        "minus": (MINUS, minus),
        "plus": (PLUS, plus),
        "hotline": (PATTERN, hotline),
        "none": (NONE.pattern, lambda hit: none(hit["counter"], hit["after"] or "")),
        "won": (r"[₩￦]\s?(?P<amount>\d[\d,]*)(?:\s?원)?", _money),
        "amount": (r"(?<![\d.])(?P<amount>\d[\d,]*)\s?원(?!형|칙)", _money),
        "dollars": (r"[$€£¥]\s?(?P<amount>\d[\d,]*(?:\.\d+)?)", _dollars),
        "range": (r"(?<![\d.])(?P<first>\d[\d,]*)\s?[~∼～–]\s?(?=[-−]?\d)", _range),
        "fraction": (rf"(?<![\d/.])(?P<above>\d{{1,2}})/(?P<below>\d{{1,2}}){_END}(?![/.])", _fraction),
        "unit": (
            (
                rf"(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<unit>{longest_first(UNITS)})"
                r"(?![A-Za-z])"
            ),
            _unit,
        ),
        "great": (r"(?<![\d.])(?P<number>\d[\d,]*)(?P<place>[조억만천백십])", _great),
        "seat": (r"(?<![A-Za-z\d])(?P<line>\d{1,2})(?P<letter>[A-Fa-f])(?![A-Za-z\d])", _seat),
        "code": (
            r"(?<![A-Za-z\d])(?:[A-Za-z]{1,4}-?\d{1,}|\d+[A-Za-z]+)(?:-?[A-Za-z\d]+)*",
            _code,
        ),
        "counted": (rf"(?<![\d.]){COUNTED.pattern}", _counted),
        "decimal": (r"\d[\d,]*\.\d+|\d(?:[\d,]*\d)?", lambda hit: _number(hit[0])),
        "glossed": (GLOSSED, lambda _: ""),
        "hanja": (rf"{HANJA}+", hanja),
        "latin": (LATIN.pattern, lambda hit: latin(hit[0])),
        "jamo": (r"[ㄱ-ㅎ](?![ㄱ-ㅣ])", lambda hit: _JAMO.get(hit[0], hit[0])),
        "both": (r"(?<=[가-힣])[·ㆍ](?=[가-힣])", lambda _: " "),
        "rest": (ARROW, lambda _: PAUSE),
        "shown_sign": (r"(?<=더하기)\s?\(\+\)|(?<=빼기)\s?\([-−–]\)", lambda _: ""),
        "key": (r"(?<=[‘“'\"])[+*#−–-](?=[’”'\"])", lambda hit: _ALONE[hit[0]]),
        "opening": (OPENING, lambda _: PAUSE),
        "sign": (r"[^\s\w가-힣.,!?;]|_|[^\x00-\x7F가-힣ㄱ-ㅣ]", _sign),
    }
)
