"""The queue and its process: sentences come in order with their words, and what goes wrong is told."""

import os
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from speech_kit import Hears, needs_espeak, other_voices, wait_until

from edu_desk.speech import synthesis_queue
from edu_desk.speech.sound_cache import SoundCache
from edu_desk.speech.speech_events import Reason
from edu_desk.speech.synthesis_queue import Made, SynthesisQueue, Unmade
from edu_desk.speech.utterance import Span, Utterance

TEXT = "출발역을 골랐어요. 이제 도착역을 골라요."
FIRST, SECOND = Span(0, 10), Span(11, len(TEXT))
SHORT = Utterance("네.", "ko")
Told = Hears[Made | Unmade]


@pytest.fixture
def told() -> Told:
    return Hears()


@contextmanager
def queue(told: Told, folder: Path | None = None, engine: str = "pyttsx3") -> Iterator[SynthesisQueue]:
    opened = SynthesisQueue(engine, lambda: SoundCache(folder), told)
    try:
        yield opened
    finally:
        opened.close()


def made(told: Told) -> Made:
    answer = told.next()
    assert isinstance(answer, Made), answer
    return answer


@needs_espeak
def test_sentences_come_in_order_with_their_words_spread_over_them(told: Told) -> None:
    with queue(told) as work:
        work.make(7, Utterance(TEXT, "ko"), 1.0)
        answers = [made(told), made(told)]
    assert [(answer.number, answer.span) for answer in answers] == [(7, FIRST), (7, SECOND)]
    spoken = [
        [TEXT[answer.span.start :][word.start : word.end] for word in answer.sound.words]
        for answer in answers
    ]
    assert spoken == [["출발역을", "골랐어요"], ["이제", "도착역을", "골라요"]]
    for answer in answers:
        times = [word.ms for word in answer.sound.words]
        assert times[0] < 100
        assert all(later - earlier > 150 for earlier, later in pairwise(times))
        assert times[-1] < answer.sound.ms - 200
        assert any(answer.sound.samples)


@needs_espeak
@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "The 3:45 train, can't wait.", 5),
        ("zh", "请选择出发站。", 6),
        ("vi", "Chọn ga đi.", 3),
        ("ru", "Выберите станцию.", 2),
        ("ko", "“조회하기”를 누르면 3,500원이에요 → 좋아요.", 4),
    ],
)
def test_every_language_tells_its_words(told: Told, language: str, text: str, count: int) -> None:
    with queue(told) as work:
        work.make(1, Utterance(text, language), 1.0)
        sound = made(told).sound
    times = [word.ms for word in sound.words]
    assert len(times) == count
    assert times == sorted(set(times))
    assert times[-1] < sound.ms


@needs_espeak
def test_every_change_of_rate_is_heard(told: Told) -> None:
    rates = (1.0, 2.0, 0.5, 1.0, 1.5)
    with queue(told) as work:
        lasted = []
        for number, rate in enumerate(rates):
            work.make(number, Utterance("출발역을 골랐어요.", "ko"), rate)
            lasted.append(made(told).sound.ms)
    for (slow, slowly), (fast, quickly) in pairwise(sorted(zip(rates, lasted, strict=True))):
        assert slowly / quickly == pytest.approx(fast / slow, rel=0.3), lasted


@needs_espeak
def test_signs_without_letters_are_no_sentence(told: Told) -> None:
    with queue(told) as work:
        work.make(1, Utterance("… ●\n네.", "ko"), 2.0)
        assert made(told).span == Span(4, 6)
        work.make(2, SHORT, 2.0)
        assert made(told).number == 2


@needs_espeak
def test_what_was_made_is_there_without_the_process(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with queue(told, tmp_path) as work:
        work.make(1, Utterance(TEXT, "ko"), 1.0)
        before = [made(told).sound, made(told).sound]
    monkeypatch.setattr(synthesis_queue, "WorkerProcess", _refused)
    with queue(told, tmp_path) as work:
        work.make(2, Utterance(TEXT, "ko"), 1.0)
        assert [made(told).sound, made(told).sound] == before
        work.make(3, Utterance(TEXT, "ko"), 1.5)
        assert told.next() == Unmade(3, Reason.BROKEN)


def _refused(*_args: object) -> None:
    raise OSError


@needs_espeak
def test_what_is_prepared_is_kept_and_told_to_nobody(told: Told, tmp_path: Path) -> None:
    with queue(told, tmp_path) as work:
        work.prepare((Utterance(TEXT, "ko"), Utterance("1234", "ko", private=True)), 1.0)
        wait_until(lambda: len(list(tmp_path.glob("*.sound"))) == 2)
        work.make(1, Utterance(TEXT, "ko"), 1.0)
        assert [made(told).number, made(told).number] == [1, 1]
    assert len(list(tmp_path.glob("*.sound"))) == 2


def test_what_is_said_comes_before_what_is_prepared(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other_voices(tmp_path / "sapi", monkeypatch)
    with queue(told, tmp_path / "kept") as work:
        work.prepare(tuple(Utterance(f"다음 {number}", "ko") for number in range(200)), 1.0)
        work.make(1, SHORT, 1.0)
        assert made(told).number == 1
    assert len(list((tmp_path / "kept").glob("*.sound"))) < 5


@needs_espeak
def test_what_is_private_is_made_and_leaves_no_file(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passing, kept = tmp_path / "passing", tmp_path / "kept"
    passing.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(passing))
    private = Utterance("비밀번호는 1234", "ko", private=True)
    with queue(told, kept) as work:
        work.make(1, private, 1.0)
        assert any(made(told).sound.samples)
        assert not [file for file in tmp_path.rglob("*") if file.is_file()]
    assert not [file for file in tmp_path.rglob("*") if file.is_file()]
    assert not list(passing.iterdir())


def test_other_systems_write_a_file_of_the_moment(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passing = tmp_path / "passing"
    passing.mkdir()
    other_voices(tmp_path / "sapi", monkeypatch)
    monkeypatch.setattr(tempfile, "tempdir", str(passing))
    with queue(told) as work:
        work.make(1, Utterance("네. “역”을 골라요.", "ko"), 1.0)
        first, second = made(told), made(told)
        assert not [file for file in passing.rglob("*") if file.is_file()]
    assert (first.sound.ms, second.sound.ms) == (250, 1125)
    assert [(mark.start, mark.end) for mark in second.sound.words] == [(1, 4), (5, 8)]
    assert second.sound.words[1].ms == pytest.approx(450, abs=10)


def test_a_language_without_a_voice_is_told_and_another_still_spoken(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other_voices(tmp_path / "sapi", monkeypatch)
    with queue(told) as work:
        for number in (1, 2):
            work.make(number, Utterance("tlhIngan. maH.", "xx"), 1.0)
            assert told.next() == Unmade(number, Reason.NO_VOICE)
        work.make(3, SHORT, 1.0)
        assert made(told).number == 3


@pytest.mark.parametrize("begins", ["raise RuntimeError('no eSpeak')", "raise ImportError", "raise OSError"])
@pytest.mark.parametrize("engine", ["pyttsx3", "one nobody knows"])
def test_a_missing_engine_is_told(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, begins: str, engine: str
) -> None:
    other_voices(tmp_path / "none", monkeypatch, begins=begins)
    with queue(told, engine=engine) as work:
        for number in (1, 2):
            work.make(number, SHORT, 1.0)
            assert told.next() == Unmade(number, Reason.NO_ENGINE)


def test_an_engine_that_is_not_there_leaves_it_to_the_computers_own(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other_voices(tmp_path / "sapi", monkeypatch)
    with queue(told, engine="one nobody knows") as work:
        work.make(1, SHORT, 1.0)
        assert made(told).sound.voice == "system/a-korean-voice"


@pytest.mark.parametrize(
    "speaks",
    [
        "self._tell('error', exception=OSError())",
        "self._file.write_bytes(b'no sound')",
        "self._file.unlink()",
    ],
)
def test_an_error_of_the_engine_is_told(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, speaks: str
) -> None:
    other_voices(tmp_path / "bad", monkeypatch, speaks=speaks)
    with queue(told) as work:
        work.make(1, SHORT, 1.0)
        assert told.next() == Unmade(1, Reason.BROKEN)


def test_a_process_that_ends_twice_is_given_up(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other_voices(tmp_path / "bad", monkeypatch, speaks="os._exit(1)")
    with queue(told) as work:
        work.make(1, SHORT, 1.0)
        assert told.next() == Unmade(1, Reason.BROKEN)


def test_a_process_that_hangs_is_ended(told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other_voices(tmp_path / "bad", monkeypatch, speaks="threading.Event().wait()")
    monkeypatch.setattr(synthesis_queue, "LONGEST_S", 0.5)
    with queue(told) as work:
        work.make(1, SHORT, 1.0)
        assert told.next() == Unmade(1, Reason.BROKEN)


def test_a_killed_process_is_replaced_and_its_sentence_made(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, held = tmp_path / "pid", tmp_path / "held"
    speaks = f"""pathlib.Path({str(mine)!r}).write_text(str(os.getpid()))
        if "막" in self._text and not pathlib.Path({str(held)!r}).exists():
            pathlib.Path({str(held)!r}).touch()
            os.kill(os.getpid(), {int(signal.SIGTERM)})
        self._speak()"""
    other_voices(tmp_path / "sapi", monkeypatch, speaks=speaks)
    with queue(told) as work:
        work.make(1, SHORT, 1.0)
        made(told)
        first = int(mine.read_text())
        work.make(2, Utterance("막.", "ko"), 1.0)
        assert made(told).number == 2
        assert int(mine.read_text()) != first
        os.kill(int(mine.read_text()), signal.SIGTERM)
        work.make(3, Utterance("다시.", "ko"), 1.0)
        assert made(told).number == 3
