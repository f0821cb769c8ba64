"""What a learner did in the diagnostic, in words: alone and of how many, and wrong turns."""

from edu_desk.report.diagnostic_result import DiagnosticResult, FormResult
from edu_desk.shared.text import N_, Plural, Translator

_TURNS = Plural("{count} wrong turn", "{count} wrong turns")


def diagnostic_lines(result: DiagnosticResult, tr: Translator) -> tuple[str, ...]:
    """One line for each form that was done."""
    told = (
        (N_("Before the lessons: {result}"), result.before),
        (N_("After the lessons: {result}"), result.after),
    )
    return tuple(tr(words, result=_form(form, tr)) for words, form in told if form is not None)


def _form(form: FormResult, tr: Translator) -> str:
    words = N_("{alone} of {all} errands alone") if form.alone else N_("none of {all} errands alone")
    alone = tr(words, alone=form.alone, all=len(form.checks))
    return f"{alone}, {tr.counted(_TURNS, form.away)}" if form.away else alone
