"""The voice in its own process: it speaks in order, is quiet at once, and says why it cannot be heard."""

import ctypes
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from speech_kit import Listener, Player, other_voices

from edu_desk.speech.events import Finished, Reason, Sentence, Silent, Started, Word
from edu_desk.speech.process import ProcessEngine
from edu_desk.speech.utterance import Utterance

TEXT = "출발역을 골랐어요. 이제 도착역을 골라요."
FIRST, SECOND = (0, 10), (11, len(TEXT))
LONG = Utterance(TEXT * 5, "ko")
SHORT = Utterance("네.", "ko")
PROMPT_S = 0.5
"""Generous, for a machine that is busy with other tests; at rest it took 1 to 12 ms."""


def _espeak() -> bool:
    try:
        ctypes.CDLL("libespeak-ng.so.1")
    except OSError:
        return False
    return True


pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="aplay is Linux's player")
needs_espeak = pytest.mark.skipif(not _espeak(), reason="eSpeak NG is not installed")


@pytest.fixture
def player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Player]:
    with closing(Player(tmp_path / "bin", monkeypatch)) as player:
        yield player


@pytest.fixture
def listener() -> Listener:
    return Listener()


@needs_espeak
def test_sentences_are_spoken_in_order(player: Player, listener: Listener) -> None:
    with closing(ProcessEngine(listener)) as engine:
        engine.say(1, Utterance(TEXT, "ko"), 2.0, 1.0)
        assert listener.until(Finished) == [
            Started(1),
            Sentence(1, *FIRST),
            Sentence(1, *SECOND),
            Finished(1, completed=True),
        ]
    assert [sounds and seconds > 0.4 for seconds, sounds, _ in player.played()] == [True, True]


@needs_espeak
def test_a_new_utterance_interrupts_at_once(player: Player, listener: Listener) -> None:
    with closing(ProcessEngine(listener)) as engine:
        engine.say(1, LONG, 0.5, 1.0)
        player.begins()
        engine.say(2, SHORT, 2.0, 1.0)
        heard = listener.until(Finished) + listener.until(Finished)
    assert heard == [
        Started(1),
        Sentence(1, *FIRST),
        Finished(1, completed=False),
        Started(2),
        Sentence(2, 0, 2),
        Finished(2, completed=True),
    ]


@needs_espeak
def test_stopping_ends_the_player_at_once(player: Player, listener: Listener) -> None:
    with closing(ProcessEngine(listener)) as engine:
        for number in range(3):
            engine.say(number, LONG, 0.5, 1.0)
            player.begins()
            engine.stop()
            assert player.ends() < PROMPT_S
            assert listener.until(Finished)[-1] == Finished(number, completed=False)


@needs_espeak
def test_closing_leaves_no_player_and_no_file(
    player: Player, listener: Listener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(passing))
    with closing(ProcessEngine(listener)) as engine:
        engine.say(1, LONG, 0.5, 1.0)
        player.begins()
        [(_, _, file)] = player.played()
        assert file.is_relative_to(passing)
    assert player.ends() < PROMPT_S
    assert not list(passing.iterdir())


@needs_espeak
def test_every_change_of_rate_is_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listener: Listener
) -> None:
    rates = (1.0, 2.0, 0.5, 1.0)
    with (
        closing(Player(tmp_path / "bin", monkeypatch, faster=3)) as player,
        closing(ProcessEngine(listener)) as engine,
    ):
        for number, rate in enumerate(rates):
            engine.say(number, Utterance("출발역을 골랐어요.", "ko"), rate, 1.0)
            listener.until(Finished)
        seconds = [seconds for seconds, _, _ in player.played()]
    for (slow, slowly), (fast, quickly) in pairwise(sorted(zip(rates, seconds, strict=True))):
        assert slowly / quickly == pytest.approx(fast / slow, rel=0.3), seconds


@needs_espeak
def test_signs_without_letters_take_no_time(player: Player, listener: Listener) -> None:
    with closing(ProcessEngine(listener)) as engine:
        engine.say(1, Utterance("… ●\n네.", "ko"), 2.0, 1.0)
        assert listener.until(Finished) == [Started(1), Sentence(1, 4, 6), Finished(1, completed=True)]
    assert len(player.played()) == 1


@needs_espeak
def test_a_player_that_ends_at_once_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listener: Listener
) -> None:
    with (
        closing(Player(tmp_path / "bin", monkeypatch, faster=10_000)),
        closing(ProcessEngine(listener)) as engine,
    ):
        engine.say(1, Utterance("이 문장은 아주 길어서 한순간에 다 읽을 수 없어요. " * 8, "ko"), 1.0, 1.0)
        assert listener.until(Finished)[-2:] == [Silent(Reason.NO_DEVICE), Finished(1, completed=False)]
        engine.say(2, SHORT, 1.0, 1.0)
        assert listener.until(Finished) == [Started(2), Finished(2, completed=True)]


@pytest.mark.usefixtures("player")
def test_words_are_told_where_they_are_spoken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listener: Listener
) -> None:
    other_voices(tmp_path / "sapi", monkeypatch)
    with closing(ProcessEngine(listener)) as engine:
        engine.say(1, Utterance("네. “역”을 골라요.", "ko"), 1.0, 1.0)
        assert listener.until(Finished) == [
            Started(1),
            Sentence(1, 0, 2),
            Word(1, 0, 2),
            Sentence(1, 3, 12),
            Word(1, 4, 5),
            Word(1, 6, 7),
            Word(1, 8, 12),
            Finished(1, completed=True),
        ]


@pytest.mark.usefixtures("player")
def test_words_told_before_they_are_spoken_are_kept_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listener: Listener
) -> None:
    other_voices(tmp_path / "espeak", monkeypatch, driver="espeak")
    with closing(ProcessEngine(listener)) as engine:
        engine.say(1, SHORT, 1.0, 1.0)
        assert listener.until(Finished) == [Started(1), Sentence(1, 0, 2), Finished(1, completed=True)]


def test_what_is_private_is_not_spoken(player: Player, listener: Listener) -> None:
    with closing(ProcessEngine(listener)) as engine:
        engine.say(1, Utterance("비밀번호는 1234", "ko", private=True), 1.0, 1.0)
        assert listener.until(Finished) == [Started(1), Finished(1, completed=True)]
    assert not player.played()


@pytest.mark.usefixtures("player")
def test_a_language_without_a_voice_is_told_once_and_another_still_spoken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listener: Listener
) -> None:
    other_voices(tmp_path / "sapi", monkeypatch)
    with closing(ProcessEngine(listener)) as engine:
        engine.say(1, Utterance("tlhIngan", "xx"), 1.0, 1.0)
        assert listener.until(Finished) == [
            Started(1),
            Silent(Reason.NO_VOICE),
            Finished(1, completed=True),
        ]
        engine.say(2, Utterance("maH", "xx"), 1.0, 1.0)
        assert listener.until(Finished) == [Started(2), Finished(2, completed=True)]
        engine.say(3, SHORT, 1.0, 1.0)
        assert Sentence(3, 0, 2) in listener.until(Finished)


@pytest.mark.parametrize("begins", ["raise RuntimeError('no eSpeak')", "raise ImportError", "raise OSError"])
@pytest.mark.usefixtures("player")
def test_a_missing_engine_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listener: Listener, begins: str
) -> None:
    other_voices(tmp_path / "none", monkeypatch, begins=begins)
    with closing(ProcessEngine(listener)) as engine:
        engine.say(1, SHORT, 1.0, 1.0)
        assert listener.until(Finished) == [
            Started(1),
            Silent(Reason.NO_ENGINE),
            Finished(1, completed=False),
        ]


@pytest.mark.usefixtures("player")
def test_an_error_of_the_engine_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listener: Listener
) -> None:
    other_voices(tmp_path / "bad", monkeypatch, speaks="self._tell('error', exception=OSError())")
    with closing(ProcessEngine(listener)) as engine:
        engine.say(1, SHORT, 1.0, 1.0)
        assert listener.until(Finished)[-2:] == [Silent(Reason.BROKEN), Finished(1, completed=False)]


@pytest.mark.usefixtures("player")
def test_a_process_that_ends_is_replaced_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listener: Listener
) -> None:
    other_voices(tmp_path / "bad", monkeypatch, speaks="os._exit(1)")
    with closing(ProcessEngine(listener)) as engine:
        engine.say(1, SHORT, 1.0, 1.0)
        assert listener.until(Finished) == [Started(1), Sentence(1, 0, 2), Finished(1, completed=False)]
        engine.say(2, SHORT, 1.0, 1.0)
        assert listener.until(Finished)[-2:] == [Silent(Reason.BROKEN), Finished(2, completed=False)]


def test_no_player_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listener: Listener) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with closing(ProcessEngine(listener)) as engine:
        engine.say(1, SHORT, 1.0, 1.0)
        assert listener.until(Finished) == [
            Silent(Reason.NO_PLAYER),
            Started(1),
            Finished(1, completed=True),
        ]
