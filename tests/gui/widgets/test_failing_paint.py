"""A paint that fails is a fault of the program like any other: it does not end it."""

import subprocess
import sys

_SCRIPT = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication
from edu_desk.gui.simulator.elements import picture
from edu_desk.gui.simulator.elements.picture import Canvas

app = QApplication([])
seen = []
sys.excepthook = lambda kind, error, trace: seen.append(kind.__name__)

class View:
    picture = None

def fails(*_given):
    raise ZeroDivisionError

canvas = Canvas(View(), None)
canvas.resize(50, 50)
canvas.show()
app.processEvents()
picture.QRectF = picture.QColor = fails
for _ in range(5):
    try:
        canvas.repaint()
    except ZeroDivisionError:
        seen.append("ZeroDivisionError")
app.processEvents()
print(len(seen), set(seen))
"""


def test_a_failing_paint_does_not_end_the_program() -> None:
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", _SCRIPT], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "5 {'ZeroDivisionError'}"
