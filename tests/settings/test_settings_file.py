import errno
import os
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.settings.declarations import SETTINGS, Settings
from edu_desk.settings.file_version import RENAMES as ALL_RENAMES
from edu_desk.settings.file_version import VERSION, VERSION_KEY, Rename, present_names
from edu_desk.settings.settings_file import FILE_NAME, parse_settings, read_settings, write_settings
from edu_desk.shared import atomic_file
from edu_desk.shared.errors import Fault

PATH = Path("settings.json")


@pytest.mark.parametrize(
    ("source", "expected", "told"),
    [
        pytest.param("{}", Settings(), [], id="nothing said"),
        pytest.param('{"theme": "dark"}', Settings(theme="dark"), [], id="one said"),
        pytest.param(
            '{"them": "dark", "voice": false}',
            Settings(voice=False),
            ["there is no setting “them”. Did you mean theme?"],
            id="a name misspelt, the rest kept",
        ),
        pytest.param(
            '{"colour of the door": 1}',
            Settings(),
            ["These are known: text_size, theme"],
            id="a strange name",
        ),
        pytest.param(
            '{"text_size": 5000}',
            Settings(),
            ["“text_size” cannot be 5000. It may be 100, 125, 150, 200, 250, 300. Until then it is 100."],
            id="too large",
        ),
        pytest.param('{"voice": "yes"}', Settings(), ["It may be true, false"], id="a word for yes"),
        pytest.param('{"theme": {"a": [1]}}', Settings(), ['cannot be {"a": [1]}'], id="a nest"),
        pytest.param('{"theme": NaN}', Settings(), ["cannot be NaN"], id="not a number"),
        pytest.param('{"version": 1, "theme": "dark"}', Settings(theme="dark"), [], id="the first version"),
        pytest.param('{"version": 2, "theme": "dark"}', Settings(theme="dark"), [], id="this version"),
        pytest.param(
            '{"version": "two", "theme": "dark"}',
            Settings(theme="dark"),
            ["“version” cannot be"],
            id="a version in words",
        ),
        pytest.param(
            '{"version": true, "theme": "dark"}', Settings(theme="dark"), ["cannot be true"], id="yes"
        ),
        pytest.param('{"version": 0}', Settings(), ["“version” cannot be 0"], id="before the first"),
        pytest.param(
            '{"version": 99, "theme": "dark", "colour of the door": 1, "text_size": "huge"}',
            Settings(theme="dark"),
            ["newer EduDesk"],
            id="a newer program's",
        ),
        pytest.param("", Settings(), ["does not hold settings"], id="empty"),
        pytest.param('{"theme": "dark"', Settings(), ["does not hold settings"], id="cut off"),
        pytest.param("[1, 2]", Settings(), ["does not hold settings"], id="a list"),
        pytest.param("[" * 100_000, Settings(), ["does not hold settings"], id="a trap"),
    ],
)
def test_what_a_file_says(source: str, expected: Settings, told: list[str]) -> None:
    settings, problems = parse_settings(PATH, source.encode())
    assert settings == expected
    assert len(problems) == len(told)
    for problem, words in zip(problems, told, strict=True):
        assert words in " ".join(problem.args)
        assert "settings.json" in " ".join(problem.args)


@given(st.binary(max_size=200))
def test_any_bytes_give_settings(source: bytes) -> None:
    settings, _ = parse_settings(PATH, source)
    assert all(setting.allows(settings.value(setting.key)) for setting in SETTINGS)


def test_there_may_be_no_file(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "new") == (Settings(), ())


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    mine = Settings(text_size=200, theme="contrast", language="en", voice=False, voice_rate=75, motion=False)
    write_settings(tmp_path / "new", mine)
    assert read_settings(tmp_path / "new") == (mine, ())
    assert [path.name for path in (tmp_path / "new").iterdir()] == [FILE_NAME]


def test_a_bad_file_is_kept_beside_and_told_once(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / FILE_NAME).write_text(f'{{"them": {number}, "voice": false}}', encoding="utf-8")
        settings, problems = read_settings(tmp_path)
        assert settings == Settings(voice=False)
        assert len(problems) == 2
        assert f"settings-kept-{number}.json" in " ".join(problems[-1].args)
    assert (tmp_path / "settings-kept-1.json").read_text(encoding="utf-8") == '{"them": 1, "voice": false}'
    assert (tmp_path / "settings-kept-2.json").exists()
    assert read_settings(tmp_path) == (Settings(voice=False), ())


def test_a_newer_file_is_kept_as_it_was_and_told_once(tmp_path: Path) -> None:
    newer = '{"version": 99, "theme": "dark", "door": "green"}'
    (tmp_path / FILE_NAME).write_text(newer, encoding="utf-8")
    settings, problems = read_settings(tmp_path)
    assert settings == Settings(theme="dark")
    assert ["newer EduDesk" in str(problem) for problem in problems] == [True, False]
    assert (tmp_path / "settings-kept-1.json").read_text(encoding="utf-8") == newer
    assert read_settings(tmp_path) == (Settings(theme="dark"), ())


RENAMES = (Rename(3, "letters", "size"), Rename(4, "size", "text_size"), Rename(4, "colours", "theme"))


@pytest.mark.parametrize(
    ("said", "version", "found"),
    [
        pytest.param({"letters": 200}, 1, {"text_size": 200}, id="renamed twice"),
        pytest.param({"size": 200}, 3, {"text_size": 200}, id="renamed once since"),
        pytest.param({"letters": 200}, 4, {"letters": 200}, id="no name of that version"),
        pytest.param({"size": 100, "text_size": 200}, 1, {"text_size": 200}, id="the new name counts"),
        pytest.param({"door": 1, "colours": "dark"}, 1, {"door": 1, "theme": "dark"}, id="unknown stays"),
        pytest.param({"version": 1}, 1, {}, id="the version is no setting"),
    ],
)
def test_old_names_are_read_under_their_new_ones(
    said: dict[str, object], version: int, found: dict[str, object]
) -> None:
    assert present_names(said, version, RENAMES) == found


def test_an_older_file_with_old_names_is_well(tmp_path: Path) -> None:
    source = b'{"colours": "dark", "letters": 200}'
    assert parse_settings(tmp_path, source, RENAMES) == (Settings(theme="dark", text_size=200), ())


def test_each_rename_leads_to_a_setting_in_a_version_that_was() -> None:
    keys = {setting.key for setting in SETTINGS}
    for rename in (*RENAMES, *ALL_RENAMES):
        last = present_names({rename.old: 0}, rename.since - 1, (*RENAMES, *ALL_RENAMES))
        assert last.keys() <= keys
    assert all(rename.since <= VERSION for rename in ALL_RENAMES)
    assert VERSION_KEY not in keys


def test_a_disk_that_fills_while_a_bad_file_is_set_aside_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Renaming needs room for a name: where there is none, the file stays where it is and is told of."""
    bad = '{"them": "dark", "voice": false}'
    (tmp_path / FILE_NAME).write_text(bad, encoding="utf-8")

    def full(_path: Path, _target: Path) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "rename", full)
    settings, problems = read_settings(tmp_path)
    assert settings == Settings(voice=False)
    assert "there is no setting" in str(problems[0])
    assert "No space left" in str(problems[1])
    assert len(problems) == 2
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]
    assert (tmp_path / FILE_NAME).read_text(encoding="utf-8") == bad


def test_without_room_for_a_better_file_the_bad_one_is_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = '{"them": "dark", "voice": false}'
    (tmp_path / FILE_NAME).write_text(bad, encoding="utf-8")

    def full(_fresh: Path, _text: str) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(atomic_file, "_write", full)
    settings, problems = read_settings(tmp_path)
    assert settings == Settings(voice=False)
    assert ["No space left" in str(problem) for problem in problems] == [False, True]
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]
    assert (tmp_path / FILE_NAME).read_text(encoding="utf-8") == bad


def test_a_file_that_is_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    settings, problems = read_settings(tmp_path)
    assert settings == Settings()
    assert "could not be opened" in " ".join(problems[0].args)


def test_a_failed_write_leaves_what_was(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(Fault, match="could not be kept"):
        write_settings(blocked, Settings())
    assert blocked.read_text(encoding="utf-8").startswith("a file")


def test_a_write_over_a_folder_leaves_no_rubbish(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(Fault, match="could not be kept"):
        write_settings(tmp_path, Settings())
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_all_settings_are_written(tmp_path: Path) -> None:
    write_settings(tmp_path, Settings())
    text = (tmp_path / FILE_NAME).read_text(encoding="utf-8")
    assert all(f'"{key}"' in text for key in asdict(Settings()))


def test_a_file_of_many_wrong_keys_is_told_in_a_few_words(tmp_path: Path) -> None:
    said = ", ".join(f'"no-{number}": 1' for number in range(9000))
    (tmp_path / FILE_NAME).write_text('{"text_size": 150, ' + said + "}", encoding="utf-8")
    settings, problems = read_settings(tmp_path)
    assert settings.text_size == 150
    assert len(problems) == 7
    assert "8995 more" in str(problems[5])
    assert read_settings(tmp_path) == (Settings(text_size=150), ())


@pytest.mark.parametrize(
    "source", [b'{"' + b"a" * 9000 + b'": 1}', b'{"hand": "' + b"b" * 9000 + b'"}', b'{"\\ud800": 1}']
)
def test_what_is_quoted_is_short_and_can_be_shown(source: bytes) -> None:
    (problem,) = parse_settings(Path("settings.json"), source)[1]
    assert len(str(problem).encode()) < 1500


def test_a_file_far_too_large_is_not_read(tmp_path: Path) -> None:
    content = b"{" + b",".join(b'"key-%d": 1' % number for number in range(400_000)) + b"}"
    (tmp_path / FILE_NAME).write_bytes(content)
    settings, problems = read_settings(tmp_path)
    assert settings == Settings()
    assert len(problems) == 2
    assert (tmp_path / "settings-kept-1.json").read_bytes() == content
    assert read_settings(tmp_path) == (Settings(), ())


def test_what_is_no_plain_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / FILE_NAME)
    settings, problems = read_settings(tmp_path)
    assert (settings, len(problems)) == (Settings(), 1)
