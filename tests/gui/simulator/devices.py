"""Practice apps on kiosks, bank machines and the web."""

from dataclasses import replace

from edu_desk.lesson.kinds import Device, ElementKind, ElementStyle
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView, ScreenView
from gui.simulator.builders import button, group, home, keypad, screen, text, tile

ADDRESS = "https://www.hanbit-rail.example/booking/search"
FALSE_ADDRESS = "http://www.hanbit-raii.example.login-check.example/a/very/long/path/index?id=20261123"


def reader(*, full: bool, icon: str = "", enabled: bool = True) -> ElementView:
    """A card reader with both of its acts, as the engine tells them."""
    acts = (
        ItemView(Target("reader", "insert"), "카드 넣기", enabled=not full),
        ItemView(Target("reader", "take"), "꺼내기", enabled=full),
    )
    label = "카드를 빼 주세요" if full else "카드를 넣어 주세요"
    return ElementView(
        Target("reader"),
        ElementKind.CARDREADER,
        label=label,
        icon=icon,
        enabled=enabled,
        chosen=full,
        items=acts,
    )


def printer(*, full: bool, icon: str = "") -> ElementView:
    """A printer; what came out can be taken."""
    take = ItemView(Target("printer", "take"), "꺼내기", enabled=full)
    return ElementView(
        Target("printer"), ElementKind.PRINTER, label="영수증", icon=icon, chosen=full, items=(take,)
    )


def kiosk(*elements: ElementView, can_back: bool = True) -> ScreenView:
    """A cafe's kiosk."""
    page = screen(
        group(ElementStyle.ROW, tile("먹고 가기", "coffee"), tile("가져가기", "hand"), name="place"),
        *elements,
        foot=(text("낼 돈", ElementStyle.PRICE, "6,000원"), button("결제하기")),
        title="단골찻집",
        name="kiosk",
        can_back=can_back,
    )
    return replace(page, app="단골찻집", device=Device.KIOSK, colour="#5A3A1E", mark="coffee")


def bank(*elements: ElementView) -> ScreenView:
    """A bank machine."""
    page = screen(
        text("원하시는 거래를 고르세요", ElementStyle.TITLE),
        group(ElementStyle.ROW, tile("돈 찾기", "banknote"), tile("통장 정리", "book-open"), name="what"),
        *elements,
        title="새빛은행",
        name="bank",
        can_back=False,
    )
    return replace(page, app="새빛은행", device=Device.BANK, colour="#1A3F8B", mark="banknote")


def bank_pin() -> ScreenView:
    """The bank machine asks for the secret number; its digits are shuffled."""
    pad = keypad("비밀번호")
    entry = pad.entry
    assert entry is not None
    shuffled = replace(pad, entry=replace(entry, digits="4019573286"))
    return replace(bank(reader(full=True)), body=(shuffled,), name="bank-pin", can_back=True)


def web(address: str = ADDRESS, *, secure: bool = True, can_back: bool = True) -> ScreenView:
    """The railway on the web."""
    return replace(home(), device=Device.WEB, address=address, secure=secure, can_back=can_back, name="web")


def every_device() -> tuple[ScreenView, ...]:
    """Each device, busy."""
    return (
        kiosk(reader(full=False), printer(full=True)),
        bank(printer(full=True, icon="banknote")),
        bank_pin(),
        web(),
        replace(web(FALSE_ADDRESS, secure=False), name="false-web"),
    )
