"""Pictures come from other people: what would be drawn for minutes, or draw other files, is refused."""

import struct
from pathlib import Path
from time import perf_counter

import pytest

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.problems import LessonBroken, Problem
from edu_desk.lesson.model import FilePlace
from edu_desk.lesson.reading.read_picture import picture_file
from edu_desk.shared.paths import shipped

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n{parts}\n</svg>'
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
HERE = FilePlace(Path("app.yaml"), 7)
NESTED = "\n".join(
    f'<g id="g{depth}">' + f'<use xlink:href="#g{depth - 1}"/>' * 10 + "</g>" for depth in range(1, 9)
)
INKSCAPE = """\
<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net" id="base"/>
<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
<defs><linearGradient id="a"><stop offset="0"/></linearGradient>
<linearGradient id="b" xlink:href="#a"/><linearGradient xlink:href="#b"/></defs>
<style>.x { fill: url(#b); stroke-dasharray: 4 2 }</style>
<path d="M0 0L1 1" style="fill:url('#b')" stroke-dasharray="none"/><text>글</text>"""


def looked_at(folder: Path, content: str | bytes, name: str = "it.svg") -> None:
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert picture_file(name, HERE, folder) == file


def problem(folder: Path, content: str | bytes, name: str = "it.svg") -> Problem:
    with pytest.raises(LessonBroken) as broken:
        looked_at(folder, content, name)
    [found] = broken.value.problems
    assert found.place.file == folder / name
    return found


def svg(parts: str) -> str:
    return SVG.format(parts=parts)


def bitmap(wide: int, high: int) -> bytes:
    return PNG + struct.pack(">II", wide, high) + b"\x08\x02\0\0\0"


@pytest.mark.parametrize(
    "content",
    [
        svg(INKSCAPE),
        '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">' + svg("<g/>"),
        svg('<a xlink:href="https://example.org"><rect/></a>'),
        svg('<path stroke-dasharray="0 4"/>'),
    ],
)
def test_ordinary_drawings_are_taken(tmp_path: Path, content: str) -> None:
    looked_at(tmp_path, content)


@pytest.mark.parametrize(
    "part",
    [
        NESTED,
        '<image href="/abs.png"/>',
        '<image xlink:href="../red.png"/>',
        '<x:image xmlns:x="urn:x" xlink:href="../red.png"/>',
        '<image href="data:image/png;base64,AAAA"/>',
        "<pattern/>",
        "<filter/>",
        "<mask/>",
        "<marker/>",
        "<script/>",
        "<animate/>",
        "<foreignObject/>",
        "<font-face-uri/>",
    ],
)
def test_what_is_no_plain_drawing_is_refused_with_its_line(tmp_path: Path, part: str) -> None:
    found = problem(tmp_path, svg(f"<g/>\n{part}"))
    assert found.rule == "picture"
    assert "shapes, paths and text alone" in found.message
    assert found.place.line == 3


@pytest.mark.parametrize(
    "part",
    [
        '<rect fill="url(../red.svg#a)"/>',
        "<rect style=\"fill: URL( '/abs.svg#a' )\"/>",
        '<linearGradient xlink:href="other.svg#a"/>',
        "<style>@import 'other.css';</style>",
        "<style>.a { fill: url(file:///abs.png) }</style>",
    ],
)
def test_other_files_are_refused(tmp_path: Path, part: str) -> None:
    found = problem(tmp_path, svg(part))
    assert "another file" in found.message
    assert found.place.line == 2


def test_entities_are_refused(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE svg [\n<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n' + svg("<text>&b;</text>")
    assert problem(tmp_path, bomb).values["part"] == "<!ENTITY>"


@pytest.mark.parametrize("dashes", ["0.001", "0.1,0.2", "1e-9 1e-9"])
def test_tiny_dashes_are_refused(tmp_path: Path, dashes: str) -> None:
    assert problem(tmp_path, svg(f'<path stroke-dasharray="{dashes}"/>')).rule == "limit"
    assert problem(tmp_path, svg(f'<path style="stroke-dasharray: {dashes}; fill: red"/>')).rule == "limit"


def test_a_gradient_of_itself_is_refused(tmp_path: Path) -> None:
    ring = '<linearGradient id="a" href="#b"/>\n<linearGradient id="b" href="#a"/>'
    assert problem(tmp_path, svg(ring)).rule == "limit"
    assert problem(tmp_path, svg('<linearGradient id="a" href="#a"/>')).rule == "limit"


def test_too_much_is_refused(tmp_path: Path) -> None:
    most = limits.PICTURE_PARTS
    looked_at(tmp_path, svg("<g/>" * (most - 1)))
    assert problem(tmp_path, svg("<g/>" * most), "more.svg").rule == "limit"
    deep = limits.DEPTH
    assert problem(tmp_path, svg("<g>" * deep + "</g>" * deep), "deep.svg").rule == "limit"
    long = svg(f'<path d="{"M0 0" * (limits.PICTURE_LETTERS // 4)}"/>')
    assert problem(tmp_path, long, "long.svg").rule == "limit"


@pytest.mark.parametrize(
    "content", ["", "no drawing", "<html/>", "<svg", svg("<g>"), svg("<p:g/>"), "<a:svg/>"]
)
def test_what_cannot_be_read_is_refused(tmp_path: Path, content: str) -> None:
    found = problem(tmp_path, content)
    assert "cannot be read" in found.message
    assert found.values["reason"]


def test_bitmaps(tmp_path: Path) -> None:
    looked_at(tmp_path, bitmap(4000, 4000), "it.png")
    assert problem(tmp_path, bitmap(30_000, 30_000), "huge.png").values["wide"] == 30_000
    for content in (b"", b"GIF89a", PNG, svg(NESTED).encode()):
        assert problem(tmp_path, content, "no.png").rule == "picture"


def test_a_picture_that_changed_is_looked_at_again(tmp_path: Path) -> None:
    looked_at(tmp_path, svg("<g/>"))
    assert problem(tmp_path, svg("<image/>")).rule == "picture"


def test_many_rows_look_once(tmp_path: Path) -> None:
    looked_at(tmp_path, svg("<g/>" * 1500))
    began = perf_counter()
    for _ in range(2_000):
        picture_file("it.svg", HERE, tmp_path)
    assert perf_counter() - began < 5


@pytest.mark.parametrize("file", sorted(shipped().lessons.rglob("*.svg")), ids=lambda file: file.stem)
def test_all_that_is_shipped_is_taken(file: Path) -> None:
    picture_file(file.name, HERE, file.parent)
