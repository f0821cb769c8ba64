"""Small files of the learner's: written whole or not at all, and kept aside when they are damaged."""

from pathlib import Path

from edu_desk.shared.private_files import give_rights, make_folder


def write_whole(path: Path, text: str) -> None:
    """Write `text` to `path`, whose folder is made if it is not there.

    Raises `OSError` when the disk does not take it; what was there before is then still there.
    """
    import os
    from tempfile import NamedTemporaryFile

    make_folder(path.parent)
    with NamedTemporaryFile(
        "w", encoding="utf-8", dir=path.parent, prefix=path.stem, suffix=".new", delete=False
    ) as file:
        fresh = Path(file.name)
        try:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            file.close()
            fresh.unlink()
            raise
    give_rights(fresh, path)
    try:
        fresh.replace(path)
    except OSError:
        fresh.unlink()
        raise


def set_aside(path: Path) -> Path:
    """Rename `path` to a free name beside it and return that name. Raises `OSError`."""
    number = 1
    while (kept := path.with_name(f"{path.stem}-kept-{number}{path.suffix}")).exists():
        number += 1
    path.rename(kept)
    return kept
