"""What translators of lessons translate: every text of the files, and every `label` cell of their tables."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from edu_desk.lesson.content_walk import texts_of_app, texts_of_lesson
from edu_desk.lesson.formulas.text_template import chosen_words
from edu_desk.lesson.library import Library
from edu_desk.lesson.model import App, Text
from edu_desk.lesson.reading.read_app import read_app
from edu_desk.lesson.types import Letters


def lesson_messages(root: Path) -> Iterator[tuple[str, str]]:
    """(Korean text, where it stands) for all lessons and practice apps under `root`; repetitions included."""
    library = Library(root)
    for folder in library.app_folders():
        app, scope = read_app(folder)
        yield from _of_app(app, root)
        for name, shape in scope.shapes.items():
            for column, kind in shape.types.items():
                if kind == Letters(label=True):
                    at = shape.table.columns.index(column)
                    where = f"{folder.relative_to(root)}:{name}"
                    yield from ((row[at], where) for row in shape.table.rows.values() if row[at])
    for folder in library.folders():
        yield from _of_texts(texts_of_lesson(library.read(folder)), root)


def _of_app(app: App, root: Path) -> Iterator[tuple[str, str]]:
    yield from _of_texts(texts_of_app(app), root)
    for look in app.looks.values():
        yield from _of_texts(texts_of_app(look), root)


def _of_texts(texts: Iterable[Text], root: Path) -> Iterator[tuple[str, str]]:
    for text in texts:
        where = f"{text.place.file.relative_to(root)}:{text.place.line}"
        yield from ((words, where) for words in (text.source, *chosen_words(text.source)) if words)
