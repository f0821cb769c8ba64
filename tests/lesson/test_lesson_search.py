"""Lessons are found by what people say."""

from pathlib import Path

import pytest

from edu_desk.lesson.lesson_search import SearchEntry, search, search_entry
from edu_desk.shared.languages import LANGUAGES
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import load_translator
from kit.shipped_lessons import shipped_library

MOST = 6


def entries(language: str = "ko") -> tuple[SearchEntry, ...]:
    tr = load_translator(shipped().translations, language)
    return tuple(search_entry(head, tr.lesson) for head in shipped_library().index().heads)


KOREAN = entries()


@pytest.mark.parametrize(
    ("said", "lesson"),
    [
        ("커피 주문", "cafe-kiosk"),
        ("커피를 주문하고 싶어요", "cafe-kiosk"),
        ("햄버거", "burger-kiosk"),
        ("기차표 예매", "train-book"),
        ("KTX 예약하기", "train-book"),
        ("표 환불", "train-refund"),
        ("카톡 사기", "fraud-messenger"),
        ("보이스피싱", "fraud-call"),
        ("스미싱", "fraud-message"),
        ("이상한 문자", "fraud-message"),
        ("왕복", "train-return"),
        ("매진", "train-soldout"),
        ("시청 설문", "policy-vote"),
        ("투표", "policy-vote"),
        ("예산 제안", "budget-propose"),
        ("민원", "budget-propose"),
        ("보완 요청", "budget-follow"),
        ("의견 쓰기", "policy-opinion"),
        ("와이파이 연결", "wifi-connect"),
        ("인터넷이 안 돼요", "wifi-trouble"),
    ],
)
def test_everyday_words_lead_to_the_lesson(said: str, lesson: str) -> None:
    found = search(KOREAN, said, MOST)
    assert lesson in found[:3], found
    assert len(found) <= MOST


def test_the_best_comes_first() -> None:
    assert search(KOREAN, "커피 주문", MOST)[0] == "cafe-kiosk"
    assert search(KOREAN, "왕복 기차표", MOST)[0] == "train-return"


@pytest.mark.parametrize("said", ["", "   ", "어떻게 하는 방법", "우주선", "?!"])
def test_what_says_nothing_finds_nothing(said: str) -> None:
    assert search(KOREAN, said, MOST) == ()


def test_other_languages_find_too_and_korean_stays() -> None:
    assert "en" in LANGUAGES
    english = entries("en")
    assert search(english, "coffee", MOST)[0] == "cafe-kiosk"
    assert search(english, "커피 주문", MOST)[0] == "cafe-kiosk"


def test_a_file_that_cannot_be_read_is_found_by_its_head(tmp_path: Path) -> None:
    from dataclasses import replace

    head = replace(shipped_library().index().heads[0], folder=tmp_path)
    entry = search_entry(head, lambda text: text)
    assert search((entry,), head.title.source, MOST) == (head.id,)


def test_keywords_of_a_lesson_are_looked_through(tmp_path: Path) -> None:
    from dataclasses import replace

    head = replace(shipped_library().index().heads[0], folder=tmp_path, keywords=("별나라 여행",))
    assert search((search_entry(head, lambda text: text),), "별나라", MOST) == (head.id,)


@pytest.mark.parametrize(
    ("said", "lesson"),
    [
        ("아메리카노", "cafe-kiosk"),
        ("코레일", "train-book"),
        ("명절 표", "train-soldout"),
        ("셀프 감금", "fraud-hold"),
        ("노쇼 사기", "fraud-everyday"),
    ],
)
def test_shipped_lessons_are_found_by_words_that_stand_nowhere_in_them(said: str, lesson: str) -> None:
    assert search(KOREAN, said, MOST)[0] == lesson


def test_every_shipped_lesson_has_keywords() -> None:
    assert [head.id for head in shipped_library().index().heads if not head.keywords] == []
