"""What the program keeps is written by one writer: whole or not at all."""

import ast

import pytest

from kit.source_trees import modules_with

WRITERS = {
    "shared/atomic_file.py",  # the writer
    "speech/worker.py",  # a pipe
    "speech/system_voice.py",  # for the system's voice, in the folder of its process
    "store/write_ahead_log.py",  # only flushed
    "speech/sound_cache.py",  # sound that can be made anew, whole by its own sums
    "gui/gauge/report_pdf.py",
    "exchange/roster_writing.py",  # where somebody wants it: nothing of the program's own
}
"""These may write."""
WRITES = {"write_text", "write_bytes", "NamedTemporaryFile", "fdopen", "mkstemp"}
_MODES = set("wax+")


def writes(source: str) -> list[int]:
    """The lines at which a module writes to a file."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            words = [*node.args, *(word.value for word in node.keywords)]
            modes = [word.value for word in words if isinstance(word, ast.Constant)]
            opens = name == "open" and any(isinstance(mode, str) and _MODES & set(mode) for mode in modes)
            if name in WRITES or opens:
                found.append(node.lineno)
    return found


def test_only_one_writer() -> None:
    found = {name for name, text in modules_with("open", *WRITES) if writes(text)}
    assert WRITERS & found, "nothing is found"
    assert found <= WRITERS, "use edu_desk.shared.atomic_file.write_whole"


@pytest.mark.parametrize(
    "source", ["path.write_text('x')", "open(p, 'w')", "path.open(mode='ab')", "os.fdopen(3, 'wb')"]
)
def test_writing_is_found(source: str) -> None:
    assert writes(source) == [1]


@pytest.mark.parametrize("source", ["path.open('rb')", "open(p)", "path.read_text()"])
def test_reading_is_none(source: str) -> None:
    assert writes(source) == []
