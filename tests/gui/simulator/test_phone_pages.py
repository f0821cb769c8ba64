"""What makes a phone a phone: icons with badges, calls that fill the page, links inside bubbles."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.simulator.app_page import AppPage
from edu_desk.gui.simulator.elements.app_icons import AppIcon
from edu_desk.gui.simulator.elements.bubble_group import BubbleGround
from edu_desk.gui.simulator.elements.caption import CallCaption
from edu_desk.gui.simulator.elements.incoming_call import CallerPlate
from edu_desk.gui.simulator.elements.thread_rows import ThreadRow, shortened
from edu_desk.gui.simulator.frames.phone import Status
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.simulator.text_setting import block
from edu_desk.gui.theme.look import Role
from edu_desk.lesson.kinds import ElementKind, ElementStyle, Ground
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView, ScreenView
from gui.simulator.builders import button, screen, tile
from gui.simulator.screens import calling

Shown = Callable[..., Simulator]
_CLEAR_MM = 1.5
"""So far the letters in a bubble are from where the ring lies."""


def icons(*names: str, badge: str = "", note: str = "") -> ElementView:
    tiles = tuple(replace(tile(name, "phone"), value=badge, note=note) for name in names)
    return ElementView(Target("apps"), ElementKind.GROUP, ElementStyle.ICONS, children=tiles)


def part(simulator: Simulator, name: str) -> QWidget:
    found = simulator.widget_of(Target(name))
    assert found is not None
    return found


def place(simulator: Simulator, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(simulator, QPoint(0, 0)), widget.size())


def home(*names: str, foot: tuple[ElementView, ...] = ()) -> ScreenView:
    return replace(screen(icons(*names), foot=foot, title="홈 화면"), ground=Ground.WALLPAPER, can_back=False)


def test_icons_stand_four_abreast_and_fewer_in_large_letters(shown: Shown) -> None:
    names = ("전화", "메시지", "은행", "설정", "카메라")
    small, large = shown(home(*names)), shown(home(*names), text=2.0, framed=False)
    tops = [place(small, part(small, name)).y() for name in names]
    assert len(set(tops[:4])) == 1
    assert tops[4] > tops[3]
    assert place(large, part(large, "설정")).y() > place(large, part(large, "전화")).y()


def test_icons_at_the_foot_share_the_width(shown: Shown) -> None:
    simulator = shown(home("은행", "설정", foot=(icons("전화", "메시지"),)))
    assert part(simulator, "전화").width() > 1.8 * part(simulator, "은행").width()


def test_a_badge_is_written_and_what_it_means_is_read(shown: Shown) -> None:
    view = screen(icons("메시지", badge="1", note="읽지 않은 메시지 1개"))
    icon = part(shown(view), "메시지")
    assert isinstance(icon, AppIcon)
    assert icon.accessibleName() == "메시지, 읽지 않은 메시지 1개"
    assert len(icon.content()) == 4, "the sign, the name, the badge's number and the square"
    plain = part(shown(screen(icons("메시지"))), "메시지")
    assert isinstance(plain, AppIcon)
    assert len(plain.content()) == 3


def test_the_first_page_shows_the_clock_and_tells_its_name(shown: Shown) -> None:
    page = shown(home("전화")).findChild(AppPage)
    assert page is not None
    assert page.header.title.text() == "09:10"
    assert page.header.title.accessibleName() == "홈 화면, 09:10"


def test_a_call_has_its_circles_at_the_lower_edge(shown: Shown) -> None:
    simulator = shown(replace(calling(), ground=Ground.CALL))
    answer, decline = (
        place(simulator, simulator.widget_of(Target("call", act)) or simulator)
        for act in ("answer", "decline")
    )
    assert answer.y() == decline.y()
    assert answer.right() < decline.left()
    page = simulator.findChild(AppPage)
    assert page is not None
    assert place(simulator, page.body).bottom() - answer.bottom() < answer.height() // 2


def test_a_call_leaves_its_picture_out_where_there_is_little_room(shown: Shown) -> None:
    for height, pictured in ((860, True), (330, False)):
        simulator = shown(replace(calling(), ground=Ground.CALL), height=height, framed=False)
        plate = simulator.findChild(CallerPlate)
        assert plate is not None
        assert bool(plate.pictures()) is pictured


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_dark_ground_has_a_status_bar_of_its_own_ink(shown: Shown, theme: str) -> None:
    simulator = shown(screen(button("확인")), theme=theme)
    status = simulator.findChild(Status)
    assert status is not None
    brand = status.ink
    simulator.show_screen(replace(screen(button("확인")), ground=Ground.PLAIN))
    assert (status.ink != brand) is (theme == "light"), "the maker's bar is light only in a dark theme"
    simulator.show_screen(replace(screen(button("확인")), ground=Ground.CALL))
    assert status.ink.lightness() > 128


def said(element: str, words: str) -> ElementView:
    return ElementView(Target(element), ElementKind.MESSAGE, ElementStyle.THEIRS, value=words)


def bubble() -> ElementView:
    words = replace(said("body", "배송이 보류되었습니다."), label="[Web발신]\n[택배]")
    link = ElementView(
        Target("link"), ElementKind.LINK, label="링크", value="post.quick-box.example", pressable=True
    )
    group = ElementView(Target("bubble"), ElementKind.GROUP, ElementStyle.BUBBLE, note="오늘 09:05")
    return replace(group, children=(words, link))


@pytest.mark.parametrize("text", [1.0, 3.0])
def test_the_ring_round_a_message_or_a_link_in_a_bubble_touches_no_letter(shown: Shown, text: float) -> None:
    simulator = shown(screen(bubble()), text=text)
    for name in ("body", "link"):
        found = part(simulator, name)
        assert isinstance(found, Part)
        least = min(box.left() for box in found.content())
        assert least >= round(_CLEAR_MM * 96 / 25.4)


def test_a_link_stands_in_the_bubble_and_can_be_pressed(shown: Shown, qtbot: QtBot) -> None:
    simulator = shown(screen(bubble()))
    ground = simulator.findChild(BubbleGround)
    assert ground is not None
    link, words = part(simulator, "link"), part(simulator, "body")
    assert ground.bubble.contains(link.geometry())
    assert ground.bubble.contains(words.geometry())
    assert not words.isEnabled()
    assert link.accessibleName() == "링크, post.quick-box.example"
    assert words.accessibleName() == "[Web발신] [택배], 배송이 보류되었습니다."
    with qtbot.waitSignal(simulator.pressed) as heard:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert heard.args == [Target("link")]


def test_the_keyboard_reaches_what_can_be_pressed(shown: Shown) -> None:
    page = shown(screen(icons("전화"), bubble())).findChild(AppPage)
    assert page is not None
    names = [stop.accessibleName().split(",")[0] for stop in page.stops()]
    assert [name for name in names if name in {"전화", "링크"}] == ["전화", "링크"]


def test_what_a_caller_says_is_a_caption(shown: Shown) -> None:
    heard = ElementView(
        Target("said"), ElementKind.MESSAGE, ElementStyle.CAPTION, "상대방", value="검찰청입니다."
    )
    caption = part(shown(replace(screen(heard), ground=Ground.CALL)), "said")
    assert isinstance(caption, CallCaption)
    assert caption.accessibleName() == "상대방, 검찰청입니다."


LONG = "주소 오류로 배송이 보류되었습니다. 오늘 안에 아래 링크에서 주소를 수정해 주시기 바랍니다. 고맙습니다."


def test_a_conversation_shows_its_last_words_and_reads_all_of_them(shown: Shown, qtbot: QtBot) -> None:
    row = ItemView(Target("threads", "a"), "010-0000-4821", LONG, "09:05", tag="1")
    threads = ElementView(Target("threads"), ElementKind.LIST, ElementStyle.THREADS, items=(row,))
    simulator = shown(screen(threads))
    shown_row = simulator.widget_of(Target("threads", "a"))
    assert isinstance(shown_row, ThreadRow)
    assert shown_row.accessibleName() == f"010-0000-4821, 1, {LONG}, 09:05"
    with qtbot.waitSignal(simulator.pressed) as heard:
        QTest.mouseClick(shown_row, Qt.MouseButton.LeftButton)
    assert heard.args == [Target("threads", "a")]


def test_last_words_are_cut_to_two_lines_and_dots_tell_it(shown: Shown) -> None:
    row = ItemView(Target("threads", "a"), "딸", LONG)
    threads = ElementView(Target("threads"), ElementKind.LIST, ElementStyle.THREADS, items=(row,))
    simulator = shown(screen(threads))
    found = simulator.widget_of(Target("threads", "a"))
    assert isinstance(found, ThreadRow)
    face = found.skin.face(Role.NOTE)
    cut = shortened(LONG, face, 240)
    assert len(cut.lines) == 2
    assert cut.lines[-1][0].endswith("…")
    whole = shortened("네.", face, 240)
    assert [line for line, _ in whole.lines] == ["네."]


@pytest.mark.parametrize("text", [1.0, 3.0])
def test_what_nothing_opens_is_shown_whole(shown: Shown, text: float) -> None:
    """Of somebody to call no more is told elsewhere, so that no word of it is left out."""
    rows = (
        ItemView(Target("threads", "came"), "1394", LONG, "09:05"),
        ItemView(Target("threads", "whom"), "1394", LONG),
    )
    threads = ElementView(Target("threads"), ElementKind.LIST, ElementStyle.THREADS, items=rows)
    simulator = shown(screen(threads), text=text)
    came, whom = (simulator.widget_of(row.target) for row in rows)
    assert isinstance(came, ThreadRow)
    assert isinstance(whom, ThreadRow)
    face = whom.skin.face(Role.NOTE)
    room = whom.width() - whom.content()[0].x() - whom.skin.look.space(12)
    lines = [max(words.height() for words in row.content()) / face.pitch for row in (came, whom)]
    assert lines[0] == 2
    assert lines[1] == len(block(LONG, face, room).lines) > 2
