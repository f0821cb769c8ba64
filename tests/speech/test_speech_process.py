"""The voice in its own process: it speaks in order, is quiet at once, and says why it cannot be heard."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest
from speech_kit import Listener, stand_in_player

from edu_desk.speech.events import Finished, Reason, Sentence, Silent
from edu_desk.speech.process import ProcessEngine
from edu_desk.speech.utterance import Utterance

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="aplay is Linux's player")

TEXT = "출발역을 골랐어요. 이제 도착역을 골라요."


@pytest.fixture
def played(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    log = stand_in_player(tmp_path / "bin")
    monkeypatch.setenv("PATH", f"{log.parent}{os.pathsep}{os.environ['PATH']}")
    return log


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def engine(played: Path, listener: Listener) -> Iterator[ProcessEngine]:  # noqa: ARG001 - the player comes first
    engine = ProcessEngine(listener)
    yield engine
    engine.close()


def test_sentences_are_spoken_in_order(engine: ProcessEngine, listener: Listener, played: Path) -> None:
    engine.say(1, Utterance(TEXT, "ko"), 2.0, 1.0)
    events = listener.until(Finished)
    assert events == [Sentence(1, 0, 10), Sentence(1, 11, len(TEXT)), Finished(1)]
    lines = [line.split() for line in played.read_text().splitlines()]
    assert len(lines) == 2
    assert all(float(seconds) > 0.4 and sounds == "1" for seconds, sounds in lines), lines


def test_a_new_utterance_interrupts_at_once(engine: ProcessEngine, listener: Listener, played: Path) -> None:
    engine.say(1, Utterance(TEXT * 5, "ko"), 0.5, 1.0)
    assert listener.next() == Sentence(1, 0, 10)
    began = monotonic()
    engine.say(2, Utterance("그만요.", "ko"), 2.0, 1.0)
    assert listener.next() == Sentence(2, 0, 4)
    assert monotonic() - began < 2.0
    assert listener.next() == Finished(2)
    assert not _playing(played.parent), "the player of the first utterance goes on"


def test_stopping_is_quiet_and_leaves_nothing_behind(
    engine: ProcessEngine, listener: Listener, played: Path
) -> None:
    engine.say(1, Utterance(TEXT * 5, "ko"), 0.5, 1.0)
    listener.next()
    engine.stop()
    engine.say(2, Utterance("네.", "ko"), 2.0, 1.0)
    assert listener.until(Finished)[-1] == Finished(2)
    engine.close()
    assert not _playing(played.parent)


def test_what_is_private_is_not_spoken(engine: ProcessEngine, listener: Listener, played: Path) -> None:
    engine.say(1, Utterance("비밀번호는 1234", "ko", private=True), 1.0, 1.0)
    assert listener.next() == Finished(1)
    assert not played.exists()


def test_no_player_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listener: Listener) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    engine = ProcessEngine(listener)
    engine.say(1, Utterance(TEXT, "ko"), 1.0, 1.0)
    assert [listener.next(), listener.next()] == [Silent(Reason.NO_PLAYER), Finished(1)]
    engine.close()


def test_a_player_that_ends_at_once_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listener: Listener
) -> None:
    log = stand_in_player(tmp_path / "bin", faster=10_000)
    monkeypatch.setenv("PATH", f"{log.parent}{os.pathsep}{os.environ['PATH']}")
    engine = ProcessEngine(listener)
    engine.say(1, Utterance("이 문장은 아주 길어서 한순간에 다 읽을 수 없어요. " * 8, "ko"), 1.0, 1.0)
    events = listener.until(Finished)
    assert Silent(Reason.NO_DEVICE) in events
    engine.close()


def test_a_language_without_a_voice_is_told(engine: ProcessEngine, listener: Listener) -> None:
    engine.say(1, Utterance("tlhIngan", "xx"), 1.0, 1.0)
    assert listener.until(Finished) == [Silent(Reason.NO_VOICE), Finished(1)]


def _playing(folder: Path) -> bool:
    """Whether the stand-in player in `folder` still runs."""
    wanted = str(folder / "aplay").encode()
    return any(wanted in _command(process) for process in Path("/proc").iterdir() if process.name.isdigit())


def _command(process: Path) -> bytes:
    try:
        return (process / "cmdline").read_bytes()
    except OSError:
        return b""
