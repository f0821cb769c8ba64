"""The phone of the cases has what a phone has: a bank's app and settings that live and decide nothing."""

import pytest

from edu_desk.lesson.model import STACK
from edu_desk.present.present import view
from edu_desk.present.review import deciding, leading
from edu_desk.present.target_names import views
from edu_desk.present.tongue import Tongue
from edu_desk.runner.advance import advance
from edu_desk.runner.case_decision import CaseChoice, case_choice
from edu_desk.runner.events import Mode
from edu_desk.runner.run import AppAsks, Errand, Run, Slipped, Strayed
from kit.runs import NOW, begin, errand_of, walk
from kit.screens import korean
from kit.shipped_lessons import shipped_library

EVERYTHING = [
    *("bank", "bank_delay", "delay_use[yes]", "back", "bank_stop", "stop_now", "back", "bank_moves", "back"),
    *("back", "settings", "settings_strangers", "strangers_use[refused]", "back", "settings_rights"),
    *("rights_talk", "talk_camera_use[refused]"),
]
"""All that can be set there, and then far from the first page."""
DEEP = [
    EVERYTHING,
    ["bank", "bank_stop"],
    ["bank", "bank_send"],
    ["bank", "bank_moves"],
    ["settings", "settings_rights"],
]
CASES = [
    *(("fraud-message", "parcel-link"), ("fraud-messenger", "friend-abroad")),
    *(("fraud-site", "bank-letter"), ("fraud-site", "parking-sticker"), ("fraud-app", "police-check")),
]


def case_of(lesson: str, name: str) -> Errand:
    return errand_of(shipped_library().lesson(lesson), name)


def shown(errand: Errand, run: Run) -> str:
    """All that is written on the screen, in Korean."""
    screen = view(errand, run, Tongue(korean(), NOW.date())).screen
    words = " ".join(f"{one.label} {one.note} {one.value}" for one in views(screen))
    return " ".join(words.split())


def test_what_is_set_in_the_bank_and_in_the_settings_stays_and_decides_nothing() -> None:
    errand = case_of("fraud-message", "parcel-link")
    run = walk(errand, begin(errand, Mode.TRY), EVERYTHING).run
    assert not run.finished
    bank = walk(errand, run, ["back", "back", "back", "bank"]).run
    assert "지급정지된 계좌입니다." in shown(errand, bank)
    assert "지연이체 사용 중" in shown(errand, bank)
    settings = walk(errand, bank, ["back", "settings"]).run
    assert "출처를 모르는 앱 설치 허용 안 함" in shown(errand, settings)
    assert "담소톡 카메라 허용 안 함" in shown(errand, walk(errand, settings, ["settings_rights"]).run)


def test_the_bank_tells_what_went_in_and_out() -> None:
    errand = case_of("fraud-message", "parcel-link")
    told = shown(errand, walk(errand, begin(errand, Mode.TRY), ["bank", "bank_moves"]).run)
    assert "출금 12,000원" in told
    assert "입금 100,000원" in told


SENDS = ["bank", "bank_send", "payees_list[daughter]", "send_amount[fifty]", "send_now"]


def test_money_is_sent_to_whom_it_was_sent_before_and_decides_nothing() -> None:
    errand = case_of("fraud-message", "parcel-link")
    run = walk(errand, begin(errand, Mode.TRY), SENDS).run
    assert "딸 님께 50,000원을 이체했습니다." in shown(errand, run)
    assert not run.finished
    bank = walk(errand, run, ["back", "bank"]).run
    assert "2,300,000원" in shown(errand, bank)
    assert "오늘 이체한 금액 50,000원" in shown(errand, walk(errand, bank, ["bank_moves"]).run).replace(
        "  ", " "
    )
    again = walk(errand, bank, SENDS[1:]).run
    assert "2,250,000원" in shown(errand, walk(errand, again, ["back", "bank"]).run)


def test_a_delayed_transfer_says_so_and_an_account_that_is_stopped_sends_nothing() -> None:
    errand = case_of("fraud-message", "parcel-link")
    delayed = walk(errand, begin(errand, Mode.TRY), ["bank", "bank_delay", "delay_use[yes]", "back"]).run
    assert "3시간 뒤에 나갑니다" in shown(errand, walk(errand, delayed, SENDS[1:]).run)
    stopped = walk(errand, delayed, ["bank_stop", "stop_now", "back"]).run
    refused = walk(errand, stopped, SENDS[1:]).run
    assert refused.feedback == AppAsks()
    assert "2,350,000원" in shown(errand, walk(errand, refused, ["back", "back"]).run)


@pytest.mark.parametrize(
    ("lesson", "name", "way"),
    [
        ("fraud-app", "police-check", ["files", "file_apps[police_check]", "offer_install"]),
        ("fraud-message", "wedding-photos", ["messages", "newest[wedding_photos]", "attached"]),
    ],
)
def test_a_phone_that_refuses_strangers_installs_nothing(lesson: str, name: str, way: list[str]) -> None:
    errand = case_of(lesson, name)
    refused = ["settings", "settings_strangers", "strangers_use[refused]", "back", "back"]
    run = walk(errand, begin(errand, Mode.TRY), [*refused, *way]).run
    assert run.feedback == AppAsks()
    assert not run.finished
    assert walk(errand, begin(errand, Mode.TRY), way).run.finished, "as it is set at first"


def test_an_app_of_the_shop_comes_all_the_same() -> None:
    errand = case_of("fraud-app", "police-scan")
    refused = ["settings", "settings_strangers", "strangers_use[refused]", "back", "back"]
    way = ["shop", "store_apps[police_scan]", "offer_install"]
    assert walk(errand, begin(errand, Mode.TRY), [*refused, *way]).run.finished


@pytest.mark.parametrize(
    ("lesson", "name", "way"),
    [
        ("fraud-hold", "kidnap-video", ["friends", "friend[kidnap_video]", "talk_clip_tile", "back"]),
        ("fraud-message", "parcel-link", [*EVERYTHING, *["back"] * 3, "messages", "older[grandchild]"]),
        ("fraud-site", "bank-letter", ["web", "first_found", "back", "back", "shop", "back", "phone"]),
    ],
)
def test_whoever_looks_about_is_never_told_that_it_was_wrong(lesson: str, name: str, way: list[str]) -> None:
    errand = case_of(lesson, name)
    run = begin(errand, Mode.TRY)
    for step in way:
        run = walk(errand, run, [step]).run
        assert not isinstance(run.feedback, Strayed | Slipped), step
    assert run.away == 0
    assert not run.stumbled


@pytest.mark.parametrize("deep", DEEP, ids=len)
@pytest.mark.parametrize(("lesson", "name"), CASES)
def test_help_finds_the_sign_from_any_place_of_the_phone(lesson: str, name: str, deep: list[str]) -> None:
    errand = case_of(lesson, name)
    case = errand.task.case
    assert case is not None
    run = walk(errand, begin(errand, Mode.TRY), deep).run
    assert deciding(errand.machine, case, run.state, CaseChoice.REFUSE) is not None
    for _ in range(9):
        step = leading(errand.machine, case, run.state)
        if step is None:
            break
        run = advance(errand, run, step, NOW).run
    assert run.state[STACK][-1] in {sign.screen for sign in case.signs}
    assert case_choice(case, run.state) is None
