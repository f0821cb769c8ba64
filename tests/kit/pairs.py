"""Which tokens lie on which: what must be read, and what must be seen."""

from typing import Final

TEXT_PAIRS: Final = (
    ("ink", "page"),
    ("ink", "card"),
    ("ink", "sunk"),
    ("ink", "primary_soft"),
    ("ink", "good_soft"),
    ("ink", "attend_soft"),
    ("ink", "stop_soft"),
    ("ink_soft", "page"),
    ("ink_soft", "card"),
    ("ink_soft", "sunk"),
    ("primary", "page"),
    ("primary", "card"),
    ("primary", "primary_soft"),
    ("on_primary", "primary"),
    ("on_primary", "pressed"),
    ("good", "page"),
    ("good", "card"),
    ("good", "good_soft"),
    ("attend", "page"),
    ("attend", "card"),
    ("attend", "attend_soft"),
    ("stop", "page"),
    ("stop", "card"),
    ("stop", "stop_soft"),
    ("lit_ink", "lit"),
)
LINE_PAIRS: Final = (
    ("line", "page"),
    ("line", "card"),
    ("line", "sunk"),
    ("focus", "page"),
    ("focus", "card"),
    ("focus", "sunk"),
)
