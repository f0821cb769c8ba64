"""Kept sound: found again, within its limits, whole or not at all."""

import logging
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.speech.engine import Synthesis, WordMark
from edu_desk.speech.sound_cache import SoundCache, SoundKey

KEY = SoundKey("pyttsx3", "ko", 100, "네.")
SOUND = Synthesis(bytes(range(200)) * 5, 22050, (WordMark(0, 0, 1), WordMark(20, 2, 3)), "espeak/ko")


def key(number: int) -> SoundKey:
    return replace(KEY, text=str(number))


def sounds(folder: Path) -> list[Path]:
    return list(folder.glob("*.sound"))


def test_what_was_put_is_found_by_its_own_key_only(tmp_path: Path) -> None:
    cache = SoundCache(tmp_path)
    cache.put(KEY, SOUND)
    assert cache.get(KEY) == SOUND
    others = (
        replace(KEY, engine="other"),
        replace(KEY, language="en"),
        replace(KEY, rate=125),
        replace(KEY, text="아니요."),
    )
    assert [cache.get(other) for other in others] == [None] * 4


def test_the_next_run_finds_it(tmp_path: Path) -> None:
    SoundCache(tmp_path).put(KEY, SOUND)
    assert SoundCache(tmp_path).get(KEY) == SOUND


def test_another_voice_makes_the_old_sound_unfindable(tmp_path: Path) -> None:
    cache = SoundCache(tmp_path)
    cache.put(key(1), SOUND)
    cache.put(key(2), replace(SOUND, voice="espeak/ko-new"))
    for late in (cache, SoundCache(tmp_path)):
        assert late.get(key(1)) is None
        assert late.get(key(2)) is not None


def test_memory_forgets_what_was_used_longest_ago() -> None:
    cache = SoundCache(None, memory_bytes=3 * len(SOUND.samples))
    for number in range(3):
        cache.put(key(number), SOUND)
    assert cache.get(key(0))
    cache.put(key(3), SOUND)
    assert [bool(cache.get(key(number))) for number in range(4)] == [True, False, True, True]


def test_the_folder_forgets_what_was_used_longest_ago(tmp_path: Path) -> None:
    first = SoundCache(tmp_path, memory_bytes=0, disk_bytes=10_000)
    for number in range(3):
        before = set(sounds(tmp_path))
        first.put(key(number), SOUND)
        [file] = set(sounds(tmp_path)) - before
        os.utime(file, (9 - number, 9 - number))
    later = SoundCache(tmp_path, memory_bytes=0, disk_bytes=3 * file.stat().st_size)
    later.put(key(3), SOUND)
    assert later.get(key(2)) is None
    assert later.get(key(1)) == SOUND
    later.put(key(4), SOUND)
    assert [bool(later.get(key(number))) for number in range(5)] == [False, True, False, True, True]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 400)), max_size=30))
def test_no_limit_is_ever_passed(
    tmp_path_factory: pytest.TempPathFactory, puts: list[tuple[int, int]]
) -> None:
    folder = tmp_path_factory.mktemp("kept")
    cache = SoundCache(folder, memory_bytes=600, disk_bytes=1500)
    for number, size in puts:
        cache.put(key(number), replace(SOUND, samples=bytes(2 * size)))
        assert sum(file.stat().st_size for file in sounds(folder)) <= 1500
        assert cache.held <= 600


@pytest.mark.parametrize(("kept", "added"), [(-1, b""), (0, b""), (-1, b"!"), (20, b"")])
def test_a_broken_file_is_not_found_and_made_anew(tmp_path: Path, kept: int, added: bytes) -> None:
    SoundCache(tmp_path).put(KEY, SOUND)
    [file] = sounds(tmp_path)
    file.write_bytes(file.read_bytes()[:kept] + added)
    late = SoundCache(tmp_path)
    assert late.get(KEY) is None
    assert not file.exists()
    late.put(KEY, SOUND)
    assert SoundCache(tmp_path).get(KEY) == SOUND


def test_a_broken_note_of_the_voice_is_no_voice(tmp_path: Path) -> None:
    SoundCache(tmp_path).put(KEY, SOUND)
    [note] = tmp_path.glob("*.voice")
    note.write_bytes(b"\xff\xfe\xff")
    late = SoundCache(tmp_path)
    assert late.get(KEY) is None
    late.put(KEY, SOUND)
    assert SoundCache(tmp_path).get(KEY) == SOUND


def test_what_was_broken_off_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / "half.part").write_bytes(b"half")
    SoundCache(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_file_names_tell_nothing(tmp_path: Path) -> None:
    SoundCache(tmp_path).put(replace(KEY, text="출발역을 골라요."), SOUND)
    for file in tmp_path.iterdir():
        assert "출발역".encode() not in file.read_bytes() + file.name.encode()


def test_without_a_folder_memory_keeps_it(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    taken = tmp_path / "taken"
    taken.write_text("not a folder", encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        cache = SoundCache(taken)
    assert "not kept" in caplog.text
    cache.put(KEY, SOUND)
    assert cache.get(KEY) == SOUND
