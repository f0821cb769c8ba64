"""Signs before a number: money that went out, and degrees below zero."""

import re
from re import Match
from typing import Final

_MINUS: Final = "[-−–－‑﹣]"
MINUS: Final = rf"(?<![\w)\]*•●○]){_MINUS}(?=[₩￦$€£¥]?\d)|△(?=\d)"
"""A minus that belongs to the number behind it. Between two numbers or letters it is a hyphen or a range."""
BEHIND_SIGN: Final = rf"(?P<sign>[₩￦$€£¥])\s?{_MINUS}\s?(?P<amount>\d[\d,]*(?:\.\d+)?)(?:\s?원)?"
"""₩-50,000: the minus stands behind the money's sign."""
PLUS: Final = r"(?<![\w)\]+])[+＋](?=[₩￦$€£¥]?\d)"
"""A plus that belongs to the number behind it."""
_DEGREES: Final = re.compile(
    rf"\d[\d.,]*\s?(?:[~∼～]\s?{_MINUS}?\d[\d.,]*\s?)?"
    r"(?:℃|°C|°|도(?![가-힣])|도(?=까지|에서|예요|이[에하고며]|로|입니다))"
)
_BEFORE: Final = re.compile(r"(?:영하|마이너스|영상|플러스) ?$")
_NUMBER_BEFORE: Final = re.compile(r"\d\s+$")


def minus(hit: Match[str]) -> str:
    """마이너스, or 영하 before degrees; nothing where that has just been said."""
    before = hit.string[: hit.start()]
    if _BEFORE.search(before):
        return ""
    if hit[0] in "-‑" and _NUMBER_BEFORE.search(before):
        return " "  # 010 -1234: groups of one number
    return "영하 " if _DEGREES.match(hit.string, hit.end()) else "마이너스 "


def plus(hit: Match[str]) -> str:
    """영상 before degrees, else 플러스; between two numbers that stand apart, 더하기."""
    before = hit.string[: hit.start()]
    if _BEFORE.search(before):
        return ""
    if _NUMBER_BEFORE.search(before):
        return "더하기 "
    return "영상 " if _DEGREES.match(hit.string, hit.end()) else "플러스 "
