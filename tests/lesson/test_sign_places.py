"""Every sign of the shipped cases is marked on the very thing that its words name."""

import re

import pytest

from edu_desk.lesson.cases import ADDRESS_BAR, Sign
from kit.shipped_lessons import shipped_library

LIBRARY = shipped_library()
SIGNS = [
    pytest.param(sign, id=f"{task.id}-{sign.name}")
    for head in LIBRARY.index().heads
    for task in LIBRARY.lesson(head.id).tasks
    if task.case
    for sign in task.case.signs
]
NAMED = {
    "첫 번째 말": {"ring_first", "talk_first"},
    "두 번째 말": {"ring_second", "talk_second"},
    "세 번째 말": {"ring_third", "talk_third"},
    "첫 번째 링크": {"first_found"},
    "두 번째 링크": {"second_found"},
    "링크": {"link", "talk_link"},
    "내용": {"body"},
    "저장된 번호": {"number", "ring_number"},
    "저장되지 않은 번호": {"number", "ring_number"},
    "첨부 파일": {"attached"},
    "이름 아래": {"talk_about"},
    "위쪽 주소창": {ADDRESS_BAR},
    "주소창": {ADDRESS_BAR},
    "글": {"site_lead", "site_bare_lead", "scanned_lead", "scanned_bare_lead"},
    "값": {"site_lead", "site_bare_lead"},
    "아래 버튼": {"site_enter", "site_bare_enter", "scanned_enter", "scanned_bare_enter"},
    "QR코드": {"seen"},
    "쪽지": {"seen"},
    "영상에서 하는 말": {"clip_says"},
    "영상": {"clip_says", "clip_film"},
    "답장 버튼": {"reply"},
    "경고": {"site_warns", "site_bare_warns"},
    "권한": {"offer_wants"},
    "받는 곳": {"offer_source"},
    "개발한 곳": {"offer_maker"},
    "안내": {"offer_told"},
    "앱 이름": {"offer_name"},
}
"""What a sign may name with its first words, and the elements that are so called."""
COPIED = ("안심마크", "자물쇠", "대표 번호", "입이 움직", "둘만 아는", "로 시작해요")
"""What a fraud can copy, so that no sign may rest on it."""


@pytest.mark.parametrize("sign", SIGNS)
def test_the_mark_is_on_what_is_named(sign: Sign) -> None:
    words = sign.say.source
    named = [name for name in NAMED if words.startswith(name)]
    assert named, f"name one of {', '.join(NAMED)} first: {words}"
    assert sign.element in NAMED[max(named, key=len)], words


@pytest.mark.parametrize("sign", SIGNS)
def test_no_sign_rests_on_what_can_be_copied(sign: Sign) -> None:
    words = sign.say.source
    assert not [copied for copied in COPIED if copied in words], words
    if sign.element in {"number", "ring_number", "talk_about"}:
        assert re.search("그래도|달라고 하지 않|믿으면 안|쓰고 있을 수", words), "who is shown proves nothing"


@pytest.mark.parametrize("sign", SIGNS)
def test_addresses_of_the_net_are_called_so(sign: Sign) -> None:
    bare = re.sub("인터넷 주소|주소창|집 주소", "", sign.say.source)
    assert "주소" not in bare
