"""The assessment as it is shown: words in one language, ready for a page, a printer or a file."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from edu_desk.access.assessment.judged_items import JudgedItem
from edu_desk.access.assessment.measurements import Measured
from edu_desk.access.assessment.verdict import Verdict
from edu_desk.shared.errors import Bug
from edu_desk.shared.text import N_, Translator

_MM_PER_CM = 10.0


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One item; all but `verdict` is in the reader's language."""

    standard: str
    clause: str
    title: str
    threshold: str
    verdict: str
    """A `Verdict`'s name."""
    evidence: str


@dataclass(frozen=True, slots=True)
class ReportFact:
    """A number and what it is, in the reader's language."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """The whole report."""

    language: str
    title: str
    sentence: str
    facts: tuple[ReportFact, ...]
    rows: tuple[ReportRow, ...]
    notes: tuple[str, ...]

    def count(self, verdict: Verdict) -> int:
        """How many rows have it."""
        return sum(row.verdict == verdict.name for row in self.rows)


def tell(measured: Measured, judged: Iterable[JudgedItem], day: str, tr: Translator) -> ReportSheet:
    """The sheet of a day (as people write it) in the language of `tr`."""
    rows = tuple(_row(one, tr) for one in judged)
    sheet = ReportSheet(
        tr.locale,
        tr(N_("How well can everybody use this screen?")),
        "",
        tuple(_facts(measured, day, tr)),
        rows,
        (
            tr(N_("The program judges itself with this list; it is no certificate.")),
            tr(N_("The letters of annex 5 follow the published checklist of 47 indicators.")),
            tr(N_("KS X 9211 is cited by clause and number; the words are ours.")),
        ),
    )
    sentence = tr(
        N_("{met} are met, {unmet} are not, {open} must be looked at elsewhere."),
        met=sheet.count(Verdict.PASS),
        unmet=sheet.count(Verdict.FAIL),
        open=sheet.count(Verdict.NOT_APPLICABLE),
    )
    return ReportSheet(sheet.language, sheet.title, sentence, sheet.facts, rows, sheet.notes)


def sheet_json(sheet: ReportSheet) -> str:
    """The sheet for other programs."""
    return json.dumps(asdict(sheet), ensure_ascii=False, indent=2) + "\n"


def from_json(source: str) -> ReportSheet:
    """The sheet that `sheet_json` wrote. Raises `Bug` when it did not."""
    try:
        said = json.loads(source)
        return ReportSheet(
            said["language"],
            said["title"],
            said["sentence"],
            tuple(ReportFact(**fact) for fact in said["facts"]),
            tuple(ReportRow(**row) for row in said["rows"]),
            tuple(said["notes"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise Bug("the report cannot be read") from error


def _row(one: JudgedItem, tr: Translator) -> ReportRow:
    item, finding = one.item, one.finding
    return ReportRow(
        tr(item.standard.value),
        item.clause,
        tr(item.title),
        tr(item.threshold),
        finding.verdict.name,
        tr(finding.evidence, **finding.values).strip(),
    )


def _facts(measured: Measured, day: str, tr: Translator) -> Iterable[ReportFact]:
    yield ReportFact(tr(N_("Day")), day)
    by = N_("measured with a bank card") if measured.by_card else N_("as the screen says itself")
    size = f"{measured.diagonal / _MM_PER_CM:.1f} cm"
    yield ReportFact(tr(N_("Diagonal of the screen")), f"{size} ({tr(by)})")
    yield ReportFact(tr(N_("Size of the letters")), f"{measured.text_percent}%")
    yield ReportFact(tr(N_("Colours")), measured.theme)
    if measured.texts:
        yield ReportFact(tr(N_("Smallest letters")), _mm(min(text.high for text in measured.texts)))
    if measured.targets:
        target = min(measured.targets, key=lambda one: one.side)
        yield ReportFact(tr(N_("Smallest button")), f"{target.wide:.1f} × {target.high:.1f} mm")
    if measured.gaps:
        yield ReportFact(tr(N_("Smallest gap")), _mm(min(gap.apart for gap in measured.gaps)))
    for theme in dict.fromkeys(pair.theme for pair in measured.pairs):
        least = min(pair.ratio for pair in measured.pairs if pair.theme == theme and not pair.line)
        yield ReportFact(tr(N_("Least contrast of text: {theme}"), theme=theme), f"{least:.1f}:1")
    counted = N_("{targets} buttons and {texts} texts on {pages} pages")
    yield ReportFact(
        tr(N_("Measured")),
        tr(counted, targets=len(measured.targets), texts=len(measured.texts), pages=len(measured.pages)),
    )


def _mm(length: float) -> str:
    return f"{length:.1f} mm"
