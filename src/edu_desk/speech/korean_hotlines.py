"""Korean numbers that are called: 112 is 일일이 where one telephones, and 백십이 where things are counted."""

import re
from re import Match
from typing import Final

from edu_desk.speech.korean_counters import COUNTERS, UNITS, counted, longest_first
from edu_desk.speech.korean_numerals import called, sino

_KNOWN: Final = (
    "112", "113", "117", "118", "119", "125", "128", "182", "1301", "1330", "1331", "1332", "1333", "1335",
    "1336", "1337", "1338", "1339", "1345", "1350", "1355", "1357", "1365", "1366", "1369", "1372", "1377",
    "1382", "1385", "1388", "1389", "1390", "1391", "1393", "1394", "1397", "1398", "1399",
)  # fmt: skip
"""특수번호 that hardly ever count anything (과학기술정보통신부, 전기통신번호관리세칙)."""
_OTHERS: Final = (
    "110", "111", "114", "116", "120", "121", "122", "123", "127", "129", "131", "132", "134", "188",
)  # fmt: skip
"""특수번호 that could as well be a sum: they are known by what the sentence speaks of."""
_HEAD: Final = r"1[568](?:00|11|22|33|44|55|66|77|88|99)"
"""The head of a 전국대표번호, which is said alone: 1588로 시작해요."""
_CALL: Final = re.compile(
    r"전화|통화|신고|상담|문의|경찰|소방|구급|응급|긴급|금융감독원|인터넷진흥원|콜센터|알리|알려|연락|물어|여쭤|센터|민원|다산"
    r"|걸[어면기지려고]|걸었|거[세는시]"
)
"""What is said in a sentence that speaks of telephones."""
_PARTICLE: Final = re.compile(
    r"번?(?:에|로|으로|(?:을|를|은|는|이|가|도|만|과|와|나|이나|예요|이에요|입니다)(?![가-힣]))"
)
_ENDS: Final = re.compile(r"\s*(?:또는|혹은|아니면|[,.!?)’”'\"·ㆍ/]|$)")
"""What follows a name; a comma inside a number was left out before."""
_ASKED_FOR: Final = re.compile(r"번?(?:에서?|으?로) ")
_BESIDE_BEFORE: Final = re.compile(rf"(?<!\d)(?:{longest_first(_KNOWN)})\s?(?:[,·ㆍ/]|또는|혹은|아니면)\s?$")
_SENTENCE_END: Final = re.compile(r"[.!?\n](?:\s|$)")
_IN_A_ROW: Final = re.compile(
    r"(?:고속|급행|완행|일반|열차|기차|버스|편|호|마을|무궁화|(?:대기|접수|순서)\s?(?:번호)?[은는]?)\s?$"
)
_COUNTERS: Final = longest_first(set(COUNTERS) - {"번", "가", "도", "과"})
_COUNTED: Final = (
    rf"\s?(?:{longest_first(UNITS)})(?![A-Za-z])|(?:{_COUNTERS}|[만천백십억])|\s(?:{_COUNTERS})(?![가-힣])"
    r"|\s?[~∼～–-]\s?\d|[.,:/]?\d|[A-Za-z]"
)
PATTERN: Final = (
    r"(?<![\d-])(?<!\d[.,:/])(?<![A-Za-z])(?<![A-Za-z] )"
    rf"(?P<digits>{longest_first((*_KNOWN, *_OTHERS))}|{_HEAD})(?!{_COUNTED})(?P<counter>번(?!째))?"
)
"""Digits that may be called; `hotline` looks at what stands around them."""


def hotline(hit: Match[str]) -> str:
    """What is said for `hit` of `PATTERN`."""
    said = called(hit["digits"]) if _is_called(hit) else _counted(hit)
    return said + (hit["counter"] or "")


def _counted(hit: Match[str]) -> str:
    number = int(hit["digits"])
    if not hit["counter"]:
        return sino(number)
    return counted(number, hit["counter"], hit.string[hit.end() :]) + " "


def _is_called(hit: Match[str]) -> bool:
    digits, before, after = hit["digits"], hit.string[: hit.start()], hit.string[hit.end("digits") :]
    if _IN_A_ROW.search(before) or re.match(r"\s?열차", after):
        return False
    if _CALL.search(_last_sentence(before)) or _CALL.search(_SENTENCE_END.split(after)[0]):
        return True
    if digits in _OTHERS:
        return bool(_ASKED_FOR.match(after))
    return bool(_PARTICLE.match(after) or _ENDS.match(after) or _BESIDE_BEFORE.search(before))


def _last_sentence(text: str) -> str:
    return _SENTENCE_END.split(text)[-1]
