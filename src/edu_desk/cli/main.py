"""Where `edu-desk` begins. Opening the program needs nothing that is loaded for the other commands."""

import sys
from collections.abc import Sequence
from io import TextIOWrapper

from edu_desk.cli import console
from edu_desk.cli.run import open_program, speaker
from edu_desk.shared import own_process
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import N_

_PROBLEMS, _INTERRUPTED = 1, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code (0 done, 1 something is wrong, 2 not understood)."""
    match list(sys.argv[1:] if arguments is None else arguments):
        case [own_process.OWN_PROCESS, name, *words]:
            return _serve(own_process.OwnProcess(name), words)
        case words:
            return _speaking(words)


def _speaking(words: Sequence[str]) -> int:
    """Do what `words` say, on whatever console there is."""
    console.make_ready()
    try:
        try:
            return _open() if words in ([], ["run"]) else _command(words)
        finally:
            console.flush()
    except console.AnswerLost as lost:
        if not lost.reader_gone:
            console.complain(_unwritten(lost).tell(speaker(shipped())))
        console.give_up()
        return _PROBLEMS


def _command(words: Sequence[str]) -> int:
    from edu_desk.cli.command_line import run_command

    return run_command(words)


def _unwritten(lost: console.AnswerLost) -> Fault:
    return Fault(
        N_("The answer could not be written: {reason}."),
        N_("Check that the disk is not full and that you may write there."),
        reason=lost.reason,
    )


def _serve(name: own_process.OwnProcess, words: Sequence[str]) -> int:
    """Be a process of our own, as a frozen bundle starts it; there `PYTHONUTF8` is not heard."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    match name:
        case own_process.OwnProcess.SPEECH:
            from edu_desk.speech import worker

            worker.main(*words)
            return 0
        case own_process.OwnProcess.SOUND:
            from edu_desk.gui.speech import sound_worker

            sound_worker.main()
            return 0
        case own_process.OwnProcess.MEASURE:
            return main(words)


def _open() -> int:
    resources = shipped()
    try:
        return open_program(resources, None, None)
    except Fault as fault:
        console.complain(fault.tell(speaker(resources)))
        return _PROBLEMS
    except KeyboardInterrupt:
        return _INTERRUPTED
