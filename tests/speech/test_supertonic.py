"""The natural voice: Supertonic's own loading code, on a tiny model that the test makes."""

import json
from array import array
from importlib import import_module
from pathlib import Path

import pytest

from edu_desk.shared.paths import VOICES_VARIABLE
from edu_desk.speech import synthesiser_choice
from edu_desk.speech.engine import NoEngine, NoVoice
from edu_desk.speech.supertonic import (
    FILES,
    SupertonicSynthesiser,
    open_supertonic,
    voice_folder,
    voice_trouble,
)

WHY = "the extra `neural` and the group `test-neural` are not installed"
RATE = 8000
LEVEL = 0.25
S_PER_LETTER = 0.05


def test_the_folder_is_in_the_data_unless_the_environment_says_otherwise() -> None:
    assert voice_folder({}, Path("data")) == Path("data/voices/supertonic")
    assert voice_folder({VOICES_VARIABLE: "centre"}, Path("data")) == Path("centre/supertonic")


def test_without_the_package_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    fault = voice_trouble(tmp_path)
    assert fault is not None
    assert "not installed" in str(fault)


@pytest.fixture
def spec(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the package were installed: looking at files does not need it."""
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: object())


@pytest.mark.usefixtures("spec")
def test_without_the_folder_that_is_said(tmp_path: Path) -> None:
    fault = voice_trouble(tmp_path / "nowhere")
    assert fault is not None
    assert str(tmp_path / "nowhere") in str(fault)


@pytest.mark.usefixtures("spec")
@pytest.mark.parametrize("name", [*FILES, "voice_styles/F1.json"])
@pytest.mark.parametrize("content", [None, b"", b"version https://git-lfs.github.com/spec/v1\n"])
def test_a_file_that_is_missing_or_damaged_is_named(tmp_path: Path, name: str, content: bytes | None) -> None:
    for file in (*FILES, "voice_styles/F1.json"):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_bytes(b"{}" if file.endswith(".json") else b"\x08\x08")
    assert voice_trouble(tmp_path) is None
    (tmp_path / name).unlink()
    if content is not None:
        (tmp_path / name).write_bytes(content)
    fault = voice_trouble(tmp_path)
    assert fault is not None
    assert name in str(fault)


def test_where_it_cannot_be_opened_the_computers_own_voice_speaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = object()
    monkeypatch.setenv(VOICES_VARIABLE, str(tmp_path))
    monkeypatch.setitem(synthesiser_choice.SYNTHESISERS, synthesiser_choice.COMPUTERS_OWN, lambda: own)
    with pytest.raises(NoEngine):
        open_supertonic()
    assert synthesiser_choice.open_synthesiser("supertonic") is own


@pytest.fixture
def voices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a model that hums: as long as its text, and always as loud."""
    for package in ("supertonic", "onnx"):
        pytest.importorskip(package, reason=WHY)
    folder = tmp_path / "supertonic"
    _write_model(folder)
    monkeypatch.setenv(VOICES_VARIABLE, str(tmp_path))
    return folder


def _write_model(folder: Path) -> None:
    (folder / "onnx").mkdir(parents=True)
    (folder / "voice_styles").mkdir()
    config = {
        "ae": {"sample_rate": RATE, "base_chunk_size": 40},
        "ttl": {"chunk_compress_factor": 2, "latent_dim": 3},
    }
    (folder / "onnx/tts.json").write_text(json.dumps(config))
    indexer = [1 if code < 0x2000 else -1 for code in range(0xD800)]
    (folder / "onnx/unicode_indexer.json").write_text(json.dumps(indexer))
    style = {"dims": [1, 2, 2], "data": [[[0.0, 0.0], [0.0, 0.0]]]}
    for name in ("F1", "M1"):
        (folder / f"voice_styles/{name}.json").write_text(json.dumps({"style_ttl": style, "style_dp": style}))
    for name, build in (
        ("duration_predictor", _durations),
        ("text_encoder", _encoder),
        ("vector_estimator", _estimator),
        ("vocoder", _vocoder),
    ):
        import_module("onnx").save(build(), str(folder / f"onnx/{name}.onnx"))


def _durations() -> object:
    axes = _constant("axes", [1, 2], "INT64")
    scale = _constant("scale", [S_PER_LETTER], "FLOAT")
    nodes = [("ReduceSum", ["text_mask", "axes"], "letters"), ("Mul", ["letters", "scale"], "out")]
    return _model(nodes, ["text_ids", "style_dp", "text_mask"], [axes, scale])


def _encoder() -> object:
    return _model([("Identity", ["text_mask"], "out")], ["text_ids", "style_ttl", "text_mask"], [])


def _estimator() -> object:
    inputs = [
        "noisy_latent",
        "text_emb",
        "style_ttl",
        "text_mask",
        "latent_mask",
        "current_step",
        "total_step",
    ]
    return _model([("Identity", ["noisy_latent"], "out")], inputs, [])


def _vocoder() -> object:
    constants = [
        _constant("one", [1], "INT64"),
        _constant("none", [0.0], "FLOAT"),
        _constant("level", [LEVEL], "FLOAT"),
        _constant("times", [1, 80], "INT64"),
    ]
    nodes = [
        ("ReduceMean", ["latent", "one"], "mean"),
        ("Mul", ["mean", "none"], "flat"),
        ("Add", ["flat", "level"], "hum"),
        ("Tile", ["hum", "times"], "out"),
    ]
    return _model(nodes, ["latent"], constants)


_SHAPES = {"text_ids": ("INT64", 2), "current_step": ("FLOAT", 1), "total_step": ("FLOAT", 1)}


def _constant(name: str, values: list[float], kind: str) -> object:
    onnx = import_module("onnx")
    return onnx.helper.make_tensor(name, getattr(onnx.TensorProto, kind), [len(values)], values)


def _model(nodes: list[tuple[str, list[str], str]], inputs: list[str], constants: list[object]) -> object:
    onnx = import_module("onnx")
    helper = onnx.helper

    def value(name: str) -> object:
        kind, rank = _SHAPES.get(name, ("FLOAT", 3))
        return helper.make_tensor_value_info(name, getattr(onnx.TensorProto, kind), [None] * rank)

    made = []
    for operator, sources, target in nodes:
        extra = {"keepdims": 0} if operator.startswith("Reduce") else {}
        made.append(helper.make_node(operator, sources, [target], **extra))
    out = helper.make_tensor_value_info("out", onnx.TensorProto.FLOAT, None)
    graph = helper.make_graph(made, "g", [value(name) for name in inputs], [out], constants)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)


@pytest.mark.usefixtures("voices")
def test_a_sentence_becomes_sound() -> None:
    made = open_supertonic().synthesise("안녕하세요.", "ko", 1.0)
    samples = array("h", made.samples)
    assert made.sample_rate == RATE
    assert made.voice == "supertonic/F1"
    assert made.ms > 500
    assert set(samples) == {round(LEVEL * 32767 - 0.5)}


@pytest.mark.usefixtures("voices")
def test_faster_is_shorter() -> None:
    voice = open_supertonic()
    slow, usual, fast = (
        voice.synthesise("안녕하세요. 반갑습니다.", "ko", rate).ms for rate in (0.5, 1.0, 2.0)
    )
    assert slow > usual > fast


@pytest.mark.usefixtures("voices")
def test_letters_it_does_not_know_are_left_out() -> None:
    voice = open_supertonic()
    assert voice.synthesise("어른 漢 둘", "ko", 1.0).ms > 0
    assert voice.synthesise("漢", "ko", 1.0).samples == b""


@pytest.mark.usefixtures("voices")
def test_a_language_it_does_not_speak_has_no_voice() -> None:
    with pytest.raises(NoVoice):
        open_supertonic().synthesise("你好", "zh_CN", 1.0)


@pytest.mark.parametrize("name", FILES)
def test_a_model_that_is_damaged_within_is_no_engine(voices: Path, name: str) -> None:
    (voices / name).write_bytes(b"{ and no more")
    with pytest.raises(NoEngine):
        open_supertonic()


def test_a_voice_that_is_damaged_is_no_engine(voices: Path) -> None:
    (voices / "voice_styles/F1.json").write_text("{}")
    with pytest.raises(NoEngine):
        open_supertonic()


def test_nothing_is_ever_downloaded(voices: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_told: object, **_more: object) -> None:
        raise AssertionError("something is to be downloaded")

    monkeypatch.setattr("huggingface_hub.snapshot_download", refuse)
    assert isinstance(open_supertonic(), SupertonicSynthesiser)
    (voices / "onnx/vocoder.onnx").unlink()
    with pytest.raises(NoEngine):
        open_supertonic()
