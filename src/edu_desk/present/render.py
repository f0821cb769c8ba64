"""A state of a practice app as a frozen picture in one language."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import assert_never

from edu_desk.lesson.content_walk import every_effect
from edu_desk.lesson.kinds import ElementKind, ElementStyle, Ground
from edu_desk.lesson.model import (
    NOTICE,
    Acting,
    AgreeAll,
    App,
    Choice,
    Column,
    Days,
    Element,
    Entry,
    Expr,
    Grid,
    Group,
    OtherApp,
    Picture,
    Plain,
    Repeated,
    Screen,
    Seats,
    Spec,
    State,
    Stepper,
    Steps,
    Switch,
    Text,
    Toggle,
    Wait,
)
from edu_desk.machine.action import Target
from edu_desk.machine.machine import Machine
from edu_desk.machine.moves import ALL, INSERT, MINUS, PLUS, SECOND, TAKE, PressableItem, can_act, highest
from edu_desk.present.map_view import MapView, map_view
from edu_desk.present.tongue import Tongue
from edu_desk.present.typed_script import script_of
from edu_desk.present.view import DIGITS, ElementView, EntryView, ItemView, ScreenView
from edu_desk.shared.text import N_

_WEEK = 7
REQUIRED, OPTIONAL = N_("Required"), N_("Optional")
"""Beside a term to agree to: whether one may go on without it."""
_SLOTS = frozenset({ElementKind.CARDREADER, ElementKind.PRINTER})
_READ = frozenset({ElementKind.LIST, ElementKind.TABLE, ElementKind.CHART})
"""Kinds whose rows are only read where nothing happens."""
_TICKED = frozenset({ElementKind.LIST, ElementKind.AGREE})
"""Kinds whose rows have a circle before them where a press does nothing but tick."""
_PRESSABLE = (
    ElementKind.BUTTON, ElementKind.TILE, ElementKind.FIELD, ElementKind.LINK, ElementKind.MESSAGE,
    ElementKind.PICTURE, ElementKind.ICON, ElementKind.QR, ElementKind.BARCODE,
)  # fmt: skip
CALLING = N_("Incoming call")
_ACTS = {
    "close": N_("Close"),
    "answer": N_("Answer"),
    "decline": N_("Decline"),
    INSERT: N_("Put the card in"),
    TAKE: N_("Take it out"),
}
_UNITS = {
    "year": (N_("Year"), N_("Year {number}")),
    "month": (N_("Month"), N_("Month {number}")),
    "day": (N_("Day of the month"), N_("Day {number}")),
}
"""The wheels of a date picker: what each is called, and how its numbers are said."""
_INSERTS = {"book-open": N_("Put the passbook in"), "scan-barcode": N_("Hold the code up to it")}
"""A card reader by its icon, where it takes no card."""


def render(machine: Machine, state: State, tongue: Tongue, clock: int, deal: str = "") -> ScreenView:
    """What the practice app shows in `state`; `clock` is the device's time in minutes after midnight.

    `deal` decides the order of the digits of a keypad that shuffles them: the same gives the same.
    """
    language = machine.app.language
    shown = tongue.speaking(language(state)) if language else tongue
    return _Painter(machine, state, shown, deal).screen(clock)


def _left_in_peace(body: tuple[ElementView, ...]) -> tuple[ElementView, ...]:
    """What would break off what goes on by itself does not ask for a press."""
    if not any(view.goes_on for view in body):
        return body
    return tuple(replace(view, style=ElementStyle.QUIET) if view.kind in _SLOTS else view for view in body)


def dealt(deal: str) -> str:
    """The ten digits in an order that nobody can guess but that `deal` always gives."""
    return "".join(sorted(DIGITS, key=lambda digit: sha256(f"{deal} {digit}".encode()).digest()))


@dataclass(frozen=True, slots=True)
class _Painter:
    machine: Machine
    state: State
    tongue: Tongue
    deal: str

    def screen(self, clock: int) -> ScreenView:
        app, screen = self.machine.app, self.machine.screen(self.state)
        notice = self.state[NOTICE]
        popup = self.machine.popup(self.state)
        calls = popup is not None and popup.kind is ElementKind.CALL
        body, foot = ((popup,), ()) if popup else (screen.body, screen.foot)
        shown: App | OtherApp = screen.other or app
        return ScreenView(
            app=self._say(shown.title),
            device=shown.device,
            colour=shown.brand.colour,
            ink=shown.brand.ink,
            mark=shown.brand.mark,
            name=screen.name,
            title=self.tongue.tr(CALLING) if calls else self._say(screen.title),
            clock=self.tongue.clock(app.clock(self.state) if app.clock else clock),
            can_back=self.machine.can_back(self.state),
            dialog=not calls and (screen.dialog or popup is not None),
            notice=self._say(app.notices[notice]) if notice >= 0 else "",
            body=_left_in_peace(self._elements(screen, body)),
            foot=self._elements(screen, foot),
            address=self._say(screen.address),
            secure=screen.secure,
            ground=Ground.CALL if calls else screen.ground,
            letters=app.letters(self.state) if app.letters else 100,
            low=app.low is not None and bool(app.low(self.state)),
            language=self.tongue.tr.locale,
        )

    def _say(self, text: Text | None) -> str:
        return self.tongue.say(text, self.state) if text else ""

    def _elements(self, screen: Screen, elements: tuple[Element, ...]) -> tuple[ElementView, ...]:
        return tuple(
            self._element(screen, element)
            for element in elements
            if element.when is None or element.when(self.state)
        )

    def _element(self, screen: Screen, element: Element) -> ElementView:
        spec = element.spec
        level, levels = self._level(spec)
        items = self._items(element)
        enabled = element.enabled is None or bool(element.enabled(self.state))
        return ElementView(
            target=Target(element.id),
            kind=element.kind,
            style=element.style,
            label=self._label(element),
            note=self._say(element.note),
            value=self._value(element),
            icon=element.icon,
            enabled=enabled,
            chosen=self._on(spec),
            error=self._error(element),
            pressable=element.kind in _PRESSABLE and bool(element.do),
            items=items if enabled else tuple(replace(item, enabled=False) for item in items),
            children=self._elements(screen, spec.elements) if isinstance(spec, Group) else (),
            entry=self._entry(spec) if isinstance(spec, Entry) else None,
            heads=tuple(self._say(one.title) for one in spec.columns) if isinstance(spec, Grid) else (),
            lines=tuple(one.line for one in spec.columns if one.amount) if isinstance(spec, Grid) else (),
            empty=self._empty(spec),
            picture=spec.file if isinstance(spec, Picture) else None,
            seconds=spec.seconds if isinstance(spec, Wait) else 0,
            level=level,
            levels=levels,
            map=self._map(spec),
        )

    def _map(self, spec: Spec) -> MapView | None:
        plan = spec.plan if isinstance(spec, Seats) else None
        return map_view(spec, plan, self.state, self.tongue) if isinstance(spec, Seats) and plan else None

    def _label(self, element: Element) -> str:
        """What it is called; the wheels of a date picker are called by what they count."""
        unit = element.spec.unit if isinstance(element.spec, Stepper) else ""
        return self.tongue.tr(_UNITS[unit][0]) if unit else self._say(element.label)

    def _counted(self, unit: str, number: int) -> str:
        return self.tongue.tr(_UNITS[unit][1], number=number) if unit else str(number)

    def _level(self, spec: Spec) -> tuple[int, int]:
        """How far a number or a row of steps is, and how far it can go."""
        match spec:
            case Stepper(index, low, _, by):
                none = low - by if low > 0 else low  # what begins at one has its first step there
                return (self.state[index] - none) // by, (highest(spec, self.state) - none) // by
            case Steps(titles, now):
                return min(max((now(self.state) or 0) - 1, 0), len(titles)), len(titles)
            case _:
                return 0, 0

    def _empty(self, spec: Spec) -> str:
        match spec:
            case Repeated(empty=text) | Grid(items=Repeated(empty=text)):
                return self._say(text)
            case _:
                return ""

    def _error(self, element: Element) -> str:
        return next((self._say(fault.say) for fault in element.faults if fault.when(self.state)), "")

    def _on(self, spec: Spec) -> bool:
        """A switch that is on; a card reader or printer that holds something."""
        match spec:
            case Switch(index):
                return bool(self.state[index])
            case Acting(_, Expr() as holds):
                return bool(holds(self.state))
            case _:
                return False

    def _value(self, element: Element) -> str:
        match element.spec:
            case Stepper(index, unit=unit) if element.value is None:
                return self._counted(unit, self.state[index])
            case _:
                return self._say(element.value)

    def _entry(self, entry: Entry) -> EntryView:
        text = self.state[entry.index]
        digits = dealt(self.deal) if entry.shuffled else DIGITS
        script = script_of(self.machine.typed.get(entry.index))
        return EntryView(entry.format, self._say(entry.hint), entry.length, text, digits, script)

    def _items(self, element: Element) -> tuple[ItemView, ...]:
        match element.spec:
            case Choice(index, options):
                return tuple(
                    ItemView(
                        Target(element.id, option.value),
                        self._say(option.label),
                        self._say(option.note),
                        self._say(option.price),
                        chosen=self.state[index] == option.value,
                    )
                    for option in options
                )
            case Stepper() as stepper:
                return self._steps(element, stepper)
            case Days() as days:
                return self._days(element, days)
            case Repeated(agree=AgreeAll() as whole) as repeated:
                return (self._whole(element, whole), *self._of_rows(element, repeated))
            case Repeated() as repeated:
                return self._of_rows(element, repeated)
            case Grid(items, columns):
                return tuple(
                    self._item(element, items, item, columns=columns) for item in self._rows(element)
                )
            case Seats() as seats:
                return tuple(self._seat(element, seats, item) for item in self._rows(element))
            case Acting() as acting:
                return tuple(self._acts(element, acting))
            case Steps(titles, now):
                return tuple(
                    ItemView(
                        Target(element.id, str(at)),
                        self._say(title),
                        enabled=False,
                        chosen=now(self.state) == at,
                        told=True,
                    )
                    for at, title in enumerate(titles, 1)
                )
            case Plain() | Entry() | Switch() | Group() | Picture() | Wait():
                return ()
            case unknown:
                assert_never(unknown)

    def _acts(self, element: Element, acting: Acting) -> Iterator[ItemView]:
        for act in acting.acts:
            words = _INSERTS.get(element.icon, _ACTS[INSERT]) if act.part == INSERT else _ACTS.get(act.part)
            label = self.tongue.tr(words) if words else self._say(acting.word or element.label)
            yield ItemView(Target(element.id, act.part), label, enabled=can_act(acting, act.part, self.state))

    def _rows(self, element: Element) -> tuple[PressableItem, ...]:
        return self.machine.items(element, self.state)

    def _of_rows(self, element: Element, repeated: Repeated) -> tuple[ItemView, ...]:
        return tuple(self._item(element, repeated, item) for item in self._rows(element))

    def _whole(self, element: Element, whole: AgreeAll) -> ItemView:
        taken = bool(whole.taken(self.state))
        return ItemView(Target(element.id, ALL), self._say(whole.label), chosen=taken, ticks=True)

    def _tag(self, repeated: Repeated, item: PressableItem) -> str:
        """What else a row says; of a term to agree to, whether it is needed."""
        if repeated.agree is not None:
            must = repeated.agree.must
            needed = must is None or must(self.state, (item.row,))
            return self.tongue.tr(REQUIRED if needed else OPTIONAL)
        return self.tongue.say(repeated.tag, self.state, (item.row,)) if repeated.tag else ""

    def _item(
        self,
        element: Element,
        repeated: Repeated,
        item: PressableItem,
        line: int = 0,
        column: int = 0,
        columns: tuple[Column, ...] = (),
    ) -> ItemView:
        rows = (item.row,)

        def say(text: Text | None) -> str:
            return self.tongue.say(text, self.state, rows) if text else ""

        return ItemView(
            target=Target(element.id, item.key),
            label=say(repeated.label),
            note=say(repeated.note),
            value=say(repeated.value),
            tag=self._tag(repeated, item),
            enabled=item.enabled and bool(element.do),
            chosen=repeated.chosen is not None and bool(repeated.chosen(self.state, rows)),
            mine=repeated.mine is not None and bool(repeated.mine(self.state, rows)),
            icon=repeated.icon(self.state, rows) or "" if repeated.icon else "",
            picture=repeated.picture(self.state, rows) if repeated.picture else None,
            cells=tuple(say(one.value) for one in columns),
            amounts=tuple(one.amount(self.state, rows) for one in columns if one.amount),
            told=element.kind in _READ and item.enabled and not element.do,
            ticks=element.kind in _TICKED and _ticks(element),
            second=self._second(element, repeated, item),
            line=line,
            column=column,
        )

    def _second(self, element: Element, repeated: Repeated, item: PressableItem) -> ItemView | None:
        if repeated.second is None or not item.second:
            return None
        rows = (item.row,)
        label = self.tongue.say(repeated.second.label, self.state, rows)
        row = self.tongue.say(repeated.label, self.state, rows)
        name = self.tongue.tr(N_("{button} beside {row}"), row=row, button=label)
        return ItemView(Target(element.id, item.key + SECOND), name, value=label, icon=repeated.second.icon)

    def _seat(self, element: Element, seats: Seats, item: PressableItem) -> ItemView:
        rows = (item.row,)
        line, column = seats.line(self.state, rows), seats.column(self.state, rows)
        return self._item(element, seats.items, item, line, column)

    def _steps(self, element: Element, stepper: Stepper) -> tuple[ItemView, ...]:
        number, name = self.state[stepper.index], self._label(element)
        by, tr, top = stepper.by, self.tongue.tr, highest(stepper, self.state)
        less, more = tr(N_("{name}, take one away"), name=name), tr(N_("{name}, add one"), name=name)
        if by > 1:
            less = tr(N_("{name}: {number} less"), name=name, number=f"{by:,}")
            more = tr(N_("{name}: {number} more"), name=name, number=f"{by:,}")
        if stepper.unit:
            less = self._counted(stepper.unit, number - 1) if number > stepper.low else less
            more = self._counted(stepper.unit, number + 1) if number < top else more
        return (
            ItemView(Target(element.id, MINUS), less, enabled=number - by >= stepper.low),
            ItemView(Target(element.id, PLUS), more, enabled=number + by <= top),
        )

    def _days(self, element: Element, days: Days) -> tuple[ItemView, ...]:
        """Days in weeks that begin on Sunday, as Korean calendars do."""
        lead = (self.tongue.date_of(days.low).weekday() + 1) % _WEEK
        return tuple(
            ItemView(
                Target(element.id, str(day)),
                label=self.tongue.day(day),
                note=self.tongue.month(day),
                value=str(self.tongue.date_of(day).day),
                chosen=self.state[days.index] == day,
                line=(lead + day - days.low) // _WEEK,
                column=(lead + day - days.low) % _WEEK,
            )
            for day in range(days.low, days.high + 1)
        )


def _ticks(element: Element) -> bool:
    """Whether a press on a row puts it among the chosen ones, or takes it out: nothing else happens."""
    return bool(element.do) and all(isinstance(effect, Toggle) for effect in every_effect(element.do))
