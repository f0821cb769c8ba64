"""One look: theme, text size and the screen's true size, handed to every widget."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QScreen

from edu_desk.access.millimetres import MM_PER_INCH, REFERENCE_DPI, px_per_mm
from edu_desk.gui.theme.tokens import (
    FAMILIES,
    FOCUS_WIDTH,
    GAP_MM,
    HEADING_OVER_BODY,
    MOTION_SHORT_MS,
    RADIUS_CARD,
    RADIUS_CONTROL,
    TARGET_LARGE_MM,
    TARGET_MM,
    FontWeight,
    Role,
    Theme,
)

__all__ = ["LARGE_TEXT", "FontWeight", "Look", "Role", "measure_screen"]

POINTS_PER_INCH = 72.0
LARGE_TEXT = 2.0
"""From this text size on pages are laid out for large letters."""
_DOUBLE, _TRIPLE = 2.0, 3.0


@dataclass(frozen=True, slots=True)
class Look:
    """Everything a widget must know to draw itself; a change of look builds the page anew."""

    theme: Theme
    text: float
    """The text size, 1.0 to 3.0."""
    px_per_mm: float
    """Logical pixels in a millimetre of the real screen."""
    motion: bool
    family: str
    assets: Path
    large_touch: bool = False
    """Targets of 19 mm instead of 16."""
    thick_focus: bool = False
    """The focus ring is twice as thick."""
    left_hand: bool = False
    """What is touched most lies on the left."""
    pointer: float = 1.0
    """How many times as large as the machine's own the pointer is."""
    low: bool = False
    """All that is touched lies in the lower 40 % of an upright screen."""
    at_once: bool = False
    """Nobody looks on: what only takes its time takes none."""

    def mm(self, millimetres: float) -> int:
        """`millimetres` on the real screen, in px (at least 1)."""
        return max(1, round(millimetres * self.px_per_mm))

    def space(self, step: int) -> int:
        """`step`, a distance in px at 96 dpi, scaled to the real screen."""
        return max(1, round(step * self.px_per_mm * MM_PER_INCH / REFERENCE_DPI))

    @property
    def target(self) -> int:
        """The smallest side of what is touched, in px."""
        return self.mm(TARGET_LARGE_MM if self.large_touch else TARGET_MM)

    @property
    def gap(self) -> int:
        """The smallest distance between two things that are touched, in px."""
        return self.mm(GAP_MM)

    @property
    def radius(self) -> int:
        """The corner radius of controls, in px."""
        return self.space(RADIUS_CONTROL)

    @property
    def card_radius(self) -> int:
        """The corner radius of cards, in px."""
        return self.space(RADIUS_CARD)

    @property
    def ring(self) -> int:
        """The thickness of the focus ring, in px."""
        return max(FOCUS_WIDTH, self.space(FOCUS_WIDTH)) * (2 if self.thick_focus else 1)

    @property
    def motion_ms(self) -> int:
        """How long a movement takes; 0 when motion is reduced."""
        return MOTION_SHORT_MS if self.motion else 0

    def pause(self, ms: int) -> int:
        """How long a pause of `ms` is in earnest."""
        return 0 if self.at_once else ms

    def points(self, role: Role) -> float:
        """The size of `role` in points at this text size.

        Headings grow in a straight line to 1.5 times the body at 200 % and keep that ratio after. What is
        smaller than the body grows from 200 % on so that it is as large as the body at 300 %: there every
        letter is 12 mm high, as the standard of kiosks asks (access/letters.py).
        """
        body = Role.BODY.value
        at_double = min(role.value * _DOUBLE, body * _DOUBLE * HEADING_OVER_BODY)
        if self.text >= _DOUBLE:
            small = max(0.0, body - role.value) * (self.text - _DOUBLE) * _TRIPLE
            return at_double * self.text / _DOUBLE + small
        return role.value + (at_double - role.value) * (self.text - 1.0)

    def pixels(self, role: Role) -> int:
        """The size of `role` in px at this text size."""
        return max(1, round(self.points(role) / POINTS_PER_INCH * MM_PER_INCH * self.px_per_mm))

    def font(self, role: Role, weight: FontWeight = FontWeight.REGULAR) -> QFont:
        """The font for `role`."""
        font = QFont()
        font.setFamilies([self.family, *(name for name in FAMILIES if name != self.family)])
        font.setPixelSize(self.pixels(role))
        font.setWeight(QFont.Weight(int(weight)))
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        return font

    def colour(self, name: str) -> QColor:
        """The theme's colour called `name` (a field of `Theme`), or `name` itself when it is #RRGGBB."""
        return QColor(name if name.startswith("#") else str(getattr(self.theme, name)))


def measure_screen(screen: QScreen) -> float:
    """Logical px in a millimetre of `screen`; 96 dpi is taken when it reports an absurd size."""
    size, pixels = screen.physicalSize(), screen.geometry()
    reported = size.width(), size.height()
    return px_per_mm((pixels.width(), pixels.height()), reported, screen.devicePixelRatio())
