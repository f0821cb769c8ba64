"""A small screen reader that does a lesson: run by Debian's Python, over the real accessibility bus.

It knows the program only by what the bus offers and announces (`kit.blind`). It prints what it heard and did
as JSON, and ends with code 1 where it is lost.
"""

import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import monotonic

import gi

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

gi.require_version("Atspi", "2.0")

from gi.repository import Atspi, Gio, GLib  # noqa: E402 - the version comes first

from kit.blind import Act, Lost, Press, Thing, Write, first_choice, next_acts  # noqa: E402

_PATIENCE_S = 15.0
_BEAT_MS = 20
_MOST = 150
_PRESSES = ("Press", "Toggle")


class Reader:
    """Hears announcements, looks through the tree, presses and writes."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.news: list[str] = []
        self.there: dict[Thing, Atspi.Accessible] = {}
        self._listener = Atspi.EventListener.new(self._hear)
        self._listener.register("object:announcement")
        self._app = None

    def _hear(self, event: Atspi.Event) -> None:
        self.heard.append(event.any_data)
        self.news.append(event.any_data)

    def wait(self, until: Callable[[], bool], what: str) -> None:
        """Let the bus work until `until` holds."""
        end = monotonic() + _PATIENCE_S
        context = GLib.MainContext.default()
        beat = GLib.timeout_add(_BEAT_MS, lambda: True)
        while not until():
            if monotonic() > end:
                GLib.source_remove(beat)
                raise Lost(f"nothing came of waiting for {what}; heard: {self.heard[-2:]}")
            context.iteration(may_block=True)
        GLib.source_remove(beat)

    def find_program(self) -> None:
        """The one program that has a window."""
        self.wait(self._found, "a program")

    def _found(self) -> bool:
        desktop = Atspi.get_desktop(0)
        apps = [desktop.get_child_at_index(at) for at in range(desktop.get_child_count())]
        self._app = next((app for app in apps if app is not None and app.get_child_count()), None)
        return self._app is not None

    def things(self) -> dict[Thing, Atspi.Accessible]:
        """All that is shown, in reading order."""
        every = list(_inside(self._app, ()))
        led_to = [target for _, one in every for target in _onward(one)]
        return {_thing(place, one, led_to=one in led_to): one for place, one in every}

    def rests(self) -> bool:
        """Whether the same things are shown as when it was last asked; they are in `there` then."""
        before, self.there = self.there, self.things()
        return before.keys() == self.there.keys()

    def stands_otherwise_than(self, before: set[Thing]) -> bool:
        """Whether other things are shown than before, and stay."""
        return self.rests() and self.there.keys() != before

    def do(self, choose: Callable[[list[Thing]], tuple[Act, ...]]) -> tuple[Act, ...]:
        """Once nothing moves any more, do through the bus what `choose` chooses of what is there.

        What is announced goes before what is drawn: whoever acted on a page that is still being built would
        press what is not there any more.
        """
        self.wait(self.rests, "the page to stand still")
        acts = choose(list(self.there))
        self.news.clear()
        for act in acts:
            one = self.there[act.thing]
            match act:
                case Press():
                    Atspi.Action.do_action(one, _press_of(one))
                case Write(_, text):
                    Atspi.EditableText.set_text_contents(one, text)
        return acts

    def heard_after(self, acts: tuple[Act, ...]) -> str:
        """What is announced after `acts`, to its end."""
        self.wait(lambda: bool(self.news), f"an announcement after {acts}")
        return self.news[-1]


def _inside(
    one: Atspi.Accessible, place: tuple[int, ...]
) -> Iterator[tuple[tuple[int, ...], Atspi.Accessible]]:
    for at in range(one.get_child_count()):
        child = one.get_child_at_index(at)
        if child is not None and child.get_state_set().contains(Atspi.StateType.SHOWING):
            yield (*place, at), child
            yield from _inside(child, (*place, at))


def _thing(place: tuple[int, ...], one: Atspi.Accessible, *, led_to: bool) -> Thing:
    states, role = one.get_state_set(), one.get_role()
    enabled = states.contains(Atspi.StateType.ENABLED)
    return Thing(
        place,
        one.get_name(),
        heading=role == Atspi.Role.HEADING,
        presses=enabled and _press_of(one) >= 0,
        takes_text=enabled and states.contains(Atspi.StateType.EDITABLE),
        recommended=states.contains(Atspi.StateType.IS_DEFAULT),
        led_to=led_to,
    )


def _press_of(one: Atspi.Accessible) -> int:
    if one.get_action_iface() is None:
        return -1
    names = [Atspi.Action.get_action_name(one, at) for at in range(Atspi.Action.get_n_actions(one))]
    return next((at for at, name in enumerate(names) if name in _PRESSES), -1)


def _onward(one: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    for relation in one.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.FLOWS_TO:
            yield from (relation.get_target(at) for at in range(relation.get_n_targets()))


def start_reading() -> None:
    """Tell the session that a screen reader runs, as screen readers do."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    running = GLib.Variant.new_boolean(value=True)
    bus.call_sync(
        "org.a11y.Bus",
        "/org/a11y/bus",
        "org.freedesktop.DBus.Properties",
        "Set",
        GLib.Variant("(ssv)", ("org.a11y.Status", "ScreenReaderEnabled", running)),
        None,
        Gio.DBusCallFlags.NONE,
        -1,
        None,
    )


def _names(reader: Reader) -> set[str]:
    return {thing.name for thing in reader.there}


def read() -> dict[str, object]:
    """From the first page to the end of a lesson."""
    reader = Reader()
    reader.find_program()
    reader.wait(lambda: bool(reader.news), "the first page to be announced")
    for _ in range(3):
        heard = reader.heard_after(reader.do(lambda things: (first_choice(things),)))
        reader.wait(partial(reader.stands_otherwise_than, set(reader.there)), "the next page to stand")
    names = {thing.name for thing in reader.there}
    start_reading()
    reader.wait(lambda: reader.rests() and bool(_names(reader) - names), "a word about the voice")
    explained = sorted(_names(reader) - names)
    done = 0
    while done < _MOST:
        acts = reader.do(partial(next_acts, heard))
        if not acts:
            break
        heard = reader.heard_after(acts)
        done += len(acts)
    return {"heard": reader.heard, "done": done, "explained": explained}


def main() -> int:
    """Read, and tell."""
    try:
        told = read()
    except Lost as lost:
        sys.stderr.write(f"lost: {lost}\n")
        return 1
    sys.stdout.write(json.dumps(told, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
