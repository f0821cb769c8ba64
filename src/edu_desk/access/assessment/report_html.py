"""The sheet as one HTML page that needs no other file."""

from base64 import b64encode
from html import escape
from typing import Final

from edu_desk.access.assessment.report_sheet import ReportRow, ReportSheet
from edu_desk.access.assessment.verdict import Verdict
from edu_desk.shared.text import Translator

_SIGNS: Final = {Verdict.PASS.name: "●", Verdict.FAIL.name: "×", Verdict.NOT_APPLICABLE.name: "–"}
"""A shape for each, beside its word: never a colour alone."""
_INKS: Final = {
    Verdict.PASS.name: "#0B5B33",
    Verdict.FAIL.name: "#8F1D1D",
    Verdict.NOT_APPLICABLE.name: "#434A52",
}
_STYLE: Final = """
body { font-family: %s; color: #1A1D21; background: #FFFFFF; line-height: 1.5; }
body { max-width: 62em; margin: 2em auto; }
h1 { font-size: 1.8em; } h2 { font-size: 1.25em; margin-top: 1.6em; }
table { border-collapse: collapse; width: 100%%; }
th, td { border-bottom: 1px solid #7C838B; padding: 6px 8px; text-align: left; vertical-align: top; }
small { color: #434A52; }
"""
FAMILY: Final = "Pretendard GOV"


def as_html(sheet: ReportSheet, tr: Translator, font: bytes = b"") -> str:
    """The page; `font` is an OpenType font that is put into it, so that it looks the same everywhere."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(sheet.language)}"><head><meta charset="utf-8">'
        f"<title>{escape(sheet.title)}</title><style>{_face(font)}{_STYLE % _families()}</style></head>"
        f"<body>{body(sheet, tr)}</body></html>\n"
    )


def body(sheet: ReportSheet, tr: Translator) -> str:
    """The words of the page in the few tags that printers know too."""
    facts = "".join(
        f"<tr><td>{escape(fact.label)}</td><td><b>{escape(fact.value)}</b></td></tr>" for fact in sheet.facts
    )
    notes = "".join(f"<p><small>{escape(note)}</small></p>" for note in sheet.notes)
    standards = dict.fromkeys(row.standard for row in sheet.rows)
    tables = "".join(_table(sheet, standard, tr) for standard in standards)
    return (
        f"<h1>{escape(sheet.title)}</h1><p><b>{escape(sheet.sentence)}</b></p>"
        f'<table width="100%" cellspacing="0" cellpadding="4">{facts}</table>{tables}{notes}'
    )


def _table(sheet: ReportSheet, standard: str, tr: Translator) -> str:
    rows = "".join(_line(row, tr) for row in sheet.rows if row.standard == standard)
    return f'<h2>{escape(standard)}</h2><table width="100%" cellspacing="0" cellpadding="4">{rows}</table>'


def _line(row: ReportRow, tr: Translator) -> str:
    word = f"{_SIGNS[row.verdict]} {escape(tr(Verdict[row.verdict].value))}"
    asked = f" <small>({escape(row.threshold)})</small>" if row.threshold else ""
    return (
        f'<tr><td width="9%">{escape(row.clause)}</td>'
        f'<td width="17%"><b style="color: {_INKS[row.verdict]}">{word}</b></td>'
        f"<td>{escape(row.title)}{asked}<br><small>{escape(row.evidence)}</small></td></tr>"
    )


def _families() -> str:
    return f"'{FAMILY}', 'Noto Sans KR', 'Malgun Gothic', sans-serif"


def _face(font: bytes) -> str:
    if not font:
        return ""
    data = b64encode(font).decode("ascii")
    return (
        f"@font-face {{ font-family: '{FAMILY}'; src: url(data:font/otf;base64,{data}) format('opentype'); }}"
    )
