"""Cards on paper: what a reader finds on them is the number that was given."""

from pathlib import Path

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

from edu_desk.gui.papers.cards_pdf import PrintedCard, card_box, cards_pdf, code_box, code_of, sheets_needed
from edu_desk.gui.theme.fonts import load_fonts
from edu_desk.people.card_token import new_token
from edu_desk.shared.paths import shipped

A4 = QSize(2480, 3508)


def sheets(path: Path) -> list[QImage]:
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    images = [document.render(number, A4) for number in range(document.pageCount())]
    document.close()
    return images


def read(sheet: QImage, place: int, side: int) -> list[bytes]:
    """The squares of the code at a place; transparent paper is white."""
    box = code_box(card_box(place))
    step = box.width() / (side + 8)

    def dark(x: int, y: int) -> int:
        at = box.topLeft() + QPointF((x + 4.5) * step, (y + 4.5) * step)
        pixel = sheet.pixelColor(round(at.x()), round(at.y()))
        return int(pixel.alpha() > 128 and pixel.lightness() < 128)

    return [bytes(dark(x, y) for x in range(side)) for y in range(side)]


def test_each_card_has_its_own_code_and_eleven_take_two_sheets(qapp: object, tmp_path: Path) -> None:
    assert qapp is not None
    assets = shipped().assets
    family = load_fonts(assets)
    names = ["김영자", "남궁 옥분", "Nguyen Thi Phuong Thao Maria"]
    cards = [PrintedCard(names[at % 3], "rose", new_token(), "기계에 대세요.") for at in range(11)]
    path = tmp_path / "cards.pdf"
    path.write_bytes(cards_pdf("카드", cards, family, assets))
    assert [sheets_needed(count) for count in (1, 10, 11)] == [1, 1, 2]
    first, second = sheets(path)
    for place in (0, 1, 9):
        wanted = code_of(cards[place].token)
        assert read(first, place, len(wanted)) == wanted
    assert read(second, 0, len(code_of(cards[10].token))) == code_of(cards[10].token)
    assert read(second, 1, 25) == [bytes(25)] * 25
