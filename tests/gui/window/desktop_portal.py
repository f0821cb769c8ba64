"""A desktop's portal that answers what a test wants: run by Debian's Python, on the session's bus.

Each line of its input is a JSON object of `namespace name` to value. It answers so from then on, tells that
something has changed, and prints "ready".
"""

import json
import sys
from collections.abc import Callable

from gi.repository import Gio, GLib

_KINDS = {bool: "b", int: "u", float: "d", str: "s"}
_NODE = Gio.DBusNodeInfo.new_for_xml(
    """<node><interface name="org.freedesktop.portal.Settings">
    <method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="v" direction="out"/></method>
    <signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
    </interface></node>"""
)
_PATH = "/org/freedesktop/portal/desktop"


class Portal:
    """Owns the portal's name."""

    def __init__(self, then: Callable[[], None]) -> None:
        """Does `then` as soon as the name is its own."""
        self.says: dict[str, bool | float | str] = {}
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        self.bus.register_object(_PATH, _NODE.interfaces[0], self.call, None, None)
        Gio.bus_own_name_on_connection(
            self.bus, "org.freedesktop.portal.Desktop", Gio.BusNameOwnerFlags.NONE, lambda *_: then(), None
        )

    def call(
        self,
        _bus: Gio.DBusConnection,
        _sender: str,
        _path: str,
        _interface: str,
        _method: str,
        asked: GLib.Variant,
        answer: Gio.DBusMethodInvocation,
    ) -> None:
        """Answer to `Read`."""
        key = " ".join(asked.unpack())
        if key in self.says:
            value = self.says[key]
            inner = GLib.Variant("v", GLib.Variant(_KINDS[type(value)], value))
            answer.return_value(GLib.Variant("(v)", (inner,)))
        else:
            answer.return_dbus_error("org.freedesktop.portal.Error.NotFound", "not set")

    def hear(self, line: str) -> None:
        """Say from now on what stands in `line`."""
        self.says = json.loads(line)
        changed = GLib.Variant("(ssv)", ("a", "b", GLib.Variant("s", "")))
        self.bus.emit_signal(None, _PATH, _NODE.interfaces[0].name, "SettingChanged", changed)
        sys.stdout.write("ready\n")
        sys.stdout.flush()


def main() -> None:
    """Answer until the input ends."""
    loop = GLib.MainLoop()

    def read(_source: object, _condition: object) -> bool:
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        portal.hear(line)
        return True

    def begin() -> None:
        GLib.io_add_watch(sys.stdin.fileno(), GLib.IOCondition.IN | GLib.IOCondition.HUP, read)

    portal = Portal(begin)
    loop.run()


main()
