"""Keeps translations/ in step with the program and the lessons.

Without options it brings every .po file up to date and tells what is missing.
Program texts (`edu_desk`) are English at source, lesson texts Korean: `lessons` has the titles and summaries
of all lessons, `lessons-<topic>` what else the files of a topic (or the practice apps) say. A language in
which texts are written has no file of them. Nothing is guessed from similar texts.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.lesson_messages import lesson_messages
from edu_desk.lesson.library import Library
from edu_desk.shared.atomic_file import free_name
from edu_desk.shared.languages import LANGUAGES, LESSON_LANGUAGE, PROGRAM_LANGUAGE
from edu_desk.shared.text import LESSONS_DOMAIN, PROGRAM_DOMAIN

ROOT = Path(__file__).resolve().parent.parent
KEYWORDS = {"N_": None, "_": None, "Plural": (1, 2), "Meant": ((1, "c"), 2)}
HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: EduDesk\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural}\\n"

"""


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text as it is marked: its other form where a count decides, its context if any."""

    text: str
    other: str = ""
    context: str | None = None

    @property
    def id(self) -> str | tuple[str, str]:
        """What babel calls it."""
        return (self.text, self.other) if self.other else self.text


Texts = dict[SourceText, list[str]]
"""Source texts in the order they are met, each with the files that say it."""
Kept = Mapping[tuple[str | None, str], Message]
"""The messages of a file by context and text."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One language's file of one domain: as it is, as it should be, and what it lacks."""

    path: Path
    before: bytes
    after: bytes
    count: int
    troubles: tuple[str, ...]

    @property
    def stale(self) -> bool:
        """The file on disk is not what the sources ask for."""
        return self.before != self.after


def program_texts(root: Path) -> Texts:
    """What is marked under src/."""
    found = extract_from_dir(root / "src", [("**.py", "python")], keywords=KEYWORDS)
    told = [
        (Path(file).as_posix(), line, message if isinstance(message, tuple) else (message,), context)
        for file, line, message, _, context in found
    ]
    ordered = sorted(told, key=lambda one: (one[0], one[1], one[2]))
    return _gather(
        (SourceText(forms[0], "".join(forms[1:]), context), f"src/{file}")
        for file, _, forms, context in ordered
    )


def lesson_texts(root: Path) -> dict[str, Texts]:
    """What the lesson files and practice apps say, by domain; a text that several say stands in the first."""
    lessons = root / "lessons"
    heads = Library(lessons).index().heads
    in_front = {text.source for head in heads for text in (head.title, head.summary)}
    texts = _gather(
        (SourceText(text), f"lessons/{where.partition(':')[0]}") for text, where in lesson_messages(lessons)
    )
    domains: dict[str, Texts] = {LESSONS_DOMAIN: {}}
    for text, files in texts.items():
        topic = files[0].split("/")[1]
        domain = LESSONS_DOMAIN if text.text in in_front else f"{LESSONS_DOMAIN}-{topic}"
        domains.setdefault(domain, {})[text] = files
    return domains


def _gather(found: Iterable[tuple[SourceText, str]]) -> Texts:
    texts: Texts = {}
    for text, file in found:
        files = texts.setdefault(text, [])
        if file not in files:
            files.append(file)
    return texts


def sheets(root: Path) -> Iterator[Sheet]:
    """Every language's files, but for what is written in that language."""
    sources = [
        (PROGRAM_LANGUAGE, {PROGRAM_DOMAIN: program_texts(root)}),
        (LESSON_LANGUAGE, lesson_texts(root)),
    ]
    for language in sorted(LANGUAGES):
        folder = root / "translations" / language / "LC_MESSAGES"
        for source, domains in sources:
            if source != language:
                yield from _sheets(folder, language, domains)


def _sheets(folder: Path, language: str, domains: Mapping[str, Texts]) -> Iterator[Sheet]:
    """The files of a language; a text that moves from one to another takes its translation along."""
    paths = {domain: folder / f"{domain}.po" for domain in domains}
    before = {domain: path.read_bytes() if path.is_file() else b"" for domain, path in paths.items()}
    kept = {domain: _messages(content) for domain, content in before.items()}
    everywhere = {key: message for messages in kept.values() for key, message in messages.items()}
    wanted = {(text.context, text.text) for texts in domains.values() for text in texts}
    for domain, texts in domains.items():
        catalog = Catalog(locale=language, fuzzy=False)
        for text, files in texts.items():
            key = (text.context, text.text)
            _add(catalog, text, files, kept[domain].get(key) or everywhere.get(key))
        left = {key: old for key, old in kept[domain].items() if key not in wanted and any(_forms(old))}
        catalog.obsolete.update((f"{key[0] or ''}\x04{key[1]}", old) for key, old in left.items())
        body = BytesIO()
        write_po(body, catalog, width=0, omit_header=True, include_lineno=False)
        header = HEADER.format(language=language, plural=get_plural(language).plural_forms)
        after = header.encode() + body.getvalue().lstrip(b"\n")
        current = [message for message in catalog if message.id]
        yield Sheet(paths[domain], before[domain], after, len(current), tuple(_troubles(current)))


def _messages(content: bytes) -> Kept:
    catalog = read_po(BytesIO(content), abort_invalid=True)
    messages = [*catalog.obsolete.values(), *catalog]
    return {(message.context, _ids(message)[0]): message for message in messages if message.id}


def _add(catalog: Catalog, text: SourceText, files: list[str], old: Message | None) -> None:
    known = _forms(old) if old else ()
    forms = catalog.num_plurals if text.other else 1
    fits = len(known) == forms
    told = known if fits else (known[:1] or ("",)) * forms
    message = catalog.add(
        text.id,
        told if text.other else told[0],
        locations=[(file, 0) for file in files],
        context=text.context,
    )
    message.flags.difference_update({"python-format", "python-brace-format"})
    if old:
        message.flags.update(old.flags & {"fuzzy"})
        message.user_comments = list(old.user_comments)
        if not fits and any(known):
            message.flags.add("fuzzy")


def _troubles(messages: Iterable[Message]) -> Iterator[str]:
    for message in messages:
        where = f"{message.locations[0][0]}: {_ids(message)[0]!r}"
        told = _forms(message)
        names = {name for text in _ids(message) for name in _names(text)}
        strange = {name for form in told for name in _names(form)} - names
        if not all(told):
            yield f"{where} is not translated"
        elif message.fuzzy:
            yield f"{where} is marked fuzzy: look it over and take the mark away"
        elif strange:
            yield f"{where} has no {', '.join(sorted(strange))} that its translation names in braces"


def _ids(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, (tuple, list)) else (str(message.id),)


def _forms(message: Message) -> tuple[str, ...]:
    told = message.string
    return tuple(map(str, told)) if isinstance(told, (tuple, list)) else (str(told or ""),)


def _names(text: str) -> set[str]:
    plain = text.replace("{{", "").replace("}}", "")
    return {name.strip() for name in re.findall(r"\{([^{}:]*)", plain)}


def compile_all(root: Path) -> None:
    """Write a .mo beside every .po, so that the start reads it instead of compiling."""
    for source in sorted((root / "translations").glob("*/LC_MESSAGES/*.po")):
        with source.open("rb") as file:
            catalog = read_po(file)
        body = BytesIO()
        write_mo(body, catalog)
        _put(source.with_suffix(".mo"), body.getvalue())


def _put(path: Path, content: bytes) -> None:
    """Write a file whole: a program that begins meanwhile reads what was there before, or what is new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = free_name(path)
    try:
        fresh.write_bytes(content)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def report(found: Iterable[Sheet], root: Path, *, check: bool) -> bool:
    """Print what each file lacks, write what is stale unless `check`; True when all is well."""
    well = True
    for sheet in found:
        stale = check and sheet.stale
        state = ", out of date: run `make translations`" if stale else ""
        name = sheet.path.relative_to(root).as_posix()
        print(f"{name}: {sheet.count} texts, {len(sheet.troubles)} to do{state}")
        for trouble in sheet.troubles:
            print(f"  {trouble}")
        if sheet.stale and not check:
            _put(sheet.path, sheet.after)
        well = well and not stale and not sheet.troubles
    return well


def main() -> int:
    """The command: 1 for broken lessons, or with --check when anything is to do; else 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if there is work to do")
    parser.add_argument("--compile", action="store_true", help="only write the .mo files")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    chosen = parser.parse_args()
    if chosen.compile:
        compile_all(chosen.root)
        return 0
    try:
        well = report(sheets(chosen.root), chosen.root, check=chosen.check)
    except LessonBroken as broken:
        print(f"{broken}\nNothing was written. Mend the lessons first: edu-desk check", file=sys.stderr)
        return 1
    if not chosen.check:
        compile_all(chosen.root)
    return 1 if chosen.check and not well else 0


if __name__ == "__main__":
    sys.exit(main())
