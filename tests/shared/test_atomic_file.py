"""One writer for everything beside the database: whole or not at all, with the rights that were there."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from edu_desk.shared import atomic_file
from edu_desk.shared.atomic_file import FRESH, remove_strays, set_aside, write_whole
from edu_desk.shared.disk_flush import DiskFlush, wait_flushed, when_lost

posix = pytest.mark.skipif(os.name != "posix", reason="rights of another kind")


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_it_is_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.json"
    write_whole(file, "처음\n")
    write_whole(file, "다시\n")
    assert file.read_bytes() == "다시\n".encode()
    assert names(file.parent) == ["settings.json"]


@posix
@pytest.mark.parametrize("rights", [0o664, 0o600, 0o640])
def test_rights_stay(tmp_path: Path, rights: int) -> None:
    file = tmp_path / "settings.json"
    file.touch()
    file.chmod(rights)
    write_whole(file, "x")
    assert stat.S_IMODE(file.stat().st_mode) == rights


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() != 0, reason="only root gives files away")
def test_the_group_stays(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.touch()
    file.chmod(0o660)
    os.chown(file, -1, 12345)
    write_whole(file, "x")
    assert file.stat().st_gid == 12345


@posix
def test_a_link_stays_one(tmp_path: Path) -> None:
    there = tmp_path / "there.json"
    there.touch()
    link = tmp_path / "settings.json"
    link.symlink_to(there)
    write_whole(link, "x")
    assert link.is_symlink()
    assert there.read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize("step", ["_write", "give_rights"])
@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
def test_refused_it_leaves_what_was_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: type[BaseException]
) -> None:
    file = tmp_path / "settings.json"
    write_whole(file, "before")
    whole = getattr(atomic_file, step)

    def refuse(*given: object) -> None:
        whole(*given)
        raise error

    monkeypatch.setattr(atomic_file, step, refuse)
    with pytest.raises(error):
        write_whole(file, "after")
    assert file.read_text(encoding="utf-8") == "before"
    assert names(tmp_path) == ["settings.json"]


def test_the_folder_refuses(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        write_whole(tmp_path / "file" / "settings.json", "x")


def test_a_slow_disk_makes_nobody_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wait_flushed()
    goes_on, flushed = Event(), list[int]()

    def slow(descriptor: int) -> None:
        assert goes_on.wait(20)
        flushed.append(descriptor)

    monkeypatch.setattr(os, "fsync", slow)
    for words in ("a", "b", "c"):
        write_whole(tmp_path / "settings.json", words)
    assert (tmp_path / "settings.json").read_text(encoding="utf-8") == "c"
    assert flushed == []
    goes_on.set()
    wait_flushed()
    assert 2 <= len(flushed) <= 4, "the one under way, and what was written meanwhile once"


def test_a_disk_that_fails_later_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    lost: list[str] = []
    when_lost(lambda path, error: lost.append(f"{path.name}: {error.strerror}"))
    monkeypatch.setattr(os, "fsync", broken)
    write_whole(tmp_path / "settings.json", "x")
    wait_flushed()
    when_lost(None)
    assert lost == ["settings.json: Input/output error"]
    assert caplog.messages == ["settings.json may not be on the disk: Input/output error"]


def test_what_went_meanwhile_ends_no_thread(tmp_path: Path) -> None:
    flush = DiskFlush()
    flush.soon(tmp_path / "gone.json")
    flush.wait()
    (tmp_path / "there.json").touch()
    flush.soon(tmp_path / "there.json")
    flush.wait()


_WRITES = """
import sys
from pathlib import Path
from edu_desk.shared.atomic_file import write_whole
print(flush=True)
while True:
    for letter in "ab":
        write_whole(Path(sys.argv[1]), letter * 200_000)
"""


def test_whoever_is_killed_while_writing_leaves_a_whole_file(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    for pause in (0.005, 0.02, 0.035):
        writer = subprocess.Popen([sys.executable, "-c", _WRITES, str(file)], stdout=subprocess.PIPE)  # noqa: S603
        assert writer.stdout
        writer.stdout.readline()
        Event().wait(pause)
        writer.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        assert not file.exists() or len(set(file.read_text(encoding="utf-8"))) == 1


def test_strays_are_removed_and_nothing_else(tmp_path: Path) -> None:
    old, young = tmp_path / f"settings1{FRESH}", tmp_path / f"preset.json-1-2{FRESH}"
    future, kept = tmp_path / f"index{FRESH}", tmp_path / "settings.json"
    for file in (old, young, future, kept):
        file.touch()
    for file, moment in ((old, 1000), (future, 4e9), (kept, 1000)):
        os.utime(file, (moment, moment))
    (tmp_path / f"folder{FRESH}").mkdir()
    os.utime(tmp_path / f"folder{FRESH}", (1000, 1000))
    remove_strays(tmp_path)
    assert names(tmp_path) == sorted([young.name, kept.name, f"folder{FRESH}"])


def test_removing_strays_cannot_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    remove_strays(tmp_path / "nowhere")
    file = tmp_path / f"settings1{FRESH}"
    file.touch()
    os.utime(file, (1000, 1000))
    remove_strays(file)

    def refused(_path: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refused)
    remove_strays(tmp_path)
    assert file.exists()


def test_a_free_name_beside(tmp_path: Path) -> None:
    for number in (1, 2):
        file = tmp_path / "settings.json"
        file.touch()
        assert set_aside(file).name == f"settings-kept-{number}.json"
