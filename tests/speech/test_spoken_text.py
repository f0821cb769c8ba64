"""What the voice says for what is shown."""

import itertools
from io import BytesIO

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.shared.paths import shipped
from edu_desk.speech.spoken_text import spoken
from edu_desk.speech.utterance import Span

KOREAN = {
    # dates
    "11월 24일": "십일월 이십사일",
    "2026-11-24": "이천이십육년 십일월 이십사일",
    "2026. 11. 24": "이천이십육년 십일월 이십사일",
    "2026.11.24": "이천이십육년 십일월 이십사일",
    "2026-11-24 (화)에 가요": "이천이십육년 십일월 이십사일 화요일에 가요",
    "11/24": "십일월 이십사일",
    "11/24(월)": "십일월 이십사일 월요일",
    "11월 24일 (월)": "십일월 이십사일 월요일",
    "6월 6일": "유월 육일",
    "10월 3일": "시월 삼일",
    "2026년 1월 1일": "이천이십육년 일월 일일",
    # times
    "오전 7:05": "오전 일곱 시 오 분",
    "오후 12:30": "오후 열두 시 삼십 분",
    "14:30": "오후 두 시 삼십 분",
    "13:00 출발": "오후 한 시 출발",
    "00:10": "밤 열두 시 십 분",
    "12:00": "낮 열두 시",
    "09:41:05": "오전 아홉 시 사십일 분 오 초",
    "남은 시간 2:59": "남은 시간 이 분 오십구 초",
    "통화 중 00:21": "통화 중 이십일 초",
    "통화 중 02:21": "통화 중 이 분 이십일 초",
    "홈페이지는 pureunbank.example이에요": "홈페이지는 푸른뱅크 점 이그잼플이에요",
    "pureumbank.example": "인터넷 주소 푸름뱅크 점 이그잼플",
    "링크 quick-box.example": "링크 퀵 줄 박스 점 이그잼플",
    "2시간 5분": "두 시간 오 분",
    "24시간": "이십사 시간",
    "낮 12시부터": "낮 열두 시부터",
    "13시": "십삼 시",
    "07:43 → 10:20": "오전 일곱 시 사십삼 분, 오전 열 시 이십 분",
    # money
    "59,800원": "오만 구천팔백 원",
    "59,800원이에요": "오만 구천팔백 원이에요",
    "₩8,400": "팔천사백 원",
    "10,000원": "만 원",
    "1,234,567원": "백이십삼만 사천오백육십칠 원",
    "100,000,000원": "일억 원",
    "5만 9,800원": "오만 구천팔백 원",
    "1만 원": "만 원",
    "0원": "영 원",
    "$10": "십 달러",
    # what is counted
    "2명": "두 명",
    "3장": "세 장",
    "어른 1명, 표 20장": "어른 한 명, 표 스무 장",
    "21개": "스물한 개",
    "99개": "아흔아홉 개",
    "100개": "백 개",
    "120명": "백이십 명",
    "20세": "이십 세",
    "20살": "스무 살",
    "5번 출구": "오 번 출구",
    "3번 누르세요": "세 번 누르세요",
    "한 번에 4명": "한 번에 네 명",
    "8자리 번호": "여덟 자리 번호",
    "12개월": "십이 개월",
    "2층 3호": "이 층 삼 호",
    "20대": "이십 대",
    "2대": "두 대",
    "1번째": "첫 번째",
    "21번째": "스물한 번째",
    "3번째": "세 번째",
    "0건": "없음",
    "오늘 받은 문자 0건": "오늘 받은 문자 없음",
    "고른 자리 0개 / 2개": "고른 자리 없음, 두 개",
    "문자가 0건이에요": "문자가 한 건도 없어요",
    "남은 자리가 0자리입니다": "남은 자리가 한 자리도 없습니다",
    "0명이 왔어요": "영 명이 왔어요",
    "10건": "열 건",
    "0.5점": "영 점 오점",
    "0~3명": "영에서 세 명",
    "10~20명": "열에서 스무 명",
    "2인석": "이인석",
    "고른 자리 1개 / 2개": "고른 자리 한 개, 두 개",
    "2/3": "삼 분의 이",
    "3.5점": "삼 점 오점",
    # numbers that are called out
    "010-1234-5678": "공일공, 일이삼사, 오육칠팔",
    "휴대폰 끝 5678": "휴대폰 끝 오육칠팔",
    "01012345678": "공일공, 일이삼사, 오육칠팔",
    "01012345678로 거세요": "공일공, 일이삼사, 오육칠팔로 거세요",
    "전화 01012345678.": "전화 공일공, 일이삼사, 오육칠팔.",
    "01012345678, 맞나요?": "공일공, 일이삼사, 오육칠팔, 맞나요?",
    "0161234567": "공일육, 일이삼, 사오육칠",
    "0311234567": "공삼일, 일이삼, 사오육칠",
    "0212345678": "공이, 일이삼사, 오육칠팔",
    "021234567": "공이, 일이삼, 사오육칠",
    "07012345678": "공칠공, 일이삼사, 오육칠팔",
    "010 1234 5678": "공일공, 일이삼사, 오육칠팔",
    "+82 10-1234-5678": "팔이, 일공, 일이삼사, 오육칠팔",
    "012345678.5": "천이백삼십사만 오천육백칠십팔 점 오",
    "02-123-4567": "공이, 일이삼, 사오육칠",
    "1588-1234": "일오팔팔, 일이삼사",
    "9410 1234 5678 1234": "구사일공, 일이삼사, 오육칠팔, 일이삼사",
    "110-123-456789": "일일공, 일이삼, 사오육칠팔구",
    "2048 1357": "이공사팔, 일삼오칠",
    "승차권 번호 82100-2": "승차권 번호 팔이일공공, 이",
    "문화로 12-3": "문화로 십이 다시 삼",
    "20481357": "이공사팔일삼오칠",
    "112예요": "일일이예요",
    "112는": "일일이는",
    "118로 거세요": "일일팔로 거세요",
    "119가 와요": "일일구가 와요",
    "182번이에요": "일팔이번이에요",
    "1332를 누르세요": "일삼삼이를 누르세요",
    "1394 상담": "일삼구사 상담",
    "경찰은 112, 금융은 1332": "경찰은 일일이, 금융은 일삼삼이",
    "‘112’를 누르세요": "일일이를 누르세요",
    "112개": "백십이 개",
    "118쪽": "백십팔 쪽",
    "119명": "백십구 명",
    "112,000원": "십일만 이천 원",
    "120": "백이십",
    "120 다산콜": "일이공 다산콜",
    "112에 전화": "일일이에 전화",
    "112 열차": "백십이 열차",
    # hidden ones
    "•••• 5678": "가려진 번호",
    "010-****-1234": "가려진 번호",
    "9410-****-****-1234": "가려진 번호",
    "●●●●": "가려진 번호",
    "비밀번호 ****": "비밀번호 가려진 번호",
    "홍*동 님": "가려진 이름 님",
    "김**님": "가려진 이름님",
    # trains, seats, codes
    "KTX 123": "케이티엑스 백이십삼",
    "한빛고속 101 열차": "한빛고속 백일 열차",
    "3호차 12A": "삼 호차 십이 에이",
    "AB12-3456": "에이비 일이 삼사오육",
    "F3 키": "에프 삼 키",
    # units
    "30%": "삼십 퍼센트",
    "30퍼센트": "삼십 퍼센트",
    "1.5km": "일 점 오 킬로미터",
    "2.05kg": "이 점 영오 킬로그램",
    "84㎡": "팔십사 제곱미터",
    "24㎍": "이십사 마이크로그램",
    "0.31㎎": "영 점 삼일 밀리그램",
    "㎎과 ㎍": "밀리그램과 마이크로그램",
    "10mm": "십 밀리미터",
    "4 GB": "사 기가바이트",
    "36.5°C": "삼십육 점 오 도",
    # below and above nothing
    "출금 -50,000원": "출금 마이너스 오만 원",
    "출금 −50,000원이에요": "출금 마이너스 오만 원이에요",
    "(－5,000원)": "마이너스 오천 원",
    "-₩50,000": "마이너스 오만 원",
    "₩-50,000": "마이너스 오만 원",
    "-$5": "마이너스 오 달러",
    "△3,000원": "마이너스 삼천 원",
    "-5만 원": "마이너스 오만 원",
    "-0.5점": "마이너스 영 점 오점",
    "-50%": "마이너스 오십 퍼센트",
    "잔액 10,000원 -5,000원": "잔액 만 원 마이너스 오천 원",
    "지하 -1층": "지하 마이너스 일 층",
    "-5℃": "영하 오 도",
    "−3℃예요": "영하 삼 도예요",
    "–3도": "영하 삼 도",
    "-3°C까지": "영하 삼 도까지",
    "-10~-5℃": "영하 십에서 영하 오 도",
    "영하 -5도": "영하 오 도",
    "-3도약": "마이너스 삼 도약",
    "+3℃": "영상 삼 도",
    "영상 +3℃": "영상 삼 도",
    "+50,000원": "플러스 오만 원",
    "5 +3": "오 더하기 삼",
    "1+1": "일 더하기 일",
    "10-20": "십 다시 이십",
    "10~20℃": "십에서 이십 도",
    "KTX-123": "케이티엑스 일이삼",
    "010 -1234 -5678": "공일공 천이백삼십사 오천육백칠십팔",
    # Hanja
    "주소(住所) 적기": "주소 적기",
    "주소 [住所]": "주소",
    "故 홍길동, 男": "고 홍길동, 남",
    "三월 五일": "삼월 오일",
    "票 사기": "한자 사기",
    "大票": "한자",
    # letters
    "QR 코드": "큐알 코드",
    "PIN": "핀",
    "SMS, ATM, ID": "에스엠에스, 에이티엠, 아이디",
    "KOBIS": "케이오비아이에스",
    "JONGNO": "종노",
    "pureunbank": "푸른뱅크",
    "App, OK": "앱, 오케이",
    "Wi-Fi": "와이파이",
    "Free와 Secure": "프리와 시큐어",
    "‘Solnaeum_Guest’를 지워요": "솔내음 게스트를 지워요",
    "Pureun_Bus_Free": "푸른 버스 프리",
    "Library_Staff": "라이브러리 스태프",
    "MB는 KB보다 커요": "메가바이트는 킬로바이트보다 커요",
    "Gyeongju": "경주",
    "EduDesk": "에듀데스크",
    "Eulji": "을지",
    "Jjokji": "쪽지",
    "Geumjeong": "금정",
    "Heungdeok": "흥덕",
    "가Ж나": "가Ж나",
    "가¿나": "가, 나",
    "ㄱ": "기역",
    # signs
    "서울 → 부산": "서울, 부산",
    "어른 2 · 경로 1 · 어린이 0": "어른 둘, 경로 하나, 어린이 없음",
    "어른 2명": "어른 두 명",
    "반환·변경 내역": "반환 변경 내역",
    "‘조회하기’를 누르세요": "조회하기를 누르세요",
    "이제 ‘다음’을 누르세요": "이제, 다음을 누르세요",
    "골라요. → 부산": "골라요. 부산",
    "잘했어요🎉": "잘했어요",
    "*": "별표",
    "#": "우물 정",
    "①": "일",
    "가 § 나": "가, 나",
    "§ 나": "나",
    "가 (나) 다": "가, 나, 다",
    "엄마 → 딸 → 아들": "엄마, 딸, 아들",
    "1 + 1": "일 더하기 일",
    "‘+’를 누르세요": "더하기를 누르세요",
    "‘−’를 누르세요": "빼기를 누르세요",
    "‘어른’ 옆의 더하기(+)를 누르세요": "어른 옆의 더하기를 누르세요",
    "빼기(−)를 누르세요": "빼기를 누르세요",
    "７번": "칠 번",
    # addresses
    "www.hanbit.example": "인터넷 주소 더블유 더블유 더블유 점 한빛 점 이그잼플",
    "https://hanbit.example/ticket/2": "인터넷 주소 한빛 점 이그잼플 빗금 티켓 빗금 이",
    "시청 홈페이지는 pureun.example이에요": "시청 홈페이지는 푸른 점 이그잼플이에요",
    "링크(인터넷 주소) pureun.example": "링크, 인터넷 주소, 푸른 점 이그잼플",
    "여기를 보세요: pureun.example": "여기를 보세요, 인터넷 주소 푸른 점 이그잼플",
    "abc@hanbit.com": "이메일 주소 에이비씨 골뱅이 한빛 점 컴",
}
ENGLISH = {
    "Leaves at 14:30, 2 seats": "Leaves at 14:30, 2 seats",
    "Seoul → Busan": "Seoul, Busan",
    "₩8,400": "8,400 won",
    "59,800원": "59,800 won",
    "out -50,000원": "out minus 50,000 won",
    "−3℃": "minus 3 degrees",
    "₩-5": "minus 5 won",
    "-$5": "minus $5",
    "$-5": "minus $5",
    "10-20, 10–20": "10-20, 10–20",
    "on 2026-11-24": "on November 24, 2026",
    "card **** 1234": "card hidden number",
    "It’s ‘OK’ 🎉": "It's OK ",
    "Call 1332 or 118.": "Call 1 3 3 2 or 1 1 8.",
    "112 is for emergencies": "1 1 2 is for emergencies",
    "112 people, 118,000 won, 110 won": "112 people, 118,000 won, 110 won",
    "Park Soonhee (010-0000-5678)": "Park Soonhee (0 1 0, 0 0 0 0, 5 6 7 8)",
    "Pureun Bank 0000-8000": "Pureun Bank 0 0 0 0, 8 0 0 0",
    "“Pureun_WiFi_Secure”": "Pureun WiFi Secure",
}


@pytest.mark.parametrize("shown", KOREAN)
def test_korean(shown: str) -> None:
    assert spoken(shown, "ko").text == KOREAN[shown]


@pytest.mark.parametrize("shown", ENGLISH)
def test_english(shown: str) -> None:
    assert spoken(shown, "en").text == ENGLISH[shown]


FIRST = "kk tt pp ss jj ch g n d r l m b s j k t p h"
MIDDLE = "yae yeo wae ae ya eo ye wa oe yo wo we wi yu eu ui a e o u i"
LAST = "ng k g n t d l r m p b s"


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        *zip([f"{first}a" for first in FIRST.split()], "까따빠싸짜차가나다라라마바사자카타파하", strict=True),
        *zip(
            [f"m{one}" for one in MIDDLE.split()], "먜며뫠매먀머몌뫄뫼묘뭐뭬뮈뮤므믜마메모무미", strict=True
        ),
        *zip([f"na{last}" for last in LAST.split()], "낭낙낙난낫낟날날남납납낫", strict=True),
    ],
)
def test_each_letter_of_romanised_korean(shown: str, said: str) -> None:
    assert spoken(shown, "ko").text == said


def test_lit_words_are_the_shown_ones() -> None:
    shown = "내일 59,800원을 내요"
    said = spoken(shown, "ko")
    for word, lit in (("내일", "내일"), ("오만", "59,800원"), ("원", "59,800원"), ("내요", "내요")):
        start = said.text.index(word)
        span = said.shown(Span(start, start + len(word)))
        assert shown[span.start : span.end] == lit


def test_a_word_of_several_parts_lights_all_of_them() -> None:
    said = spoken("표 2장을", "ko")
    start = said.text.index("장")
    span = said.shown(Span(start, len(said.text)))
    assert "표 2장을"[span.start : span.end] == "2장을"


texts = st.text() | st.lists(
    st.sampled_from(
        [
            *KOREAN,
            *ENGLISH,
            " ",
            ". ",
            "\n",
            "·",
            "→",
            "‘",
            "’",
            "-",
            ":",
            "/",
            "*",
            "12",
            "0",
            "a",
            "B",
            "월",
        ]
    ),
    max_size=6,
).map("".join)


@given(texts, st.sampled_from(["ko", "en", "vi"]))
def test_any_text_is_said_and_its_spans_stay_in_order(shown: str, language: str) -> None:
    said = spoken(shown, language)
    assert "\x00" not in said.text or "\x00" in shown
    at = Span(0, 0)
    for piece in said.pieces:
        assert at.end <= piece.shown.start < piece.shown.end <= len(shown)
        at = piece.shown
    spans = [said.shown(Span(place, place + 1)) for place in range(len(said.text))]
    lit = [span for span in spans if span != Span(0, 0)]
    assert all(one.start <= two.start for one, two in itertools.pairwise(lit))
    assert all(span.end <= len(shown) for span in spans)


@given(texts)
def test_korean_has_no_digit_and_no_latin_letter_left(shown: str) -> None:
    said = spoken(shown, "ko").text
    assert not any(letter.isdigit() or ("a" <= letter.lower() <= "z") for letter in said)


@given(st.text(alphabet="가나다라마요을는 .,!?"))
def test_plain_korean_is_said_as_it_stands(shown: str) -> None:
    assert spoken(shown, "ko").text == shown


def translated_texts() -> set[str]:
    """Every text of the lessons: no file lacks one (tests/translations)."""
    files = sorted((shipped().translations / "en" / "LC_MESSAGES").glob("lessons*.po"))
    return {
        str(message.id) for file in files for message in read_po(BytesIO(file.read_bytes())) if message.id
    }


def test_every_text_of_the_lessons_is_said_in_korean_letters() -> None:
    texts = translated_texts()
    assert len(texts) > 8000
    for text in texts:
        said = spoken(text.replace("{", " ").replace("}", " "), "ko").text
        assert all(letter.isspace() or letter in ".,!?;" or "가" <= letter <= "힣" for letter in said), said


@pytest.mark.parametrize("part", ["1", "1-", "1 ", "a", "a.", "A1-", "1,", "가*", "1:", "12-34-", "a/", " "])
def test_a_long_text_is_no_trouble(part: str) -> None:
    """A pattern that tried every way of parting it would never end."""
    shown = part * 300
    assert spoken(shown, "ko").shown(Span(0, 1)).end <= len(shown)
