"""A natural voice: Supertonic, from files that the centre provides; nothing is ever downloaded."""

import importlib.util
import os
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final, Protocol

from edu_desk.shared.errors import Fault
from edu_desk.shared.log import Log
from edu_desk.shared.paths import VOICES_VARIABLE, user_data
from edu_desk.shared.text import N_
from edu_desk.speech.engine import NoEngine, NoVoice, Synthesis, SynthesiserBroken
from edu_desk.speech.speech_rate import UNHURRIED

NAME: Final = "supertonic"
FILES: Final = (
    "onnx/tts.json",
    "onnx/unicode_indexer.json",
    "onnx/duration_predictor.onnx",
    "onnx/text_encoder.onnx",
    "onnx/vector_estimator.onnx",
    "onnx/vocoder.onnx",
)
"""What Supertonic reads, besides one voice in `voice_styles`."""
_STYLES: Final = "voice_styles"
_POINTER: Final = b"version https://git-lfs"
"""What stands in a large file's place where it was copied without its content."""
_PREFERRED: Final = "F1"
_OWN_SPEED: Final = 1.05
"""The speed Supertonic takes for natural."""
_SLOWEST, _FASTEST = 0.7, 2.0
"""What Supertonic can do; slower wishes get the slowest."""
_STEPS: Final = 5
"""Of refining; Supertonic's own engine takes five, and each costs the learner time to wait."""
_THREADS: Final = 2
_LOUDEST: Final = 32767
_FIX: Final = N_("Until then the computer's own voice speaks. Ask the person who looks after this computer.")
_log = Log(__name__)


class Samples(Protocol):
    """What is used of an array of numpy."""

    def __getitem__(self, place: int) -> "Samples":
        """A row."""
        ...

    def clip(self, least: float, most: float) -> "Samples":
        """Nothing beyond these."""
        ...

    def __mul__(self, factor: float) -> "Samples":
        """Each of them times `factor`."""
        ...

    def astype(self, kind: str) -> "Samples":
        """As another kind of number."""
        ...

    def tobytes(self) -> bytes:
        """As they lie in memory."""
        ...


class TextProcessor(Protocol):
    """What is used of `supertonic.core.UnicodeProcessor`."""

    def validate_text(self, text: str) -> tuple[bool, Sequence[str]]:
        """Whether every letter is known, and those that are not."""
        ...


class Model(Protocol):
    """What is used of `supertonic.core.Supertonic`."""

    text_processor: TextProcessor


class Tts(Protocol):
    """What is used of `supertonic.TTS`."""

    model: Model
    sample_rate: int
    voice_style_names: Sequence[str]

    def get_voice_style(self, voice_name: str) -> object:
        """Who speaks."""
        ...

    def synthesize(
        self, text: str, voice_style: object, total_steps: int, speed: float, *, lang: str
    ) -> tuple[Samples, object]:
        """The sound, from -1 to 1, as one row, and how long it is."""
        ...


def voice_folder(environment: Mapping[str, str], data: Path) -> Path:
    """Where the centre puts the files: `<data>/voices/supertonic`, or where the environment says."""
    return Path(environment.get(VOICES_VARIABLE) or data / "voices") / NAME


def voice_trouble(folder: Path) -> Fault | None:
    """Why the voice cannot speak from `folder`, as far as can be seen without loading it."""
    if importlib.util.find_spec(NAME) is None:
        return Fault(N_("The natural voice is not installed on this computer."), _FIX)
    if not folder.is_dir():
        return Fault(N_("The files of the natural voice are not in {folder}."), _FIX, folder=str(folder))
    styles = [str(file.relative_to(folder)) for file in sorted(folder.glob(f"{_STYLES}/*.json"))]
    for name in (*FILES, *(styles or [f"{_STYLES}/{_PREFERRED}.json"])):
        if not _is_whole(folder / name):
            return Fault(N_("A file of the natural voice is missing or damaged: {file}."), _FIX, file=name)
    return None


def _is_whole(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            head = opened.read(len(_POINTER))
    except OSError:
        return False
    return bool(head) and head != _POINTER and (file.suffix != ".json" or head.lstrip()[:1] in {b"{", b"["})


def open_supertonic() -> "SupertonicSynthesiser":
    """The voice from its folder. Raises `NoEngine` where that is not there, or is damaged."""
    folder = voice_folder(os.environ, user_data())
    fault = voice_trouble(folder)
    if fault is not None:
        _log.warning("the natural voice: %s", fault)
        raise NoEngine(str(fault)) from fault
    return SupertonicSynthesiser(_load(folder))


def _load(folder: Path) -> Tts:
    """Load the model; whatever a damaged file makes of it, it is no engine."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    try:
        tts: Callable[..., Tts] = import_module(NAME).TTS
        return tts(model_dir=folder, auto_download=False, intra_op_num_threads=_THREADS)
    except Exception as error:  # a damaged model fails in as many ways as onnxruntime has
        _log.warning("the natural voice cannot be loaded from %s: %s", folder, error)
        raise NoEngine(str(error)) from error


class SupertonicSynthesiser:
    """Speaks the languages Supertonic knows; it does not tell when a word sounds."""

    def __init__(self, tts: Tts) -> None:
        """Raises `NoEngine` where there is no voice, or it is damaged."""
        names = sorted(tts.voice_style_names)
        if not names:
            raise NoEngine
        self._tts = tts
        self._name = _PREFERRED if _PREFERRED in names else names[0]
        try:
            self._style = tts.get_voice_style(self._name)
        except (ValueError, OSError) as error:
            raise NoEngine(str(error)) from error
        languages: Sequence[str] = import_module("supertonic.config").SUPPORTED_LANGUAGES
        self._languages = frozenset(languages)

    def synthesise(self, text: str, language: str, rate: float) -> Synthesis:
        """The sound of `text`; letters that Supertonic does not know are left out."""
        code = language.replace("-", "_").split("_", maxsplit=1)[0].lower()
        if code not in self._languages:
            raise NoVoice
        known = self._known(text)
        if not any(map(str.isalnum, known)):
            return Synthesis(b"", self._tts.sample_rate, (), f"{NAME}/{self._name}")
        speed = min(max(_OWN_SPEED * UNHURRIED * rate, _SLOWEST), _FASTEST)
        try:
            sound, _ = self._tts.synthesize(known, self._style, _STEPS, speed, lang=code)
        except Exception as error:  # what fails in the model is the model's; its words may hold the text
            raise SynthesiserBroken(type(error).__name__) from error
        samples = (sound[0].clip(-1.0, 1.0) * _LOUDEST).astype("<i2").tobytes()
        return Synthesis(samples, self._tts.sample_rate, (), f"{NAME}/{self._name}")

    def _known(self, text: str) -> str:
        whole, unknown = self._tts.model.text_processor.validate_text(text)
        return text if whole else "".join(letter for letter in text if letter not in unknown)
