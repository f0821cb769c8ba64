"""Orca at work on a desk, this Debian's or another release's, and what it says: read from its log."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from threading import Condition, Thread

from kit.desk import Desk

_SAID = re.compile(r"SPEECH OUTPUT: '(.*?)' ?\{", re.DOTALL)
_MOST_S = 20
_AT_ONCE = "from orca import debug\ndebug.debugFile.reconfigure(line_buffering=True)\n"
"""What Orca loads of its user's: without it, lines stay with Orca until there are many."""


class Orca:
    """Started by its command; `said` are its utterances in order."""

    def __init__(self, desk: Desk, release: Path | None = None) -> None:
        """That of `release`, the root folder of another Debian, or this one's."""
        home = Path(desk.environment["HOME"])
        own = home / ".local" / "share" / "orca"
        own.mkdir(parents=True)
        (own / "orca-customizations.py").write_text(_AT_ONCE)
        pipe = home / "orca.log"
        os.mkfifo(pipe)
        self._log = ""
        self._more = Condition()
        self._drain = Thread(target=self._read, args=(pipe,), daemon=True)
        self._drain.start()
        inside = ("chroot", str(release), "env", "PATH=/usr/bin:/bin", "PYTHONPATH=") if release else ()
        desk.start(*inside, "orca", f"--debug-file={pipe}")

    @property
    def said(self) -> list[str]:
        """All that it has said."""
        with self._more:
            return [words.strip() for words in _SAID.findall(self._log)]

    def wait(self, until: Callable[[list[str]], bool], what: str) -> list[str]:
        """Listen until what was said is as `until` asks."""
        with self._more:
            heard = self._more.wait_for(lambda: until(self.said), timeout=_MOST_S)
        assert heard, f"waited for {what}; said: {self.said}"
        return self.said

    def _read(self, pipe: Path) -> None:
        with pipe.open(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                with self._more:
                    self._log += line
                    if "SPEECH OUTPUT" in line:
                        self._more.notify_all()
