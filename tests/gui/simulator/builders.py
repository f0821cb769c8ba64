"""Screens of a made-up railway's app, built by hand."""

from dataclasses import replace

from edu_desk.lesson.kinds import Device, ElementKind, ElementStyle, EntryFormat
from edu_desk.machine.action import Target
from edu_desk.present.typed_script import TypedScript
from edu_desk.present.view import ElementView, EntryView, ItemView, ScreenView

BRAND = "#0B5C6B"
STATIONS = ["가평", "강릉", "경주", "광명", "광주송정", "구미", "김천구미", "나주", "남원", "대구", "대전"]
STATIONS += ["동대구", "마산", "목포", "밀양", "부산", "서울", "수서"]
_SUNDAY_FIRST = "일월화수목금토"
_WINDOWS = "AD"


def screen(
    *body: ElementView,
    foot: tuple[ElementView, ...] = (),
    name: str = "page",
    title: str = "승차권 예매",
    can_back: bool = True,
    dialog: bool = False,
    notice: str = "",
) -> ScreenView:
    """A screen of the app."""
    return ScreenView(
        app="한빛철도",
        device=Device.PHONE,
        colour=BRAND,
        ink="#FFFFFF",
        mark="train-front",
        name=name,
        title=title,
        clock="09:10",
        can_back=can_back,
        dialog=dialog,
        notice=notice,
        body=body,
        foot=foot,
    )


def text(
    label: str, style: ElementStyle = ElementStyle.PLAIN, value: str = "", element: str = ""
) -> ElementView:
    return ElementView(Target(element or label), ElementKind.TEXT, style, label, value=value)


def notice(label: str, style: ElementStyle = ElementStyle.INFO) -> ElementView:
    return ElementView(Target(label), ElementKind.NOTICE, style, label)


def button(
    label: str, style: ElementStyle = ElementStyle.PRIMARY, icon: str = "", enabled: bool = True
) -> ElementView:
    return ElementView(
        Target(label), ElementKind.BUTTON, style, label, icon=icon, enabled=enabled, pressable=True
    )


def tile(label: str, icon: str, note: str = "") -> ElementView:
    return ElementView(Target(label), ElementKind.TILE, label=label, note=note, icon=icon, pressable=True)


def slot(label: str, value: str, note: str = "", icon: str = "") -> ElementView:
    return ElementView(
        Target(label), ElementKind.FIELD, label=label, note=note, value=value, icon=icon, pressable=True
    )


def entry(
    label: str,
    form: EntryFormat,
    hint: str = "",
    length: int = 0,
    told: str = "",
    script: TypedScript | None = None,
) -> ElementView:
    return ElementView(
        Target(label),
        ElementKind.ENTRY,
        label=label,
        entry=EntryView(form, hint, length, told, script=script),
        pressable=True,
    )


def keypad(
    label: str, length: int = 4, form: EntryFormat = EntryFormat.SECRET, told: str = ""
) -> ElementView:
    return ElementView(
        Target(label), ElementKind.KEYPAD, label=label, entry=EntryView(form, "", length, told)
    )


def choice(label: str, *options: str, chosen: str = "") -> ElementView:
    return _options(ElementKind.CHOICE, label, options, chosen)


def radio(label: str, *options: ItemView, chosen: str = "") -> ElementView:
    """Radio rows; the first is chosen where none is named."""
    first = chosen or options[0].label
    items = tuple(replace(one, target=Target(label, one.label), chosen=one.label == first) for one in options)
    return ElementView(Target(label), ElementKind.RADIO, label=label, items=items)


def tabs(label: str, *options: str, chosen: str = "") -> ElementView:
    return _options(ElementKind.TABS, label, options, chosen)


def stepper(label: str, value: int, note: str = "", low: int = 0, high: int = 9) -> ElementView:
    return ElementView(
        Target(label),
        ElementKind.STEPPER,
        label=label,
        note=note,
        value=str(value),
        items=(
            ItemView(Target(label, "minus"), f"{label} 하나 줄이기", enabled=value > low),
            ItemView(Target(label, "plus"), f"{label} 하나 늘리기", enabled=value < high),
        ),
    )


def date_picker(label: str, year: int, month: int, day: int) -> ElementView:
    """Wheels of years from 1920 on, of months and of days of a long month."""
    wheels = (
        _wheel(f"{label}_year", "연도", "년", year, 1920, 2010),
        _wheel(f"{label}_month", "월", "월", month, 1, 12),
        _wheel(f"{label}_day", "일", "일", day, 1, 31),
    )
    return ElementView(Target(label), ElementKind.DATEPICKER, label=label, children=wheels)


def _wheel(name: str, label: str, unit: str, number: int, low: int, high: int) -> ElementView:
    ends = (
        ItemView(Target(name, "minus"), f"{number - 1}{unit}", enabled=number > low),
        ItemView(Target(name, "plus"), f"{number + 1}{unit}", enabled=number < high),
    )
    value, level, levels = f"{number}{unit}", number - low, high - low
    return ElementView(
        Target(name), ElementKind.STEPPER, label=label, value=value, items=ends, level=level, levels=levels
    )


def step_row(name: str, *titles: str, now: int) -> ElementView:
    items = tuple(
        ItemView(Target(name, str(at)), title, enabled=False, chosen=at == now, told=True)
        for at, title in enumerate(titles, 1)
    )
    return ElementView(Target(name), ElementKind.STEPS, items=items, level=now - 1, levels=len(titles))


def toggle(label: str, chosen: bool = False, note: str = "") -> ElementView:
    return ElementView(Target(label), ElementKind.TOGGLE, label=label, note=note, chosen=chosen)


def rows(name: str, *items: ItemView, label: str = "", empty: str = "") -> ElementView:
    return ElementView(
        Target(name),
        ElementKind.LIST,
        label=label,
        items=tuple(replace(item, target=Target(name, item.target.part)) for item in items),
        empty=empty,
    )


def table(name: str, heads: tuple[str, ...], *items: ItemView, label: str = "") -> ElementView:
    return replace(rows(name, *items, label=label), kind=ElementKind.TABLE, heads=heads)


def line(*cells: str, told: bool = True, chosen: bool = False, enabled: bool = True) -> ItemView:
    """A row of a table."""
    return ItemView(
        Target("", cells[0]), cells[0], cells=cells, told=told, chosen=chosen, enabled=enabled and not told
    )


def chart(
    name: str, heads: tuple[str, ...], lines: tuple[bool, ...], *items: ItemView, label: str = ""
) -> ElementView:
    """A chart of rows made by `bar`."""
    return replace(table(name, heads, *items, label=label), kind=ElementKind.CHART, lines=lines)


def bar(name: str, *amounts: int | None, told: bool = True, chosen: bool = False) -> ItemView:
    """A row of a chart; its amounts are said with their unit."""
    cells = (name, *("" if amount is None else f"{amount:,}㎍" for amount in amounts))
    return replace(line(*cells, told=told, chosen=chosen), amounts=amounts)


def item(label: str, note: str = "", value: str = "", tag: str = "", **more: bool) -> ItemView:
    """An item; `enabled` and `chosen` may be given."""
    return ItemView(
        Target("", label), label, note, value, tag, more.get("enabled", True), more.get("chosen", False)
    )


def train(at: int, *, sold_out: bool = False, chosen: bool = False) -> ItemView:
    leaves, number = 6 * 60 + at * 35, 101 + 2 * at
    arrives = leaves + 155
    kind = "한빛 KTX" if at % 3 else "새빛호"
    return ItemView(
        Target("trains", str(number)),
        f"{leaves // 60:02}:{leaves % 60:02} → {arrives // 60:02}:{arrives % 60:02}",
        f"{kind} {number} · 2시간 35분",
        f"{59_800 - at % 3 * 7_000:,}원",
        "매진" if sold_out else kind,
        not sold_out,
        chosen,
    )


def calendar(label: str, days: int = 31, chosen: int = 1) -> ElementView:
    """Days from Monday 23 November on."""
    items = []
    for day in range(days):
        month, number = (11, 23 + day) if day < 8 else (12, day - 7)
        week = (day + 1) % 7
        items.append(
            ItemView(
                Target(label, str(day)),
                f"{month}월 {number}일 {_SUNDAY_FIRST[week]}요일",
                f"{month}월",
                value=str(number),
                chosen=day == chosen,
                line=(day + 1) // 7,
                column=week,
            )
        )
    return ElementView(Target(label), ElementKind.CALENDAR, label=label, items=tuple(items))


def seats(lines: int = 10, chosen: tuple[str, ...] = ("3A",)) -> ElementView:
    items = []
    for line in range(lines):
        for at, letter in enumerate("ABCD"):
            name = f"{line + 1}{letter}"
            taken = (line * 3 + at) % 5 == 1
            items.append(
                ItemView(
                    Target("seats", name),
                    name,
                    "창가" if letter in _WINDOWS else "통로",
                    tag="" if not taken else "나간 자리",
                    enabled=not taken,
                    chosen=name in chosen,
                    line=line,
                    column=at if at < 2 else at + 1,
                )
            )
    return ElementView(Target("seats"), ElementKind.SEATMAP, label="앞쪽이 위예요", items=tuple(items))


def qr(value: str, label: str) -> ElementView:
    return ElementView(Target("qr"), ElementKind.QR, label=label, value=value)


def group(style: ElementStyle, *children: ElementView, label: str = "", name: str = "") -> ElementView:
    target = Target(name or label or "+".join(child.target.element for child in children))
    return ElementView(target, ElementKind.GROUP, style, label, children=children)


def _options(kind: ElementKind, label: str, options: tuple[str, ...], chosen: str) -> ElementView:
    items = tuple(
        ItemView(Target(label, option), option, chosen=option == (chosen or options[0])) for option in options
    )
    return ElementView(Target(label), kind, label=label, items=items)


def home() -> ScreenView:
    return screen(
        group(
            ElementStyle.CARD,
            group(
                ElementStyle.ROW,
                slot("출발", "인천"),
                button("바꾸기", ElementStyle.PLAIN, "repeat"),
                slot("도착", "부산"),
                name="way",
            ),
            slot("가는 날", "11월 24일 (화)", icon="calendar-days"),
            slot("인원", "어른 2명", icon="users"),
            name="search-card",
        ),
        button("열차 조회하기"),
        group(
            ElementStyle.ROW,
            tile("내 표", "ticket"),
            tile("열차 시각", "clock"),
            tile("도움말", "circle-question-mark"),
            name="menu",
        ),
        notice("설 명절 표는 다음 주 화요일부터 살 수 있어요."),
        name="home",
        can_back=False,
    )


def stations() -> ScreenView:
    return screen(
        entry("역 이름", EntryFormat.SEARCH, "역 이름이나 첫소리"),
        tabs("첫소리로 찾기", "전체", *"ㄱㄴㄷㅁㅂㅅㅇㅈㅊㅌㅍㅎ"),
        rows("stations", *(item(name, chosen=name == "대전") for name in STATIONS), label="역 18곳"),
        name="stations",
        title="출발역 고르기",
    )


def results(count: int = 12, chosen: int = -1) -> ScreenView:
    return screen(
        text("인천 → 부산", ElementStyle.TITLE),
        text("11월 24일 화요일 · 어른 2명", ElementStyle.NOTE),
        choice("열차 종류", "전체", "한빛 KTX", "새빛호"),
        rows("trains", *(train(at, sold_out=at in {1, 4, 5}, chosen=at == chosen) for at in range(count))),
        name="results",
        title="열차 고르기",
    )


def coach() -> ScreenView:
    return screen(
        choice("호차", "3호차", "4호차", "5호차", chosen="4호차"),
        seats(),
        foot=(text("고른 자리", value="3A"), button("자리 고르기 마침")),
        name="coach",
        title="자리 고르기",
    )


def payment() -> ScreenView:
    return screen(
        group(
            ElementStyle.CARD,
            text("인천 → 부산", ElementStyle.LEAD),
            text("11월 24일 화요일 07:45 출발", ElementStyle.NOTE),
            text("어른 2명", value="119,600원"),
            text("할인", value="−12,000원"),
            text("낼 돈", ElementStyle.PRICE, "107,600원"),
            label="산 표 확인",
        ),
        choice("내는 방법", "신용카드", "계좌이체", "간편결제"),
        entry("카드 번호", EntryFormat.CARD, "숫자 16자리", 16),
        entry("비밀번호 앞 두 자리", EntryFormat.SECRET, "숫자 2자리", 2),
        stepper("나누어 내기(개월)", 1, "1이면 한 번에 내요"),
        toggle("약관에 동의해요", chosen=True, note="취소하면 수수료가 있을 수 있어요"),
        notice("열차가 떠난 뒤에는 돈을 다 돌려받지 못해요.", ElementStyle.ATTEND),
        foot=(text("낼 돈", ElementStyle.PRICE, "107,600원", "sum"), button("107,600원 내기")),
        name="payment",
        title="결제",
        notice="카드 번호를 끝까지 적어 주세요.",
    )


def ticket() -> ScreenView:
    return screen(
        group(
            ElementStyle.CARD,
            text("한빛 KTX 103", ElementStyle.NOTE),
            text("인천 → 부산", ElementStyle.TITLE),
            text("출발", value="11월 24일 화요일 06:35", element="leaves"),
            text("자리", value="4호차 3A, 3B"),
            text("낸 돈", value="107,600원"),
            qr("HANBIT-RAIL-20261124-103-3A3B", "타기 전에 이 그림을 보여 주세요"),
            name="ticket",
        ),
        group(
            ElementStyle.ROW,
            button("표 취소하기", ElementStyle.SECONDARY),
            button("처음으로", ElementStyle.SECONDARY),
            name="after",
        ),
        name="ticket",
        title="내 표",
    )


def days() -> ScreenView:
    return screen(calendar("가는 날"), foot=(button("이 날로 하기"),), name="days", title="날짜 고르기")


def pin() -> ScreenView:
    return screen(
        notice("결제 비밀번호 네 자리를 눌러 주세요."), keypad("결제 비밀번호"), name="pin", title="비밀번호"
    )


def people() -> ScreenView:
    return screen(
        stepper("어른", 2, "만 13세부터", low=1),
        stepper("어린이", 0, "만 6세부터 12세"),
        stepper("경로", 9, "만 65세부터"),
        foot=(button("취소", ElementStyle.SECONDARY), button("고르기")),
        name="people",
        title="몇 명이 타나요?",
        dialog=True,
    )
