"""PySide6 reads no source of what is imported after it; a fresh process shows it."""

import subprocess
import sys

from edu_desk.gui.window.pyside_imports import FEATURES

AFTER_THE_IMPORT = f"""
import linecache, sys
from edu_desk.gui.window.pyside_imports import read_no_sources
if sys.argv[1] == "kept from it":
    read_no_sources()
    read_no_sources()
from edu_desk.gui.widgets.text_block import TextBlock
assert TextBlock.__module__ in sys.modules["{FEATURES}"].pyside_feature_dict
print(sys.modules[TextBlock.__module__].__file__ in linecache.cache)
"""


def sources_read(word: str) -> str:
    asked = [sys.executable, "-c", AFTER_THE_IMPORT, word]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603


def test_it_is_kept_from_reading() -> None:
    assert sources_read("left alone") == "True"
    assert sources_read("kept from it") == "False"
