"""Ways from the preferences to other pages, as tiles."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.tile import Tile
from edu_desk.shared.text import N_, Translator

ASK, NEXT, PRESET, SIZE, REPORT, STAFF = "ask", "next", "preset", "size", "report", "staff"
_DOORS: Final = (
    (ASK, N_("Ask me again"), N_("The four questions about letters, colours, voice and touch."), "list"),
    (NEXT, N_("The next person"), N_("Another person starts here, with a clean page."), "users"),
    (PRESET, N_("For everybody here"), N_("For teachers: everybody starts with this."), "save"),
    (
        SIZE,
        N_("How large is this screen?"),
        N_("Measure it with a bank card, and all sizes are right."),
        "ruler",
    ),
    (
        REPORT,
        N_("How well can everybody use this screen?"),
        N_("For teachers: all letters and buttons are measured."),
        "clipboard-check",
    ),
)
STAFFS: Final = frozenset({NEXT, PRESET, SIZE, REPORT, STAFF})
"""Not for whoever passes by a screen in a lobby."""
_MOST_ACROSS = 2
_TILE_PX = 420


class Doors(QWidget):
    """`chosen` gives the key of a door."""

    chosen = Signal(str)

    def __init__(self, look: Look, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = tuple(Tile(look, key, tr(title), tr(note), icon) for key, title, note, icon in _DOORS)
        cells = FlowLayout(look.space(24), most=_MOST_ACROSS, cell=round(look.space(_TILE_PX) * look.text))
        for tile in self.tiles:
            tile.picked.connect(self.chosen)
            cells.addWidget(tile)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, look.space(24), 0, 0)
        whole.addLayout(cells)
        whole.addSpacing(look.space(24))
        self.staff = ActionButton(
            look, tr(N_("For teachers")), "key-round", ButtonStyle.PLAIN, changes_page=True
        )
        """Quiet, and last: no learner needs it, and a PIN is behind it."""
        self.staff.clicked.connect(lambda: self.chosen.emit(STAFF))
        quiet = QHBoxLayout()
        quiet.addWidget(self.staff)
        quiet.addStretch(1)
        whole.addLayout(quiet)

    def shut(self, keys: frozenset[str]) -> None:
        """The doors of `keys` lead nowhere here: they are not offered."""
        for tile in self.tiles:
            tile.setVisible(tile.key not in keys)
        self.staff.setVisible(STAFF not in keys)

    def reading(self) -> tuple[str, ...]:
        """How they are read aloud."""
        return tuple(tile.reading() for tile in self.tiles if not tile.isHidden())
