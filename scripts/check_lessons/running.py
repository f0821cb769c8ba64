"""Pieces that run: in a fresh interpreter, or forked off a server that has read what each of them needs.

Reading the program and all lessons takes a fresh interpreter several seconds, as long as a small piece.
"""

import os
import runpy
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Running:
    """A process of ours: its exit code (None while it runs), a wait of so many seconds at most, its end."""

    code: Callable[[], int | None]
    wait: Callable[[float], object]
    kill: Callable[[], object]


def start(
    command: Sequence[str], folder: Path, environment: Mapping[str, str], log: Path, preload: str
) -> Running:
    """Run Python with the words of `command` behind its name in `folder`, and write what it says to `log`.

    A module (`-m`) is forked off a server that has imported `preload`, where the system can fork.
    """
    interpreter, option, *words = command
    if option == "-m" and "forkserver" in get_all_start_methods():
        return _warm(words, folder, environment, log, preload)
    with log.open("wb") as out:
        process = subprocess.Popen(  # noqa: S603 - our own words
            [interpreter, option, *words], cwd=folder, env=environment, stdout=out, stderr=subprocess.STDOUT
        )

    def wait(seconds: float) -> None:
        with suppress(subprocess.TimeoutExpired):
            process.wait(seconds)

    return Running(process.poll, wait, process.kill)


def _warm(
    words: Sequence[str], folder: Path, environment: Mapping[str, str], log: Path, preload: str
) -> Running:
    context = get_context("forkserver")
    context.set_forkserver_preload([preload])
    process = context.Process(target=_become, args=(tuple(words), folder, dict(environment), log))
    process.start()
    return Running(lambda: process.exitcode, process.join, process.kill)


def _become(words: Sequence[str], folder: Path, environment: Mapping[str, str], log: Path) -> None:
    with log.open("wb") as out:
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = list(words)
    runpy.run_module(words[0], run_name="__main__", alter_sys=True)
