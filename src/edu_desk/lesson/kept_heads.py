"""Heads of lessons, kept from one start to the next.

Reading them from the files of 44 lessons was a quarter of all that a start executed.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from edu_desk.lesson.basic_parts import FilePlace, Text
from edu_desk.lesson.formulas.text_template import fixed_text
from edu_desk.lesson.literacy import Area, Literacy
from edu_desk.lesson.reading import read_lesson
from edu_desk.lesson.reading.read_lesson import LessonHead
from edu_desk.shared.atomic_file import write_whole
from edu_desk.shared.log import Log
from edu_desk.shared.small_file import read_json, read_small

FILE_NAME: Final = "lesson-heads.json"
_LARGEST: Final = 8 * 1024 * 1024
"""Bytes: thousands of lessons."""
_log = Log(__name__)

FilesStamp = tuple[tuple[str, int, int], ...]
"""Of each file of a folder its name, its size in bytes and when it was last written (ns)."""
KnownHeads = Mapping[Path, tuple[FilesStamp, LessonHead]]
"""By the lesson's folder: its head, and the files from which it was read."""


def stamp_of(*files: Path) -> FilesStamp:
    """What says whether one of `files` has changed. Raises `OSError`."""
    found = ((path, path.stat()) for path in files)
    return tuple((str(path), state.st_size, state.st_mtime_ns) for path, state in found)


def kept_heads(file: Path) -> dict[Path, tuple[FilesStamp, LessonHead]]:
    """Those that stand in `file`; none where another version of the program kept them, or it is spoiled."""
    try:
        said = read_json(read_small(file, _LARGEST))
        if not isinstance(said, dict) or said["reader"] != _reader():
            return {}
        return {Path(folder): _known(Path(folder), one) for folder, one in said["heads"].items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        _log.info("The heads of the lessons are read anew: %s", error)
        return {}


def keep_heads(file: Path, heads: KnownHeads) -> None:
    """Keep `heads` for the next start; where the disk does not take them, they are read again then."""
    said = {str(folder): _said(stamp, head) for folder, (stamp, head) in heads.items()}
    try:
        write_whole(file, json.dumps({"reader": _reader(), "heads": said}, ensure_ascii=False))
    except OSError as error:
        _log.info("The heads of the lessons cannot be kept: %s", error)


def _reader() -> list[list[str | int]]:
    """What read them: another version of the program may ask more of a head."""
    return [list(one) for one in stamp_of(Path(__file__), Path(read_lesson.__file__))]


def _said(stamp: FilesStamp, head: LessonHead) -> dict[str, object]:
    level = head.literacy
    return {
        "stamp": stamp,
        "id": head.id,
        "title": [head.title.source, head.title.place.line],
        "summary": [head.summary.source, head.summary.place.line],
        "icon": head.icon,
        "minutes": head.minutes,
        "app": head.app,
        "keywords": head.keywords,
        "literacy": None if level is None else [level.area.value, level.level],
    }


def _known(folder: Path, said: object) -> tuple[FilesStamp, LessonHead]:
    """One that was kept. Raises `TypeError` or `ValueError` where it is none."""
    match said:
        case {
            "stamp": [[str(path), int(size), int(written)]],
            "id": str(name),
            "title": [str(title), int(title_line)],
            "summary": [str(summary), int(summary_line)],
            "icon": str(icon),
            "minutes": int(minutes),
            "app": str(app),
            "keywords": list(keywords),
            "literacy": literacy,
        }:
            _whole(size, written, title_line, summary_line, minutes)
            words = tuple(str(word) for word in keywords)
            for text in (name, title, summary, icon, app, *words):
                text.encode()  # half a letter cannot be shown
            head = LessonHead(
                id=name,
                topic=folder.parent.name,
                folder=folder,
                title=_text(title, path, title_line),
                summary=_text(summary, path, summary_line),
                icon=icon,
                minutes=minutes,
                app=app,
                keywords=words,
                literacy=_literacy(literacy),
            )
            return ((path, size, written),), head
        case _:
            raise TypeError(f"no head: {said!r}"[:200])


def _whole(*numbers: int) -> None:
    """Raises `TypeError` where one is true or false, which Python takes for numbers."""
    if any(isinstance(number, bool) for number in numbers):
        raise TypeError("no number")


def _text(source: str, file: str, line: int) -> Text:
    return fixed_text(source, FilePlace(Path(file), line))


def _literacy(said: object) -> Literacy | None:
    match said:
        case None:
            return None
        case [str(area), int(level)]:
            _whole(level)
            return Literacy(Area(area), level)
        case _:
            raise TypeError(f"no area and level: {said!r}"[:200])
