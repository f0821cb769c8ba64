"""Pictures of a practice app, looked at before they are ever drawn.

They come from other people: what would be drawn for minutes, or would draw other files, is refused here.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import Final
from xml.parsers import expat

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.problems import LessonBroken, wrong
from edu_desk.lesson.model import FilePlace
from edu_desk.lesson.yaml.lesson_files import inside, read_file, read_text_file
from edu_desk.shared.text import N_

KINDS: Final = (".svg", ".png")
_DRAWN: Final = frozenset(
    {"svg", "g", "defs", "a", "title", "desc", "metadata", "style"}
    | {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textArea"}
    | {"linearGradient", "radialGradient", "stop", "solidColor"}
)
"""What an SVG is made of."""
_SVG: Final = frozenset({"", "http://www.w3.org/2000/svg"})
_REFUSED: Final = frozenset(
    {"use", "image", "symbol", "pattern", "mask", "marker", "clipPath", "filter", "script", "foreignObject"}
    | {"switch", "video", "audio", "animation", "set", "view", "handler", "listener", "tbreak"}
    | {"animate", "animateColor", "animateMotion", "animateTransform"}
    | {"font", "font-face", "font-face-src", "font-face-uri", "glyph", "missing-glyph"}
)
"""Drawn by their bare name, whatever namespace they say."""
_URL: Final = re.compile(r"url\s*\(\s*['\"]?\s*([^)'\"]*)", re.IGNORECASE)
_DASHES: Final = re.compile(r"stroke-dasharray\s*:\s*([^;}]*)")
_NUMBER: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_WHOLE: Final = True
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_HEADER: Final = 24


def picture_file(name: str, place: FilePlace, folder: Path) -> Path:
    """The picture `name`, named at `place`, in `folder`. Raises `LessonBroken`."""
    file = inside(folder, name, place)
    if file.suffix not in KINDS:
        raise wrong(place, "file", N_("“{file}” is no picture; it ends in .svg or .png."), file=file.name)
    try:
        known = file.stat()
        _look(file, known.st_mtime_ns, known.st_size)
    except OSError as error:
        raise _unreadable(FilePlace(file, 1), error.strerror or str(error)) from error
    return file


@lru_cache(256)
def _look(file: Path, _changed: int, _size: int) -> None:
    """Look at a picture, once for all rows that show it."""
    if file.suffix == ".svg":
        _look_at_drawing(file)
    else:
        _look_at_bitmap(file)


def _look_at_bitmap(file: Path) -> None:
    content, place = read_file(file), FilePlace(file, 1)
    if not content.startswith(_PNG) or len(content) < _HEADER:
        raise _unreadable(place, "PNG")
    width, height = int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    if width * height > limits.PICTURE_PIXELS:
        raise wrong(
            place,
            "limit",
            N_("The picture has {wide} x {high} pixels; make it smaller, {most} are possible."),
            wide=width,
            high=height,
            most=limits.PICTURE_PIXELS,
        )


def _look_at_drawing(file: Path) -> None:
    text = read_text_file(file)
    if len(text) > limits.PICTURE_LETTERS:
        raise wrong(
            FilePlace(file, 1),
            "limit",
            N_("The drawing is too large; {most} letters are possible."),
            most=limits.PICTURE_LETTERS,
        )
    _Drawing(file).read(text)


class _Drawing:
    """Reads an SVG from its start to its end."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._words
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._inside: list[str] = []
        self._count = 0
        self._heirs: dict[str, tuple[str, FilePlace]] = {}
        """Gradients that take their colours from another, by their name."""

    def read(self, text: str) -> None:
        """Raises `LessonBroken`."""
        try:
            self._parser.Parse(text, _WHOLE)
        except expat.ExpatError as error:
            place = FilePlace(self._file, max(1, error.lineno))
            raise _unreadable(place, expat.ErrorString(error.code)) from error
        for name, (_, place) in self._heirs.items():
            self._follow(name, place)

    @property
    def _place(self) -> FilePlace:
        return FilePlace(self._file, self._parser.CurrentLineNumber)

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        namespace, _, name = tag.rpartition(" ")
        self._count += 1
        if not self._inside and name != "svg":
            raise _unreadable(self._place, f"<{name}>")
        if name in _REFUSED or (namespace in _SVG and name not in _DRAWN):
            raise self._refused(f"<{name}>")
        self._inside.append(name)
        if self._count > limits.PICTURE_PARTS or len(self._inside) > limits.DEPTH:
            raise wrong(
                self._place,
                "limit",
                N_("The drawing has too many parts; {most} are possible, {deep} inside each other."),
                most=limits.PICTURE_PARTS,
                deep=limits.DEPTH,
            )
        for key, value in attributes.items():
            self._attribute(key.rpartition(" ")[2], value, attributes.get("id", ""))

    def _attribute(self, name: str, value: str, own: str) -> None:
        if name == "href" and self._inside[-1] != "a":
            if not value.startswith("#"):
                raise self._other_file(value)
            self._heirs[own] = (value[1:], self._place)
        if name == "stroke-dasharray":
            self._dashes(value)
        self._style(value)

    def _end(self, _tag: str) -> None:
        self._inside.pop()

    def _words(self, words: str) -> None:
        if self._inside[-1] == "style":
            if "@import" in words.lower():
                raise self._other_file("@import")
            self._style(words)

    def _style(self, words: str) -> None:
        for target in _URL.findall(words):
            if not target.startswith("#"):
                raise self._other_file(target)
        for dashes in _DASHES.findall(words):
            self._dashes(dashes)

    def _dashes(self, words: str) -> None:
        lengths = [float(number) for number in _NUMBER.findall(words)]
        if lengths and sum(lengths) < limits.PICTURE_DASHES * len(lengths) / 2:
            raise wrong(
                self._place,
                "limit",
                N_("Dashes shorter than {least} would be drawn for minutes; make them longer."),
                least=limits.PICTURE_DASHES,
            )

    def _follow(self, name: str, place: FilePlace) -> None:
        """A gradient must not take its colours from itself, however far round."""
        seen = {name}
        while (heir := self._heirs.get(name)) is not None:
            name = heir[0]
            if name in seen:
                raise wrong(
                    place, "limit", N_("“{name}” takes its colours from itself in the end."), name=name
                )
            seen.add(name)

    def _doctype(self, _name: str, _system: str | None, _public: str | None, entities: int) -> None:
        if entities:
            raise self._refused("<!ENTITY>")

    def _refused(self, part: str) -> LessonBroken:
        return wrong(
            self._place,
            "picture",
            N_("“{part}” cannot stand in a picture; draw it with shapes, paths and text alone."),
            part=part,
        )

    def _other_file(self, name: str) -> LessonBroken:
        return wrong(
            self._place,
            "picture",
            N_("The picture shows another file ({file}); draw that into the picture itself."),
            file=name,
        )


def _unreadable(place: FilePlace, reason: str) -> LessonBroken:
    return wrong(place, "picture", N_("The picture cannot be read ({reason}); save it anew."), reason=reason)
