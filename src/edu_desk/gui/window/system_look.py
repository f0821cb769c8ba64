"""What the system itself says of its letters and movements, at once.

Its letters are those of its own font; Windows is asked whether anything is to move. macOS is not asked of
movement, since Qt does not tell it; Linux desktops are asked by `desktop_settings`.
"""

import sys
from typing import Final

from PySide6.QtGui import QFontDatabase

_SPI_GETCLIENTAREAANIMATION: Final = 0x1042
_USUAL_POINTS: Final = {"win32": 9.0, "darwin": 13.0}
_USUAL_LINUX_POINTS: Final = 11.0
"""The largest that a desktop has where nobody has chosen."""


def platform_text() -> float:
    """How large the letters of the system's own font are, as a ratio to what is usual; never below 1."""
    usual = _USUAL_POINTS.get(sys.platform, _USUAL_LINUX_POINTS)
    points = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    return max(1.0, points / usual)


def platform_still() -> bool:
    """Whether Windows was told that nothing is to move."""
    if sys.platform == "win32":
        from ctypes import byref, c_int, windll

        moves = c_int(1)
        windll.user32.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, byref(moves), 0)
        return not moves.value
    return False
