"""Latin letters as Korean says them: known words, letter by letter, or by the romanisation of Korean."""

import re
from typing import Final

_LETTERS: Final = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz",
        [
            "에이",
            "비",
            "씨",
            "디",
            "이",
            "에프",
            "지",
            "에이치",
            "아이",
            "제이",
            "케이",
            "엘",
            "엠",
            "엔",
            "오",
            "피",
            "큐",
            "아르",
            "에스",
            "티",
            "유",
            "브이",
            "더블유",
            "엑스",
            "와이",
            "제트",
        ],
        strict=True,
    )
)
_WORDS: Final = {
    "pin": "핀", "qr": "큐알", "app": "앱", "wi-fi": "와이파이", "wifi": "와이파이", "ok": "오케이",
    "apps": "앱", "secure": "시큐어", "guest": "게스트", "staff": "스태프", "library": "라이브러리",
    "bus": "버스", "apt": "아파트", "solnaeum": "솔내음", "coupon": "쿠폰", "expo": "엑스포",
    "mb": "메가바이트", "kb": "킬로바이트",
    "okay": "오케이", "email": "이메일", "e-mail": "이메일", "mail": "메일", "edudesk": "에듀데스크",
    "bluetooth": "블루투스", "google": "구글", "naver": "네이버", "kakao": "카카오",
    "kakaotalk": "카카오톡", "youtube": "유튜브", "android": "안드로이드", "iphone": "아이폰",
    "ipad": "아이패드", "galaxy": "갤럭시", "samsung": "삼성", "apple": "애플", "pay": "페이",
    "home": "홈", "menu": "메뉴", "back": "백", "enter": "엔터", "tab": "탭", "esc": "이에스씨",
    "ctrl": "컨트롤", "alt": "알트", "shift": "시프트", "space": "스페이스", "delete": "딜리트",
    "backspace": "백스페이스", "start": "스타트", "stop": "스톱", "cafe": "카페", "café": "카페",
    "coffee": "커피", "bank": "뱅크", "card": "카드", "shop": "숍", "english": "잉글리시",
    "korea": "코리아", "korail": "코레일", "zoom": "줌", "internet": "인터넷", "online": "온라인",
    "offline": "오프라인", "pass": "패스", "vip": "브이아이피", "ktx": "케이티엑스", "no": "넘버",
    "the": "더", "and": "앤드", "hot": "핫", "ice": "아이스", "iced": "아이스드", "tea": "티",
    "latte": "라테", "size": "사이즈", "set": "세트", "service": "서비스", "center": "센터",
    "chrome": "크롬", "windows": "윈도", "linux": "리눅스", "new": "뉴", "sale": "세일",
    "event": "이벤트", "call": "콜", "kiosk": "키오스크", "login": "로그인", "data": "데이터",
    "file": "파일", "world": "월드", "com": "컴", "www": "더블유 더블유 더블유", "http": "에이치티티피",
    "https": "에이치티티피에스", "go": "고", "or": "오아르", "net": "넷", "org": "오아르지",
    "kr": "케이아르", "example": "이그잼플", "test": "테스트", "espeak": "이스피크", "smart": "스마트",
    "phone": "폰", "tv": "티브이", "help": "헬프", "fast": "패스트", "express": "익스프레스",
    "am": "오전", "pm": "오후", "python": "파이썬", "author": "오서", "yes": "예스", "hanbit": "한빛",
    "rail": "레일", "ticket": "티켓", "train": "트레인", "kakaopay": "카카오페이", "on": "온",
    "off": "오프",
"again": "어게인", "album": "앨범", "apply": "어플라이", "bike": "바이크", "box": "박스",
    "care": "케어", "check": "체크", "choir": "콰이어", "cleaner": "클리너", "closing": "클로징",
    "diary": "다이어리", "easy": "이지", "elec": "일렉", "farewell": "페어웰", "fine": "파인",
    "flu": "플루", "free": "프리", "fund": "펀드", "gift": "기프트", "guide": "가이드", "hand": "핸드",
    "hanmaeum": "한마음", "health": "헬스", "hospital": "호스피털", "kimjang": "김장", "last": "라스트",
    "leak": "리크", "lock": "록", "market": "마켓", "mart": "마트", "money": "머니", "msafer": "엠세이퍼",
    "my": "마이", "noodle": "누들", "note": "노트", "notice": "노티스", "now": "나우", "order": "오더",
    "paper": "페이퍼", "park": "파크", "parking": "파킹", "payinfo": "페이인포", "photo": "포토",
    "place": "플레이스", "police": "폴리스", "post": "포스트", "quick": "퀵", "refund": "리펀드",
    "relief": "릴리프", "result": "리절트", "review": "리뷰", "ride": "라이드", "safe": "세이프",
    "search": "서치", "see": "시", "send": "센드", "shops": "숍스", "spring": "스프링", "sun": "선",
    "table": "테이블", "talk": "토크", "time": "타임", "town": "타운", "traffic": "트래픽", "view": "뷰",
    "visit": "비지트", "waste": "웨이스트", "way": "웨이", "wedding": "웨딩", "where": "웨어",
    "you": "유",
}  # fmt: skip
LATIN: Final = re.compile(r"[A-Za-zé]+(?:[’'][A-Za-z]+|-[A-Za-z]+)*")
_SPELLED_AT_MOST: Final = 5
_JOINED_FROM: Final = 4
"""A known word so long may end another: pureunbank."""
_SYLLABLES: Final = 0xAC00
_FIRST: Final = (
    "kk",
    "tt",
    "pp",
    "ss",
    "jj",
    "ch",
    "g",
    "n",
    "d",
    "r",
    "l",
    "m",
    "b",
    "s",
    "j",
    "k",
    "t",
    "p",
    "h",
)
_FIRST_AT: Final = dict(
    zip(_FIRST, (1, 4, 8, 10, 13, 14, 0, 2, 3, 5, 5, 6, 7, 9, 12, 15, 16, 17, 18), strict=True)
)
_MIDDLE: Final = {
    "yae": 3, "yeo": 6, "wae": 10, "ae": 1, "ya": 2, "eo": 4, "ye": 7, "wa": 9, "oe": 11, "yo": 12,
    "wo": 14, "we": 15, "wi": 16, "yu": 17, "eu": 18, "ui": 19, "a": 0, "e": 5, "o": 8, "u": 13,
    "i": 20,
}  # fmt: skip
_LAST: Final = {
    "ng": 21,
    "k": 1,
    "g": 1,
    "n": 4,
    "t": 19,
    "d": 7,
    "l": 8,
    "r": 8,
    "m": 16,
    "p": 17,
    "b": 17,
    "s": 19,
}
_SYLLABLE: Final = re.compile(
    rf"(?P<first>{'|'.join(_FIRST)})?(?P<middle>{'|'.join(_MIDDLE)})"
    rf"(?P<last>(?:{'|'.join(_LAST)})(?![aeiouyw]))?"
)


def letter_names(word: str) -> str:
    """`word` letter by letter: KTX → 케이티엑스."""
    return "".join(_LETTERS.get(letter, "") for letter in word.lower().replace("é", "e"))


def latin(word: str) -> str:
    """`word` in Korean letters: known, an abbreviation, or as romanised Korean is read (Hanbit → 한빗)."""
    known = _WORDS.get(word.lower())
    if known:
        return known
    if re.search(r"[-’']", word):
        return " ".join(latin(part) for part in re.split(r"[-’']", word) if part)
    if word.isupper() and len(word) <= _SPELLED_AT_MOST:
        return letter_names(word)
    return _hangul(word.lower()) or _joined(word.lower()) or letter_names(word)


def _joined(word: str) -> str:
    """`word` as a known word behind a Korean name (pureunbank → 푸른뱅크); empty where it is none."""
    for at in range(1, len(word) - _JOINED_FROM + 1):
        head = _WORDS.get(word[:at]) or _hangul(word[:at])
        if head and (tail := _WORDS.get(word[at:])):
            return head + tail
    return ""


def _hangul(word: str) -> str:
    """`word` as a romanisation of Korean is read; empty where it is none."""
    said, at = "", 0
    while at < len(word):
        hit = _SYLLABLE.match(word, at)
        if hit is None:
            return ""
        first = _FIRST_AT[hit["first"]] if hit["first"] else 11
        said += chr(_SYLLABLES + first * 588 + _MIDDLE[hit["middle"]] * 28 + _LAST.get(hit["last"] or "", 0))
        at = hit.end()
    return said
