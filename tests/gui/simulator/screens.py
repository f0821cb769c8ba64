"""Screens with messages and things of machines, and every screen there is."""

from dataclasses import replace

from edu_desk.lesson.kinds import ElementKind, ElementStyle, EntryFormat
from edu_desk.machine.action import Target
from edu_desk.machine.moves import ALL
from edu_desk.present.view import ElementView, ItemView, ScreenView
from edu_desk.shared.paths import shipped
from gui.simulator.builders import (
    bar,
    button,
    chart,
    coach,
    date_picker,
    days,
    entry,
    home,
    item,
    keypad,
    line,
    payment,
    people,
    pin,
    qr,
    radio,
    results,
    rows,
    screen,
    slot,
    stations,
    step_row,
    table,
    ticket,
)

ASSETS = shipped().assets
WRONG = "숫자 열한 자리를 적어 주세요."
PHOTO = ASSETS / "icons" / "coffee.svg"


def acting(
    kind: ElementKind, label: str, *acts: tuple[str, str], value: str = "", note: str = "", on: bool = False
) -> ElementView:
    """Something that several things can be done with; `acts` are parts and their words."""
    name = kind.value
    items = tuple(ItemView(Target(name, part), words) for part, words in acts)
    return ElementView(Target(name), kind, label=label, value=value, note=note, chosen=on, items=items)


def machine() -> ScreenView:
    """A ticket machine: the card is in, a ticket comes out."""
    return screen(
        acting(ElementKind.CARDREADER, "카드를 빼 주세요", ("take", "꺼내기"), on=True),
        acting(ElementKind.PRINTER, "표가 나왔어요", ("take", "꺼내기"), on=True),
        ElementView(Target("code"), ElementKind.BARCODE, label="예약 번호", value="HB-2026-0417"),
        ElementView(
            Target("volume"),
            ElementKind.VOLUME,
            label="소리 크기",
            value="5",
            level=5,
            levels=10,
            items=(ItemView(Target("volume", "minus"), "작게"), ItemView(Target("volume", "plus"), "크게")),
        ),
        name="machine",
    )


def scanning() -> ScreenView:
    """A shop's machine: a coupon to hold up, money and a passbook come out, and the codes of a ticket."""
    return screen(
        replace(
            acting(ElementKind.CARDREADER, "바코드를 대 주세요", ("insert", "대기")),
            target=Target("scanner"),
            icon="scan-barcode",
            items=(ItemView(Target("scanner", "insert"), "대기"),),
        ),
        replace(
            acting(ElementKind.CARDREADER, "통장을 받아 가세요", on=True, note="두 줄이 적혔어요."),
            target=Target("book"),
            icon="book-open",
            items=(ItemView(Target("book", "take"), "꺼내기"),),
        ),
        replace(
            acting(ElementKind.PRINTER, "돈을 받아 가세요", value="50,000원", on=True),
            target=Target("cash"),
            icon="banknote",
            items=(ItemView(Target("cash", "take"), "꺼내기"),),
        ),
        replace(acting(ElementKind.PRINTER, "영수증을 인쇄하고 있어요"), target=Target("slip")),
        ElementView(
            Target("coupon"), ElementKind.BARCODE, label="쿠폰", value="8801234567893", pressable=True
        ),
        ElementView(
            Target("long"), ElementKind.BARCODE, label="긴 번호", value="Member-card-of-the-Hanbit-railway"
        ),
        replace(qr("HANBIT", "회원 그림"), pressable=True, target=Target("member")),
        name="scanning",
    )


def messages() -> ScreenView:
    """A thread of messages, with a link, an advertisement and a notification."""
    said = (
        ("엄마", "휴대전화가 고장 났어요. 이 번호로 답장해 주세요.", "오전 9:02", False),
        ("나", "누구세요?", "오전 9:05", True),
    )
    chat = tuple(
        ItemView(Target("thread", str(at)), who, when, what, enabled=False, mine=mine)
        for at, (who, what, when, mine) in enumerate(said)
    )
    return screen(
        acting(ElementKind.NOTIFICATION, "새 알림", ("close", "닫기"), value="택배가 도착했어요"),
        ElementView(Target("thread"), ElementKind.CHAT, label="대화", items=chat),
        ElementView(
            Target("last"),
            ElementKind.MESSAGE,
            ElementStyle.THEIRS,
            "모르는 번호",
            "방금",
            "주소를 눌러 보세요.",
        ),
        ElementView(
            Target("link"),
            ElementKind.LINK,
            label="배송 조회하기",
            value="http://parcel-check.example/very/long/path?id=20261123",
            pressable=True,
        ),
        acting(ElementKind.BANNER, "오늘만 반값", ("", "보러 가기"), ("close", "닫기")),
        name="messages",
    )


def calling() -> ScreenView:
    """Somebody calls."""
    call = acting(
        ElementKind.CALL,
        "모르는 번호",
        ("answer", "받기"),
        ("decline", "끊기"),
        value="010-0000-0417",
        note="전화가 왔어요",
    )
    return screen(call, name="calling")


def asked() -> ScreenView:
    """A pop-up in front."""
    popup = acting(
        ElementKind.POPUP,
        "앱을 내려받으시겠어요?",
        ("", "내려받기"),
        ("close", "닫기"),
        value="더 빠르게 볼 수 있어요.",
    )
    return screen(popup, name="asked", dialog=True)


def waiting() -> ScreenView:
    """Something that takes a moment."""
    wait = ElementView(
        Target("wait"),
        ElementKind.WAIT,
        label="카드를 확인하고 있어요",
        note="잠깐 기다려 주세요.",
        seconds=5,
    )
    return screen(wait, name="waiting")


def places() -> ScreenView:
    """A map of three places, and a picture."""
    spots = (("cafe", "찻집", 20, 25), ("bank", "은행", 50, 70), ("stop", "버스 정류장", 82, 30))
    items = tuple(
        ItemView(Target("map", key), name, line=down, column=across) for key, name, down, across in spots
    )
    picture = ASSETS / "icons" / "train-front.svg"
    return screen(
        ElementView(Target("map"), ElementKind.MAP, label="역 앞 지도", items=items),
        ElementView(Target("photo"), ElementKind.PICTURE, label="기차 그림", picture=picture),
        ElementView(
            Target("sign"), ElementKind.ICON, ElementStyle.PLAIN, "나가는 곳", icon="log-out", pressable=True
        ),
        name="places",
    )


def out(name: str) -> ItemView:
    """A second button that takes the row `name` out."""
    return ItemView(Target("cart", f"{name}+"), f"{name} 옆 빼기", value="빼기", icon="x")


def forms() -> ScreenView:
    """A form of the kinds that post offices and public offices use."""
    return screen(
        step_row("progress", "약관 동의", "본인 확인", "받는 사람", "마침", now=2),
        radio(
            "어떻게 보낼까요?",
            item("보통우편", "사흘쯤 걸려요. 받는 곳 우편함에 넣어요.", "430원"),
            item("등기우편", "어디쯤 가는지 알 수 있고 직접 건네줘요.", "2,830원"),
            item("오늘 특급", "오후 네 시까지 받은 것만 보내요.", "5,000원", enabled=False),
        ),
        rows(
            "cart",
            replace(item("라떼", "한 잔", "3,500원"), picture=PHOTO, second=out("라떼")),
            replace(item("보리차", "두 잔", "4,000원", chosen=True), icon="coffee", second=out("보리차")),
            replace(item("생강차", tag="품절", enabled=False), icon="coffee", second=out("생강차")),
            replace(item("컵", "그냥 드려요"), enabled=False, told=True),
            label="담은 것",
        ),
        replace(entry("전화번호", EntryFormat.PHONE, "숫자 11자리", 11, told="010"), error=WRONG),
        replace(keypad("비밀번호", told="12"), error="네 자리를 눌러 주세요."),
        replace(slot("받는 곳", "아직 없어요"), error="받는 곳을 골라 주세요."),
        table(
            "fares",
            ("구분", "평일", "주말"),
            line("어른", "59,800원", "61,200원"),
            line("경로", "41,900원", "61,200원"),
            label="운임",
        ),
        table(
            "doctors",
            ("진료과", "의사", "시간"),
            line("안과", "김한빛", "10:30", told=False, chosen=True),
            line("정형외과", "이새벽", "14:00", told=False),
            line("치과", "박다온", "마감", told=False, enabled=False),
        ),
        name="forms",
        title="우편 보내기",
    )


def birth() -> ScreenView:
    """A date of birth."""
    return screen(date_picker("생년월일", 1951, 4, 31), button("다음"), name="birth", title="본인 확인")


def kiosk_menu() -> ScreenView:
    """What is sold at a counter, and the time of a machine that nobody touches."""
    dishes = rows(
        "menu",
        replace(item("불고기버거", "달콤한 불고기 소스", "5,400원", chosen=True), picture=PHOTO),
        replace(item("새우버거", "통새우가 들어간 버거", "5,600원", "품절"), picture=PHOTO),
        replace(item("아이스 아메리카노", "한 잔", "4,000원"), icon="coffee"),
        item("치즈스틱", "두 개", "2,600원", "품절", enabled=False),
        label="버거",
    )
    return screen(replace(dishes, style=ElementStyle.GRID), quiet_wait(), name="menu", title="메뉴")


def quiet_wait() -> ElementView:
    """The line that tells how long a machine waits for a touch."""
    words = "오랫동안 누르지 않으면 처음 화면으로 돌아갑니다"
    return ElementView(Target("idle"), ElementKind.WAIT, ElementStyle.QUIET, label=words, seconds=10)


def air() -> ScreenView:
    """Two charts: one to read, one to press."""
    week = [bar(name, 20 + 17 * at % 70, 10 + 9 * at % 40) for at, name in enumerate("월화수목금토일")]
    waiting = (
        bar("민원 여권", 12, told=False),
        bar("세금", 3, told=False, chosen=True),
        replace(bar("복지", None, told=False), enabled=False),
    )
    return screen(
        chart("dust", ("요일", "미세먼지", "초미세먼지"), (False, True), *week, label="이번 주 공기"),
        chart("waiting", ("창구", "기다리는 사람"), (False,), *waiting),
        name="air",
        title="도시 지표",
    )


def consents() -> ScreenView:
    """Terms to agree to: all at once, or one by one."""
    terms = (
        item("개인정보 수집·이용 동의", tag="필수", chosen=True),
        item("주민등록·건강보험료 자료 확인 동의", tag="필수"),
        item("새 소식 문자 받기 동의", tag="선택"),
    )
    every = ItemView(Target("", ALL), "전체 동의")
    ticked = tuple(replace(one, ticks=True) for one in (every, *terms))
    return screen(replace(rows("terms", *ticked), kind=ElementKind.AGREE), name="agree", title="약관 동의")


def attaching() -> ScreenView:
    """Files to attach, with their pictures."""
    files = (
        replace(item("복지카드.jpg", "사진", "900KB", chosen=True), picture=PHOTO),
        replace(item("복지카드_원본.jpg", "사진", "15MB"), picture=PHOTO),
        replace(item("노래.mp3", "소리", "3MB"), picture=PHOTO),
    )
    return screen(replace(rows("files", *files), kind=ElementKind.FILES), name="files", title="파일 선택")


def camera() -> ScreenView:
    """What a camera sees: two codes, one that cannot be scanned, and a camera that sees none."""
    codes = (
        item("채소 바구니 앞 QR", value="pureun-pay/greens"),
        item("과일 상자 앞 QR", value="pureun-pay/fruits"),
        item("찢어진 QR", value="pureun-pay/torn", tag="읽을 수 없음", enabled=False),
    )
    seen = replace(rows("codes", *codes, label="가까이에 있는 코드"), kind=ElementKind.CAMERA)
    none = replace(rows("dark", empty="가까이에 QR코드가 없습니다."), kind=ElementKind.CAMERA)
    return screen(seen, none, name="scan", title="QR코드 찍기")


def every_screen() -> tuple[ScreenView, ...]:
    bought = (home(), stations(), results(), coach(), payment(), ticket(), days(), pin(), people())
    return (
        *bought,
        machine(),
        scanning(),
        messages(),
        birth(),
        forms(),
        kiosk_menu(),
        calling(),
        asked(),
        waiting(),
        places(),
        air(),
        consents(),
        attaching(),
        camera(),
    )
