"""Keeps translations/ in step with the program and the lessons.

Without options it brings every .po file up to date and tells what is missing.
Program texts (`edu_desk`) are English at source, lesson texts (`lessons`) Korean; in its own
language a source text is its own translation. Nothing is guessed from similar texts.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.lesson_messages import lesson_messages

ROOT = Path(__file__).resolve().parent.parent
SOURCE_LANGUAGES = {"edu_desk": "en", "lessons": "ko"}
KEYWORDS = {"N_": None, "_": None}
HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: EduDesk\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""

Texts = dict[str, list[str]]
"""Source texts in the order they are met, each with the files that say it."""


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
    """What `N_` and `_` mark under src/."""
    source = root / "src"
    found = extract_from_dir(source, [("**.py", "python")], keywords=KEYWORDS)
    ordered = sorted((Path(file).as_posix(), line, str(text)) for file, line, text, _, _ in found)
    return _gather((text, f"src/{file}") for file, _, text in ordered)


def lesson_texts(root: Path) -> Texts:
    """What the lesson files and practice apps say."""
    lessons = root / "lessons"
    return _gather((text, f"lessons/{where.partition(':')[0]}") for text, where in lesson_messages(lessons))


def _gather(found: Iterable[tuple[str, str]]) -> Texts:
    texts: Texts = {}
    for text, file in found:
        files = texts.setdefault(text, [])
        if file not in files:
            files.append(file)
    return texts


def sheets(root: Path) -> Iterator[Sheet]:
    """Every language's file of both domains; Korean and English are always there."""
    folder = root / "translations"
    known = {entry.parent.name for entry in folder.glob("*/LC_MESSAGES")}
    domains = {"edu_desk": program_texts(root), "lessons": lesson_texts(root)}
    for language in sorted(known | set(SOURCE_LANGUAGES.values())):
        for domain, texts in domains.items():
            path = folder / language / "LC_MESSAGES" / f"{domain}.po"
            yield _sheet(path, language, texts, own=SOURCE_LANGUAGES[domain] == language)


def _sheet(path: Path, language: str, texts: Texts, *, own: bool) -> Sheet:
    before = path.read_bytes() if path.is_file() else b""
    kept = _messages(before)
    catalog = Catalog(fuzzy=False)
    for text, files in texts.items():
        _add(catalog, text, files, kept.pop(text, None), own=own)
    if not own:
        catalog.obsolete.update((text, old) for text, old in kept.items() if old.string)
    body = BytesIO()
    write_po(body, catalog, width=0, omit_header=True, include_lineno=False)
    after = HEADER.format(language=language).encode() + body.getvalue().lstrip(b"\n")
    current = [message for message in catalog if message.id]
    return Sheet(path, before, after, len(current), tuple(_troubles(current)))


def _messages(content: bytes) -> dict[str, Message]:
    catalog = read_po(BytesIO(content), abort_invalid=True)
    messages = [*catalog.obsolete.values(), *catalog]
    return {message.id: message for message in messages if isinstance(message.id, str) and message.id}


def _add(catalog: Catalog, text: str, files: list[str], old: Message | None, *, own: bool) -> None:
    string = text if own else old.string if old else ""
    message = catalog.add(text, string, locations=[(file, 0) for file in files])
    message.flags.difference_update({"python-format", "python-brace-format"})
    if old and not own:
        message.flags.update(old.flags & {"fuzzy"})
        message.user_comments = list(old.user_comments)


def _troubles(messages: Iterable[Message]) -> Iterator[str]:
    for message in messages:
        text, told = str(message.id), str(message.string or "")
        where = f"{message.locations[0][0]}: {text!r}"
        if not told:
            yield f"{where} is not translated"
        elif message.fuzzy:
            yield f"{where} is marked fuzzy: look it over and take the mark away"
        elif strange := _names(told) - _names(text):
            yield f"{where} has no {', '.join(sorted(strange))} that its translation names in braces"


def _names(text: str) -> set[str]:
    plain = text.replace("{{", "").replace("}}", "")
    return {name.strip() for name in re.findall(r"\{([^{}:]*)", plain)}


def compile_all(root: Path) -> None:
    """Write a .mo beside every .po, so that the start reads it instead of compiling."""
    for source in sorted((root / "translations").glob("*/LC_MESSAGES/*.po")):
        with source.open("rb") as file:
            catalog = read_po(file)
        with source.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalog)


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
            sheet.path.parent.mkdir(parents=True, exist_ok=True)
            sheet.path.write_bytes(sheet.after)
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
