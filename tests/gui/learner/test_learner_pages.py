"""Every page, at every size of letters and of screen: nothing clipped, nothing overlapping, all named."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.home_page import HomePage, HomeSnapshot, LessonTile
from edu_desk.gui.learner.result_page import ResultPage, ResultSnapshot
from edu_desk.gui.preferences.preferences_page import PreferencesPage
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.button import TouchButton
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.question_page import QuestionChoice, QuestionPage, QuestionSnapshot
from edu_desk.gui.widgets.tile import Tile
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.settings.declarations import Settings
from edu_desk.shared.text import Translator
from kit.keyboard import by_arrows
from kit.sampling import id_word

MakeLook = Callable[..., Look]
Stage = Callable[..., None]
MakePage = Callable[[Look, Translator], Page]

HOME = HomeSnapshot(
    (
        LessonTile(
            "train",
            "기차표 예매하기",
            "휴대전화로 출발역과 시간을 골라요.",
            "train-front",
            15,
            unfinished=True,
        ),
        LessonTile("cafe", "카페에서 주문하기", "무인 주문 기계로 음료를 골라요.", "coffee", 10),
        LessonTile(
            "bus", "버스 시간 보기", "정류장에서 버스를 기다려요.", "bus", 5, problem="12번째 줄을 봐 주세요."
        ),
    ),
    ("lesson.yaml:12 ‘gaol’이라는 항목은 없어요.",),
    "설정 파일을 읽지 못해서 기본값을 써요.",
)
MODES = QuestionSnapshot(
    "어떻게 해 볼까요?",
    "내일 오전, 인천에서 부산까지 두 자리 예매하기",
    (
        QuestionChoice("watch", "보기", "제가 천천히 보여 드려요.", "eye"),
        QuestionChoice("follow", "따라하기", "한 걸음씩 함께 해요.", "footprints", primary=True),
        QuestionChoice("try", "혼자 해보기", "필요할 때만 도와 드려요.", "user-round"),
        QuestionChoice("check", "확인하기", "도움 없이 끝까지 해 봐요.", "circle-check"),
    ),
)
RESULT = ResultSnapshot(
    "기차표를 예매했어요",
    "인천에서 부산까지 두 자리를 끝까지 예매했어요.",
    ("출발역과 도착역 고르기", "날짜와 시간 고르기"),
    ("결제할 카드 고르기",),
    "다른 과제 하기",
)
PAGES: dict[str, MakePage] = {
    "home": lambda look, tr: HomePage(look, tr, HOME),
    "modes": lambda look, tr: QuestionPage(look, tr, MODES),
    "result": lambda look, tr: ResultPage(look, tr, RESULT),
    "preferences": lambda look, tr: PreferencesPage(look, tr, Settings()),
}
SCREENS = [(1024, 768), (1366, 768), (1080, 1920)]


def on_page(widget: QWidget, page: Page) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def visible(page: Page) -> list[QWidget]:
    return [
        part for kind in (Label, TouchButton) for part in page.findChildren(kind) if part.isVisibleTo(page)
    ]


def touched(page: Page) -> list[TouchButton]:
    return [part for part in page.findChildren(TouchButton) if part.isVisibleTo(page)]


@pytest.mark.exhaustive(most=12, share=0.25, of=id_word(0))
@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("text", [1.0, 1.5, 2.0, 3.0])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_clipped_or_overlaps(
    stage: Stage, make_look: MakeLook, tr: Translator, name: str, text: float, size: tuple[int, int]
) -> None:
    look = make_look(text)
    page = PAGES[name](look, tr)
    stage(page, *size)
    parts = visible(page)
    assert len(parts) > 8
    for part in parts:
        what = f"{type(part).__name__} {part.accessibleName()}"
        place = on_page(part, page)
        assert part.height() >= part.heightForWidth(part.width()), what
        assert part.width() >= part.minimumSizeHint().width(), what
        assert place.left() >= 0, what
        assert place.right() < page.width(), what
        parent = part.parentWidget()
        assert parent is not None
        assert parent.rect().contains(part.geometry()), what
        for other in parent.children():
            if other is not part and isinstance(other, QWidget) and other.isVisibleTo(page):
                assert not other.geometry().intersects(part.geometry()), f"{what} over {other}"
    bar = page.scroller.area.horizontalScrollBar()
    assert bar.maximum() == 0


@pytest.mark.parametrize("text", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("name", PAGES)
def test_all_that_is_touched_is_large_and_apart(
    stage: Stage, make_look: MakeLook, tr: Translator, name: str, text: float
) -> None:
    look = make_look(text)
    page = PAGES[name](look, tr)
    stage(page, 1366, 768)
    gap = look.gap
    for button in touched(page):
        assert button.width() >= look.target, button.words
        assert button.height() >= look.target, button.words
        parent = button.parentWidget()
        assert parent is not None
        near = button.geometry().adjusted(-gap + 1, -gap + 1, gap - 1, gap - 1)
        for other in parent.findChildren(TouchButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
            assert other is button or not near.intersects(other.geometry()), (button.words, other.words)


_ROLES = frozenset(
    {
        QAccessible.Role.Heading,
        QAccessible.Role.StaticText,
        QAccessible.Role.Button,
        QAccessible.Role.RadioButton,
    }
)


@pytest.mark.parametrize("name", PAGES)
def test_all_has_a_name_and_a_role(stage: Stage, make_look: MakeLook, tr: Translator, name: str) -> None:
    page = PAGES[name](make_look(), tr)
    stage(page, 1366, 768)
    assert QAccessible.queryAccessibleInterface(page).text(QAccessible.Text.Name)
    for part in visible(page):
        interface = QAccessible.queryAccessibleInterface(part)
        assert interface.text(QAccessible.Text.Name).strip()
        assert interface.role() in _ROLES, part


@pytest.mark.parametrize("name", PAGES)
def test_the_bar_stands_in_the_same_place(
    stage: Stage, make_look: MakeLook, tr: Translator, name: str
) -> None:
    look = make_look()
    first = PAGES["home"](look, tr)
    stage(first, 1366, 768)
    page = PAGES[name](look, tr)
    stage(page, 1366, 768)
    for item in BarItem:
        assert on_page(page.bar.button(item), page) == on_page(first.bar.button(item), first)


@pytest.mark.parametrize("name", PAGES)
def test_all_can_be_reached_by_keyboard(stage: Stage, make_look: MakeLook, tr: Translator, name: str) -> None:
    page = PAGES[name](make_look(), tr)
    stage(page, 1366, 1600)
    usable = {button for button in touched(page) if button.isEnabled() and not by_arrows(button)}
    reached: set[QWidget] = set()
    at: QWidget | None = page
    for _ in range(200):
        at = at.nextInFocusChain() if at is not None else None
        if at is not None and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(at)
    assert usable <= reached


def test_a_lesson_is_chosen(qtbot: QtBot, stage: Stage, make_look: MakeLook, tr: Translator) -> None:
    page = HomePage(make_look(), tr, HOME)
    stage(page, 1366, 768)
    with qtbot.waitSignal(page.lesson_chosen) as chosen:
        QTest.mouseClick(page.tiles[1], Qt.MouseButton.LeftButton)
    assert chosen.args == ["cafe"]


def test_a_broken_lesson_is_not_chosen(
    qtbot: QtBot, stage: Stage, make_look: MakeLook, tr: Translator
) -> None:
    page = HomePage(make_look(), tr, HOME)
    stage(page, 1366, 768)
    with qtbot.assertNotEmitted(page.lesson_chosen):
        QTest.mouseClick(page.tiles[2], Qt.MouseButton.LeftButton)
    assert "12번째 줄을 봐 주세요." in page.tiles[2].reading()


def test_an_empty_house_says_so(stage: Stage, make_look: MakeLook, tr: Translator) -> None:
    page = HomePage(make_look(), tr, HomeSnapshot(()))
    stage(page, 1024, 768)
    assert page.reading()[1] == "There is no lesson here yet. Please ask your teacher."


def test_an_answer_is_given(qtbot: QtBot, stage: Stage, make_look: MakeLook, tr: Translator) -> None:
    page = QuestionPage(make_look(), tr, MODES)
    stage(page, 1366, 768)
    with qtbot.waitSignal(page.chosen) as chosen:
        QTest.mouseClick(page.tiles[1], Qt.MouseButton.LeftButton)
    assert chosen.args == ["follow"]


@pytest.mark.parametrize(
    ("again", "onward", "words"),
    [
        ((), "다음", ["다음", "Do it again", "To the first page"]),
        (("카드 고르기",), "다음", ["Do it again", "다음", "To the first page"]),
        ((), "", ["Do it again", "To the first page"]),
    ],
)
def test_the_likely_next_thing_stands_first(
    stage: Stage, make_look: MakeLook, tr: Translator, again: tuple[str, ...], onward: str, words: list[str]
) -> None:
    page = ResultPage(make_look(), tr, ResultSnapshot("했어요", "끝까지 했어요.", (), again, onward))
    stage(page, 1366, 768)
    assert [button.words for button in page.buttons] == words
    assert [button.words for button in touched(page) if button in page.buttons] == words


def test_the_result_goes_three_ways(qtbot: QtBot, stage: Stage, make_look: MakeLook, tr: Translator) -> None:
    page = ResultPage(make_look(), tr, RESULT)
    stage(page, 1366, 768)
    for button, signal in zip(page.buttons, (page.again, page.onward, page.home), strict=True):
        with qtbot.waitSignal(signal):
            button.click()


@pytest.mark.parametrize(
    ("key", "item"), [(Qt.Key.Key_Escape, "back"), (Qt.Key.Key_F1, "help"), (Qt.Key.Key_F2, "again")]
)
def test_keys_of_the_bar(
    qtbot: QtBot, stage: Stage, make_look: MakeLook, tr: Translator, key: Qt.Key, item: str
) -> None:
    page = QuestionPage(make_look(), tr, MODES)
    stage(page, 1366, 768)
    page.tiles[0].setFocus()
    with qtbot.waitSignal(getattr(page.bar, item)):
        QTest.keyClick(page.tiles[0], key)


def test_a_question_may_have_no_way_back(
    qtbot: QtBot, stage: Stage, make_look: MakeLook, tr: Translator
) -> None:
    page = QuestionPage(make_look(), tr, QuestionSnapshot("잠깐만요", "", MODES.choices[:1], can_back=False))
    stage(page, 1366, 768)
    with qtbot.assertNotEmitted(page.bar.back):
        QTest.keyClick(page.tiles[0], Qt.Key.Key_Escape)


def test_a_long_page_moves_by_its_buttons(stage: Stage, make_look: MakeLook, tr: Translator) -> None:
    page = HomePage(make_look(3.0), tr, replace(HOME, problems=(), notice=""))
    stage(page, 1024, 768)
    bar = page.scroller.area.verticalScrollBar()
    assert not page.scroller.up.isEnabled()
    while page.scroller.down.isEnabled():
        before = bar.value()
        page.scroller.down.click()
        assert before < bar.value() <= before + bar.pageStep()
    last = page.tiles[-1]
    assert on_page(last, page).intersects(on_page(page.scroller.area, page))
    assert page.scroller.up.isEnabled()


def test_a_short_page_has_no_buttons_to_move(stage: Stage, make_look: MakeLook, tr: Translator) -> None:
    page = QuestionPage(make_look(), tr, MODES)
    stage(page, 1366, 768)
    assert not page.scroller.down.isVisibleTo(page)


def test_tiles_go_below_one_another_when_letters_grow(
    stage: Stage, make_look: MakeLook, tr: Translator
) -> None:
    tops = []
    for text in (1.0, 3.0):
        page = HomePage(make_look(text), tr, HOME)
        stage(page, 1366, 768)
        tops.append(len({tile.y() for tile in page.findChildren(Tile)}))
    assert tops == [1, 3]


def test_an_author_sees_what_is_wrong_with_a_lesson_before_all_else(
    qtbot: QtBot, make_look: Callable[..., Look], tr: Translator
) -> None:
    told = tuple(f"lesson.yaml:{line}: ‘go’ leads nowhere." for line in (3, 9, 27))
    page = HomePage(make_look(1.25), tr, replace(HOME, problems=told, notice=""))
    qtbot.addWidget(page)
    page.resize(1366, 768)
    with qtbot.waitExposed(page):
        page.show()
    seen = {one.text(): one.visibleRegion().boundingRect().height() for one in page.findChildren(Label)}
    assert all(seen[words] > 0 for words in told[:2])
    assert told[2] in seen
    assert all(not tile.visibleRegion().isEmpty() for tile in page.tiles[:1])
