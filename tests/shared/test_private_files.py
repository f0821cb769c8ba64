"""Files are the account's alone, or its group's where the folder is shared, whatever the umask."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from edu_desk.shared.private_files import give_rights, is_file, is_folder, make_file, make_folder

pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")


@pytest.fixture(params=[0o000, 0o022, 0o077])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    """What the account takes away from new files by itself."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.usefixtures("umask")
def test_what_is_made_is_the_accounts_alone(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    make_folder(folder)
    make_file(folder / "progress.db")
    assert (mode(folder), mode(folder / "progress.db")) == (0o700, 0o600)


@pytest.mark.usefixtures("umask")
@pytest.mark.parametrize("shared", [0o2775, 0o2770, 0o775, 0o770])
def test_in_a_shared_folder_it_is_the_groups(tmp_path: Path, shared: int) -> None:
    folder = tmp_path / "centre"
    folder.mkdir()
    folder.chmod(shared)
    make_folder(folder)
    make_file(folder / "progress.db")
    assert mode(folder) & 0o777 == 0o770
    assert mode(folder / "progress.db") == 0o660
    assert (folder / "progress.db").stat().st_gid == folder.stat().st_gid


def test_a_folder_made_in_one_that_hands_on_its_group_is_shared_too(tmp_path: Path) -> None:
    tmp_path.chmod(0o2770)
    make_folder(tmp_path / "speech")
    make_file(tmp_path / "speech" / "one.opus")
    assert mode(tmp_path / "speech" / "one.opus") == 0o660


@pytest.mark.parametrize("open_to", [0o755, 0o777, 0o711])
def test_a_folder_that_was_open_to_all_is_closed_where_it_is_ours(tmp_path: Path, open_to: int) -> None:
    folder, others = tmp_path / "ours", tmp_path / "others"
    for one, name in ((folder, "progress.db"), (others, "thesis.odt")):
        one.mkdir()
        (one / name).touch()
        one.chmod(open_to)
        make_folder(one)
    assert (mode(folder), mode(others)) == (0o700, open_to)


def test_a_folder_for_everybodys_things_stays_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o1777)
    make_folder(tmp_path)
    make_file(tmp_path / "progress.db")
    assert (mode(tmp_path), mode(tmp_path / "progress.db")) == (0o1777, 0o600)


def test_a_file_that_somebody_shared_keeps_its_rights(tmp_path: Path) -> None:
    kept, fresh = tmp_path / "settings.json", tmp_path / "fresh"
    kept.touch()
    kept.chmod(0o664)
    make_file(fresh)
    give_rights(fresh, kept)
    assert mode(fresh) == 0o664


def test_a_file_that_all_could_read_is_closed(tmp_path: Path) -> None:
    file = tmp_path / "progress.db"
    file.write_text("kept")
    file.chmod(0o644)
    make_file(file)
    assert (mode(file), file.read_text()) == (0o600, "kept")


def test_what_cannot_be_looked_at_is_not_there(tmp_path: Path) -> None:
    endless = tmp_path / ("a" * 300) / "b"
    assert not is_file(endless)
    assert not is_folder(endless)
    with pytest.raises(OSError, match="name too long"):
        make_folder(endless)


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "f").touch()
    with pytest.raises(FileExistsError):
        make_folder(tmp_path / "f")
