"""Keeps sound that was made, so that it starts at once when it is wanted again.

In memory for a while, and in a folder for the next time the program runs; both forget what was used longest
ago when they are full. A file is whole or it is not there. Names of files tell nothing of what is said.
"""

import json
import os
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import astuple, dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import ParamSpec
from zlib import crc32

from edu_desk.shared.log import Log
from edu_desk.shared.private_files import give_rights, make_folder
from edu_desk.speech.engine import Synthesis, WordMark

MEMORY_BYTES = 16 * 2**20
"""About six minutes of eSpeak's sound: 44,100 bytes a second."""
DISK_BYTES = 64 * 2**20
"""About 25 minutes of it."""
_SOUND, _PART, _VOICE = ".sound", ".part", ".voice"
_log = Log(__name__)
P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class SoundKey:
    """What was made: a sentence in a language, by an engine at a rate (percent)."""

    engine: str
    language: str
    rate: int
    text: str


class SoundCache:
    """Not for several threads; everything it does may take as long as the disk does."""

    def __init__(
        self, folder: Path | None, memory_bytes: int = MEMORY_BYTES, disk_bytes: int = DISK_BYTES
    ) -> None:
        """Without a `folder`, or where it cannot be used, only memory keeps anything."""
        self._memory_bytes, self._disk_bytes = memory_bytes, disk_bytes
        self._memory: OrderedDict[str, Synthesis] = OrderedDict()
        self._files: OrderedDict[str, int] = OrderedDict()
        self._voices: dict[str, str] = {}
        self.held = self._stored = 0
        """Bytes of sound in memory."""
        self._folder = folder
        if folder is not None:
            self._try(self._look_round, folder)

    def get(self, key: SoundKey) -> Synthesis | None:
        """The sound kept for `key`, by the voice that last spoke its language."""
        name = self._name(key, self._voice(key))
        sound = self._memory.get(name) or self._load(name)
        if sound is not None:
            self._hold(name, sound)
        return sound

    def put(self, key: SoundKey, sound: Synthesis) -> None:
        """Keep `sound`. What another voice of the same language made is no longer found."""
        if sound.voice != self._voice(key):
            self._remember_voice(key, sound.voice)
        name = self._name(key, sound.voice)
        self._hold(name, sound)
        if self._folder is not None and name not in self._files:
            self._try(self._save, self._folder, name, sound)

    def _hold(self, name: str, sound: Synthesis) -> None:
        if name not in self._memory:
            self.held += len(sound.samples)
        self._memory[name] = sound
        self._memory.move_to_end(name)
        while self.held > self._memory_bytes:
            self.held -= len(self._memory.popitem(last=False)[1].samples)

    def _voice(self, key: SoundKey) -> str:
        name = _voice_name(key)
        if name not in self._voices and self._folder is not None:
            self._voices[name] = _read_voice(self._folder / name)
        return self._voices.get(name, "")

    def _remember_voice(self, key: SoundKey, voice: str) -> None:
        self._voices[_voice_name(key)] = voice
        if self._folder is not None:
            self._try(_write, self._folder, _voice_name(key), voice.encode())

    def _name(self, key: SoundKey, voice: str) -> str:
        told = json.dumps([key.engine, key.language, voice, key.rate, key.text])
        return sha256(told.encode()).hexdigest() + _SOUND

    def _look_round(self, folder: Path) -> None:
        """Find what earlier runs kept; remove what a broken-off one left."""
        make_folder(folder)
        for left in folder.glob(f"*{_PART}"):
            left.unlink(missing_ok=True)
        found = sorted((file.stat().st_mtime_ns, file) for file in folder.glob(f"*{_SOUND}"))
        for _when, file in found:
            self._files[file.name] = file.stat().st_size
        self._stored = sum(self._files.values())
        self._make_room(folder)

    def _load(self, name: str) -> Synthesis | None:
        if self._folder is None or name not in self._files:
            return None
        file = self._folder / name
        try:
            sound = _decode(file.read_bytes())
            os.utime(file)
        except (OSError, ValueError, KeyError):
            _log.info("a kept sound cannot be read and is made anew")
            self._try(self._drop, self._folder, name)
            return None
        self._files.move_to_end(name)
        return sound

    def _save(self, folder: Path, name: str, sound: Synthesis) -> None:
        content = _encode(sound)
        if len(content) > self._disk_bytes:
            return
        _write(folder, name, content)
        self._files[name] = len(content)
        self._stored += len(content)
        self._make_room(folder)

    def _make_room(self, folder: Path) -> None:
        while self._stored > self._disk_bytes:
            self._drop(folder, next(iter(self._files)))

    def _drop(self, folder: Path, name: str) -> None:
        self._stored -= self._files.pop(name)
        (folder / name).unlink(missing_ok=True)

    def _try(self, do: Callable[P, None], *args: P.args, **named: P.kwargs) -> None:
        """Run `do`; where the disk refuses, no file is kept any more, and nothing else changes."""
        try:
            do(*args, **named)
        except OSError as error:
            _log.warning("sound is not kept on the disk: %s", error.strerror)
            self._folder = None


def _voice_name(key: SoundKey) -> str:
    return sha256(json.dumps([key.engine, key.language]).encode()).hexdigest()[:16] + _VOICE


def _read_voice(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _write(folder: Path, name: str, content: bytes) -> None:
    with NamedTemporaryFile(dir=folder, suffix=_PART, delete=False) as part:
        part.write(content)
    give_rights(Path(part.name), folder / name)
    Path(part.name).replace(folder / name)


def _encode(sound: Synthesis) -> bytes:
    told = {
        "sample_rate": sound.sample_rate,
        "words": [astuple(mark) for mark in sound.words],
        "voice": sound.voice,
        "check": crc32(sound.samples),
    }
    return json.dumps(told).encode() + b"\n" + sound.samples


def _decode(content: bytes) -> Synthesis:
    """Raises `ValueError` or `KeyError` where the file is not whole."""
    head, _, samples = content.partition(b"\n")
    told = json.loads(head)
    if crc32(samples) != told["check"]:
        raise ValueError("not whole")
    return Synthesis(
        samples, told["sample_rate"], tuple(WordMark(*word) for word in told["words"]), told["voice"]
    )
