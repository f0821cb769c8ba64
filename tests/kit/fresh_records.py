"""Records of a program that was never used: made by its steps once for all tests of a process."""

from contextlib import closing, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from edu_desk.shared.paths import DATABASE
from edu_desk.shared.private_files import make_file, make_folder
from edu_desk.store.database import open_database


def lay_fresh_records(folder: Path) -> None:
    """Lay them where the program would make the same."""
    lay_fresh_file(folder / DATABASE)


def lay_fresh_file(file: Path) -> None:
    """Lay them in a file of any name; where it could not be made, the program finds none and says why."""
    with suppress(OSError):
        if any(file.parent.glob(f"{file.name}*")):
            return
        make_folder(file.parent)
        make_file(file)
        file.write_bytes(fresh_records())


@cache
def fresh_records() -> bytes:
    """The file. Whose computer it is will be told by another id in each folder, as with shared records."""
    with TemporaryDirectory(prefix="edu-desk-") as folder:
        file = Path(folder) / DATABASE
        with closing(open_database(file)) as database:
            database.execute("UPDATE this_device SET shared = 1")
            database.commit()
        return file.read_bytes()
