"""Pages of our own with everything on them, in Korean."""

from collections.abc import Callable

from edu_desk.gui.instructor.line_page import LinePage
from edu_desk.gui.instructor.pin_page import PinPage
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.instructor.staff_view import StaffAction, StaffChip, StaffRow, StaffSection, StaffView
from edu_desk.gui.learner.home_page import HomePage, HomeSnapshot, LessonTile
from edu_desk.gui.learner.result_page import ResultPage, ResultSnapshot
from edu_desk.gui.preferences.preferences_page import PreferencesPage
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.question_page import QuestionChoice, QuestionPage, QuestionSnapshot
from edu_desk.settings.declarations import Settings
from kit.screens import korean

TRAIN = LessonTile("train", "기차표 예매하기", "휴대폰으로 사요.", "train-front", 15, unfinished=True)
KIOSK = LessonTile("kiosk", "역에서 기계로 표 사기", "기계로 표를 사요.", "ticket", 8, standing="alone")
REFUND = LessonTile("refund", "기차표 돌려주기", "돈을 돌려받아요.", "receipt", 6, standing="helped")
BROKEN = LessonTile("bus", "버스 시간 보기", "버스를 기다려요.", "bus", 5, problem="12번째 줄을 봐 주세요.")
HOME = HomeSnapshot(
    (TRAIN, KIOSK, REFUND, BROKEN),
    ("lesson.yaml:12 ‘gaol’이라는 항목은 없어요.",),
    "설정 파일을 읽지 못해서 기본값을 써요.",
    (KIOSK,),
)
MODES = QuestionSnapshot(
    "기차표 예매하기",
    "내일 아침, 인천에서 부산까지 두 자리를 사요.",
    (
        QuestionChoice("watch", "보기", "프로그램이 천천히 하면서 까닭을 말해 드려요.", "eye"),
        QuestionChoice(
            "follow", "따라하기", "직접 해요. 다음에 누를 곳을 보여 드려요.", "footprints", primary=True
        ),
        QuestionChoice("try", "혼자 해보기", "도움을 누르면 알려 드려요.", "hand"),
        QuestionChoice("check", "확인하기", "도움 없이 해 봐요.", "list-checks"),
    ),
)
RESULT = ResultSnapshot(
    "해냈어요",
    "인천에서 부산까지 두 자리를 끝까지 샀어요.",
    ("출발역과 도착역 고르기", "날짜와 시간 고르기"),
    ("결제할 카드 고르기",),
    "다른 과제 하기",
)
STAFF = StaffView(
    "월요일반 지금",
    "1명이 기다리고 있어요.",
    "도움이 가장 필요한 사람이 맨 위에 있어요.",
    (
        StaffSection(
            "학습자",
            tuple(
                StaffRow(
                    tone,
                    f"김영희 ({year})",
                    ("막혀 있어요 · 3분 전",),
                    icon,
                    tone,
                    (StaffChip("●", "기차표 예매하기: 혼자"), StaffChip("–", "카페에서 주문하기: 아직")),
                    (
                        StaffAction("coming", "갈게요", "footprints"),
                        StaffAction("look", "연습 기록 보기", "eye"),
                    ),
                )
                for tone, year, icon in (
                    ("stop", 1948, "hand"),
                    ("attend", 1951, "triangle-alert"),
                    ("good", 1950, "circle-check"),
                )
            ),
        ),
        StaffSection(
            "",
            (
                StaffRow(
                    "in",
                    "명단",
                    actions=(StaffAction("a", "박수", on=True), StaffAction("b", "이순자", on=False)),
                ),
            ),
        ),
    ),
    (StaffAction("now", "지금 수업 보기", "eye", primary=True),),
)
PAGES: tuple[Callable[[Look], Page], ...] = (
    lambda look: HomePage(look, korean(), HOME),
    lambda look: QuestionPage(look, korean(), MODES),
    lambda look: ResultPage(look, korean(), RESULT),
    lambda look: PreferencesPage(look, korean(), Settings()),
    lambda look: StaffPage(look, korean(), STAFF),
    lambda look: PinPage(look, korean(), "선생님 화면", "비밀번호를 눌러 주세요.", can_forget=True),
    lambda look: LinePage(look, korean(), ("새 반", "반 이름을 적어 주세요.", "반 만들기"), "월요일반"),
)
