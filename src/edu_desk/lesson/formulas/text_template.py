"""Texts with computed pieces: “{origin.name:을/를} 골랐어요”, with `{{` and `}}` for braces."""

import ast
import re
from collections.abc import Iterator
from functools import cache

from edu_desk.lesson.checking.problems import unknown, wrong
from edu_desk.lesson.formulas.formula_compiler import compile_typed
from edu_desk.lesson.formulas.scope import Scope, TypedFormula
from edu_desk.lesson.formulas.type_agreement import type_name
from edu_desk.lesson.model import Expr, FilePlace, Text, TextPiece
from edu_desk.lesson.types import Letters, ListOf, Number, RecordOf, RowOf, Type, YesNo
from edu_desk.shared.text import N_

NUMBER_FORMS = ("won", "number", "clock", "span", "date", "shortdate", "weekday", "size")
WORDS = "words"
TEXT_FORMS = ("card", "phone", "maskedphone", "maskedname", WORDS)
LIST_FORMS = ("join",)
PARTICLES = ("을/를", "이/가", "은/는", "과/와", "으로/로", "이에요/예요")
_PIECE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")

Parts = tuple[str | TextPiece, ...]


def read_text(source: str, scope: Scope, place: FilePlace) -> Text:
    """The checked text of `source`. Raises `Broken`."""
    source = source.strip()
    compile_parts = cache(lambda told: _parts(told, scope, place))
    compile_parts(source)
    return Text(source, place, compile_parts)


def fixed_text(source: str, place: FilePlace) -> Text:
    """A text without computed pieces."""
    return read_text(source, Scope(), place)


def _parts(source: str, scope: Scope, place: FilePlace) -> Parts:
    found: list[str | TextPiece] = []
    end = 0
    for hit in _PIECE.finditer(source):
        found.append(source[end : hit.start()])
        end = hit.end()
        match hit[0]:
            case "{{" | "}}":
                found.append(hit[0][0])
            case "{" | "}":
                raise wrong(place, "text", N_("A brace has no partner in “{text}”."), text=source)
            case _:
                found.append(_computed(hit[1], scope, place))
    found.append(source[end:])
    return tuple(part for part in found if part)


def _computed(inside: str, scope: Scope, place: FilePlace) -> TextPiece:
    formula, *forms = _split(inside)
    return _piece(compile_typed(formula, scope, place), tuple(forms), place, formula)


def chosen_words(source: str) -> tuple[str, ...]:
    """The words that a text's own pieces may say: “{'오늘' if day == 0 else '내일':words}” has two."""
    found: list[str] = []
    for hit in _PIECE.finditer(source):
        formula, *forms = _split(hit[1] or "")
        if WORDS in forms:
            found += _results(ast.parse(formula, mode="eval").body)
    return tuple(found)


def _results(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.IfExp(body=body, orelse=orelse):
            yield from _results(body)
            yield from _results(orelse)
        case ast.Constant(value=str() as text) if text:
            yield text
        case _:
            return


def _split(inside: str) -> list[str]:
    """The formula and its forms: colons inside quotes or brackets do not count."""
    pieces, depth, quoted = [""], 0, ""
    for letter in inside:
        if quoted:
            quoted = "" if letter == quoted else quoted
        elif letter in "'\"":
            quoted = letter
        else:
            depth += (letter in "([") - (letter in ")]")
        if letter == ":" and not quoted and not depth:
            pieces.append("")
        else:
            pieces[-1] += letter
    return [piece.strip() for piece in pieces]


def _piece(part: TypedFormula, forms: tuple[str, ...], place: FilePlace, source: str) -> TextPiece:
    known = (*_forms_of(part.type, place), *PARTICLES)
    for form in forms:
        if form not in known:
            raise unknown(place, "form", N_("“{name}” is no way to say this value."), form, known)
    if isinstance(part.type, Letters) and part.type.joined:
        raise wrong(
            place,
            "text",
            N_("A joined text is in no catalogue: give each part braces of its own (“{source}”)."),
            source=source,
        )
    translated = isinstance(part.type, Letters) and (part.type.label or WORDS in forms)
    if isinstance(part.type, ListOf):
        translated = isinstance(part.type.item, Letters) and part.type.item.label
    return TextPiece(Expr("", part.evaluate, part.reads), forms, translated)


def _forms_of(kind: Type, place: FilePlace) -> tuple[str, ...]:
    match kind:
        case Number():
            return NUMBER_FORMS
        case Letters():
            return TEXT_FORMS
        case ListOf(Letters() | RowOf()):
            return LIST_FORMS
        case YesNo() | RowOf() | RecordOf() | ListOf() | _:
            raise wrong(
                place,
                "text",
                N_("A {found} cannot be said in a text; name a part of it."),
                found=type_name(kind),
            )
