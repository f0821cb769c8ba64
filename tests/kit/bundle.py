"""A frozen bundle that is none: an executable of one file which says of itself that it is frozen."""

import sys
from pathlib import Path

_BUNDLE = """\
#!{python}
import sys

sys.path[:0] = {path!r}
sys.frozen = True
sys.executable = {file!r}

from edu_desk.cli import main

sys.exit(main())
"""


def write_bundle(folder: Path) -> Path:
    """The bundle's executable; as a real one it knows nothing of `-m`."""
    file = folder / "edu-desk-bundle"
    path = [str(Path(entry).resolve()) for entry in sys.path if entry]
    file.write_text(_BUNDLE.format(python=sys.executable, path=path, file=str(file)), encoding="utf-8")
    file.chmod(0o755)
    return file
