"""Every command on every console that people have, and where nobody listens: a sentence, a fitting code."""

import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from edu_desk.cli import console, main
from edu_desk.cli.command_line import COMMANDS
from kit.cafe import write_cafe
from kit.sampling import id_word

COMMAND_WORDS = {
    "run": ["run", "--lessons", "no/such/folder"],
    "lessons": ["lessons"],
    "check": ["check", "{cafe}", "--states", "5"],
    "schema": ["schema"],
    "play": ["play", "no-such-lesson", "--offscreen"],
    "access-report": ["access-report", "--out", "report.doc"],
    "progress": ["progress"],
    "learners": ["learners", "list"],
    "classes": ["classes", "list"],
    "report": ["report"],
    "staff": ["staff", "log"],
    "kiosk": ["kiosk", "settings"],
    "backup": ["backup", "--list"],
    "restore": ["restore", "no-such-file.db"],
    "rebuild": ["rebuild"],
    "simulate": ["simulate", "fraud-already", "--learners", "1", "--turns", "1"],
}
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
FAULTS = ("run", "play", "access-report", "restore")
"""Commands whose words above are answered with a sentence beside the answer."""


class Refusing(io.RawIOBase):
    """A file that takes nothing: a full disk, a pipe without a reader."""

    name = "refusing"

    def __init__(self, number: int) -> None:
        self.number = number

    def writable(self) -> bool:
        return True

    def write(self, _data: object) -> int:
        raise OSError(self.number, os.strerror(self.number))


def stream(encoding: str = "utf-8") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding)


def refusing(number: int) -> io.TextIOWrapper:
    return io.TextIOWrapper(Refusing(number), encoding="utf-8", write_through=True)


def said(written: io.TextIOWrapper) -> str:
    written.flush()
    buffer = written.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode(written.encoding)


def words_of(command: str, tmp_path: Path) -> list[str]:
    cafe = str(write_cafe(tmp_path / "cafe")) if command == "check" else ""
    return [word.format(cafe=cafe) for word in COMMAND_WORDS[command]] + ["--data", str(tmp_path / "data")]


def test_every_command_is_tried() -> None:
    assert COMMAND_WORDS.keys() == COMMANDS.keys()


@pytest.mark.exhaustive(most=20, share=0.3, of=id_word(0))
@pytest.mark.parametrize("encoding", ["cp949", "latin-1", "ascii", "cp1252"])
@pytest.mark.parametrize("command", COMMANDS)
def test_letters_that_the_console_does_not_have(
    command: str, encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, err = stream(encoding), stream(encoding)
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    code = main(words_of(command, tmp_path))
    assert code == (1 if command in FAULTS else 0)
    told = said(err if command in FAULTS else out)
    assert told.strip()
    if encoding != "cp949":
        assert "??" not in told, "English, where the console has no Korean letters"


@pytest.mark.parametrize("command", ["lessons", "schema", "progress", "simulate", "check"])
def test_json_is_json_on_every_console(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = {}
    option = [] if command == "schema" else ["--json"]
    for encoding in ("utf-8", "cp949", "ascii"):
        out = stream(encoding)
        monkeypatch.setattr(sys, "stdout", out)
        assert main([*words_of(command, tmp_path), *option, "--lang", "ko"]) == 0
        told[encoding] = json.loads(said(out))
        if encoding != "utf-8":
            assert said(out).isascii(), "as every reader of JSON takes it"
    if command != "simulate":  # which tells how long it took
        assert told["utf-8"] == told["cp949"] == told["ascii"]


@pytest.mark.exhaustive(most=20, share=0.3, of=id_word(1))
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EPIPE, errno.EIO, errno.EBADF])
def test_an_answer_that_cannot_be_written(
    command: str, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    err = stream()
    monkeypatch.setattr(sys, "stdout", None if number == errno.EBADF else refusing(number))
    monkeypatch.setattr(sys, "stderr", err)
    assert main([*words_of(command, tmp_path), "--lang", "en"]) == 1
    told = said(err)
    assert "Traceback" not in told
    if command in FAULTS:
        assert "could not be written" not in told
    elif number == errno.EPIPE:
        assert told == "", "who closed the pipe has had enough"
    else:
        assert os.strerror(number) in told


@pytest.mark.exhaustive(most=16, share=0.3, of=id_word(1))
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EPIPE, errno.EBADF])
def test_complaints_that_cannot_be_written(
    command: str, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", stream())
    monkeypatch.setattr(sys, "stderr", None if number == errno.EBADF else refusing(number))
    assert main(words_of(command, tmp_path)) == (1 if command in FAULTS else 0)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_that_cannot_be_written(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    err = stream()
    monkeypatch.setattr(sys, "stdout", refusing(errno.ENOSPC))
    monkeypatch.setattr(sys, "stderr", err)
    assert main([command, "--help"]) == 1
    assert os.strerror(errno.ENOSPC) in said(err)


SIZES = (
    "wide",
    "",
    "1366",
    "1366x",
    "x768",
    "0x0",
    "-5x300",
    "99999x99999",
    "1366x768x2",
    "1e3x700",
    "１３６６x768",
)


@pytest.mark.parametrize(
    "words",
    [
        *(["play", "train-book", "--offscreen", f"--size={size}"] for size in SIZES),
        ["access-report", "--out", "a.json", "--size", "wide"],
        ["check", "--states", "-1"],
        ["check", "--states", "0"],
        ["check", "--states", "many"],
        ["simulate", "--learners", "x"],
    ],
)
def test_what_is_no_size_or_number(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(words)
    assert caught.value.code == 2
    assert "error: argument" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["play", "train-kiosk", "--offscreen", "--shots", "{file}/shots"], "{file}/shots"),
        (["play", "train-kiosk", "--offscreen", "--shots", "{folder}"], "{folder}/00-home.png"),
        (["check", "{file}/lessons"], "{file}/lessons"),
        (["lessons", "--lessons", "{file}"], "{file}"),
    ],
)
def test_a_place_that_cannot_be(
    words: list[str], named: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, folder = tmp_path / "file", tmp_path / "folder"
    file.touch()
    (folder / "00-home.png").mkdir(parents=True)
    names = {"file": str(file), "folder": str(folder)}
    data = ["--data", str(tmp_path / "data")]
    assert main([*(word.format(**names) for word in words), *data, "--lang", "en"]) == 1
    assert named.format(**names) in capsys.readouterr().err


def test_letters_alike() -> None:
    out = stream("ascii")
    out.reconfigure(errors="strict")
    console.make_ready()
    assert "“→” — …한😀\udcb0".encode("ascii", errors="edu_desk.alike") == b'"->" - ...???'


@pytest.mark.skipif(sys.platform == "win32", reason="as a shell of Linux does it")
@pytest.mark.parametrize("redirect", ["> /dev/full", ">&-", "2>&-", "> /dev/full 2>&1"])
def test_as_a_shell_does_it(redirect: str, tmp_path: Path) -> None:
    command = f'"{sys.executable}" -m edu_desk schema --data "{tmp_path}" {redirect}'
    done = subprocess.run(  # noqa: S602 - our own command
        command, shell=True, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == (0 if redirect == "2>&-" else 1)
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    assert bool(done.stderr) == (redirect in {"> /dev/full", ">&-"})


def test_a_pipe_whose_reader_has_gone() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "edu_desk", "schema"],
        env=environment(), stdout=writer, stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.exhaustive(most=3, share=0.3, of=id_word(0))
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays have names on Linux")
@pytest.mark.parametrize("words", [["run"], [], ["play", "train-book"]])
@pytest.mark.parametrize(
    "world", [{"DISPLAY": ":999"}, {"DISPLAY": "no display"}, {"DISPLAY": ":1", "QT_QPA_PLATFORM": "none"}]
)
def test_a_display_that_does_not_answer(words: list[str], world: dict[str, str], tmp_path: Path) -> None:
    kept = {key: value for key, value in environment().items() if key not in DISPLAYS}
    nowhere = kept | {"HOME": str(tmp_path)} | world
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "edu_desk", *words], env=nowhere, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "train-book --offscreen" in done.stderr
    assert any(name in done.stderr for name in world.values()), done.stderr
    assert "Traceback" not in done.stderr


def environment() -> dict[str, str]:
    return dict(os.environ) | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
