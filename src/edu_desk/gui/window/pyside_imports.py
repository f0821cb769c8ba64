"""What PySide6 does at each import of a module, and how it is kept from it.

6.11 reads the source of every module that is imported after it and keeps its lines, only to see
whether the module could switch Python names for Qt's (`from __feature__ import …`). This program never does.
"""

import sys

import PySide6.QtCore

FEATURES = "shibokensupport.feature"
_ASKED = "_mod_uses_pyside"


def read_no_sources() -> None:
    """From now on no source is read: a fifth of a millisecond and some KB less for each module.

    A PySide6 that asks otherwise is left alone.
    """
    asked = vars(sys.modules.get(FEATURES, PySide6))
    if _ASKED in asked:
        asked[_ASKED] = lambda _module: False
