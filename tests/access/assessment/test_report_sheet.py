from dataclasses import replace
from gettext import NullTranslations

import pytest

from edu_desk.access.assessment.judged_items import ITEMS, assess
from edu_desk.access.assessment.report_html import as_html
from edu_desk.access.assessment.report_sheet import ReportSheet, from_json, sheet_json, tell
from edu_desk.access.assessment.verdict import Verdict
from edu_desk.shared.errors import Bug
from edu_desk.shared.text import Translator
from kit.measured import GOOD, TARGET

TR = Translator("en", NullTranslations(), NullTranslations())


def sheet() -> ReportSheet:
    measured = replace(GOOD, targets=(TARGET, replace(TARGET, words="<b>&", wide=8.0)))
    return tell(measured, assess(measured), "2026-11-23", TR)


def test_the_sheet_counts_what_it_shows() -> None:
    shown = sheet()
    counts = [shown.count(verdict) for verdict in Verdict]
    assert sum(counts) == len(shown.rows) == len(ITEMS)
    assert shown.sentence.startswith(f"{counts[0]} are met, {counts[1]} are not")
    facts = {fact.label: fact.value for fact in shown.facts}
    assert facts["Smallest button"] == "8.0 × 16.0 mm"
    assert facts["Least contrast of text: light"] == "21.0:1"
    assert facts["Diagonal of the screen"] == "60.0 cm (measured with a bank card)"


def test_the_sheet_comes_back_from_json() -> None:
    assert from_json(sheet_json(sheet())) == sheet()


@pytest.mark.parametrize("source", ["", "[]", "{}", '{"language": "ko"}'])
def test_another_json_is_no_sheet(source: str) -> None:
    with pytest.raises(Bug):
        from_json(source)


def test_the_html_needs_no_other_file_and_is_safe() -> None:
    html = as_html(sheet(), TR, b"a font")
    assert "src: url(data:font/otf;base64,YSBmb250)" in html
    assert "http" not in html
    assert "<b>&" not in html
    assert "&lt;b&gt;&amp;" in html
    assert html.count("<tr>") == len(sheet().rows) + len(sheet().facts)


def test_every_verdict_has_its_own_shape() -> None:
    html = as_html(sheet(), TR)
    assert all(f"{sign} {verdict.value}" in html for sign, verdict in zip("●×–", Verdict, strict=True))
