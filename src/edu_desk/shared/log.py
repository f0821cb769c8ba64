"""The log: whatever becomes of it, nobody who writes a line to it is held up."""

import logging
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TextIO

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
LARGEST_LOG = 2_000_000
"""Bytes: a log that is longer is put aside, and what was put aside before goes."""
_HERE = 3
"""So far up stands who wrote the line."""
_Trace = tuple[type[BaseException], BaseException, TracebackType | None]


class Log:
    """The log of one module: a line that cannot be written is lost, and that is all."""

    def __init__(self, name: str) -> None:
        self._logger = logging.getLogger(name)

    def debug(self, words: str, *values: object) -> None:
        """What only helps to find a fault."""
        self._write(logging.DEBUG, words, values)

    def info(self, words: str, *values: object) -> None:
        """What is as it may be."""
        self._write(logging.INFO, words, values)

    def warning(self, words: str, *values: object) -> None:
        """What somebody should look at."""
        self._write(logging.WARNING, words, values)

    def exception(self, words: str, *values: object) -> None:
        """What has failed, with the trace of the exception that is handled now."""
        self._write(logging.ERROR, words, values, trace=True)

    def critical(self, words: str, trace: _Trace) -> None:
        """A fault of the program, with its trace."""
        self._write(logging.CRITICAL, words, (), trace=trace)

    def _write(
        self, level: int, words: str, values: tuple[object, ...], trace: "_Trace | bool" = False
    ) -> None:
        with suppress(Exception):  # there is nowhere left to tell it
            self._logger.log(level, words, *values, exc_info=trace or None, stacklevel=_HERE)


class LogFile(logging.FileHandler):
    """A file of log lines, opened at the first; one that cannot be written is tried again at the next.

    It never fills the disk: at `largest` bytes it is put aside.
    """

    def __init__(self, file: Path, largest: int = LARGEST_LOG) -> None:
        super().__init__(file, encoding="utf-8", delay=True)
        self._file, self._largest = file, largest
        self.setFormatter(logging.Formatter(_FORMAT))

    def emit(self, record: logging.LogRecord) -> None:
        """Write the line, or lose it."""
        try:
            self._put_aside()
            super().emit(record)
        except OSError:
            self._let_go()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802 - logging's name
        """The line is lost."""
        self._let_go()

    def close(self) -> None:
        """What was not yet on the disk may be lost."""
        self._let_go()
        super().close()

    def _put_aside(self) -> None:
        """Begin another file where this one is full. Raises `OSError`: then the line is lost."""
        try:
            size = self._file.stat().st_size
        except FileNotFoundError:
            return
        if size >= self._largest and self._file.is_file():
            self._let_go()
            self._file.replace(self._file.with_name(f"{self._file.name}.1"))

    def _let_go(self) -> None:
        stream: TextIO | None = self.stream
        self.stream = None
        if stream is not None:
            with suppress(OSError, ValueError):
                stream.close()


def log_to(file: Path) -> None:
    """Let all lines go to `file` too, from now on."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        Log(__name__).warning("No log file can be written: %s", error)
        return
    logging.getLogger().addHandler(LogFile(file))
