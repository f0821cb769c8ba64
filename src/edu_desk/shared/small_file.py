"""Small files of one's own, read with care: what is no plain file, or far too large, is not read at all."""

import json
import stat
from errno import EFBIG, EINVAL
from os import strerror
from pathlib import Path
from typing import Final

LARGEST: Final = 256 * 1024
"""Bytes: many times what this program writes."""


def read_small(path: Path, largest: int = LARGEST) -> bytes:
    """What stands in `path`. Raises `OSError`, also where it is no plain file or too large."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(EINVAL, strerror(EINVAL), str(path))
    with path.open("rb") as file:
        content = file.read(largest + 1)
    if len(content) > largest:
        raise OSError(EFBIG, strerror(EFBIG), str(path))
    return content


def read_json(content: bytes) -> object:
    """The value that `content` says. Raises `ValueError` where it says none that can be taken."""
    try:
        said: object = json.loads(content)
    except RecursionError as error:
        raise ValueError("too deep") from error
    return said
