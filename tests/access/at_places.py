"""Tells where on the screen what the accessibility bus offers stands: run by Debian's Python.

Prints, as JSON, each thing that is pressed or written into: its name, its box in px, the text that stands
in it, and whether what is advised leads to it.
"""

import json
import sys

from at_reader import Reader
from gi.repository import Atspi


def _box(one: Atspi.Accessible) -> dict[str, int]:
    box = Atspi.Component.get_extents(one, Atspi.CoordType.SCREEN)
    return {"x": box.x, "y": box.y, "width": box.width, "height": box.height}


def _text(one: Atspi.Accessible) -> str:
    return Atspi.Text.get_text(one, 0, -1) if one.get_text_iface() is not None else ""


def main() -> int:
    """Tell, once nothing moves any more."""
    reader = Reader()
    reader.find_program()
    reader.wait(reader.rests, "the page to stand still")
    told = [
        {
            "name": thing.name,
            "writes": thing.takes_text,
            "led": thing.led_to,
            **_box(one),
            "text": _text(one),
        }
        for thing, one in reader.there.items()
        if thing.presses or thing.takes_text
    ]
    sys.stdout.write(json.dumps(told, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
