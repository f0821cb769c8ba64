"""settings.json: read with patience, written whole or not at all."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from errno import EFBIG
from pathlib import Path
from typing import Final

from edu_desk.settings.declarations import SETTINGS, Settings, Value, declared
from edu_desk.settings.file_version import RENAMES, VERSION, VERSION_KEY, Rename, present_names, version_of
from edu_desk.shared.atomic_file import set_aside, write_whole
from edu_desk.shared.errors import Fault
from edu_desk.shared.small_file import read_json, read_small
from edu_desk.shared.text import N_

FILE_NAME = "settings.json"
_KEYS: Final = tuple(setting.key for setting in SETTINGS)
_MOST_TOLD: Final = 5
"""So many mistakes are told one by one: nobody reads more, and a page has no room for them."""
_LONGEST: Final = 60
"""Letters of a key or value that are quoted."""


def read_settings(folder: Path) -> tuple[Settings, tuple[Fault, ...]]:
    """The settings kept in `folder`, and what was wrong with the file.

    What is wrong is left at its default. A file with something wrong is kept beside under another
    name and replaced by one without, so that nothing is lost and the trouble is told once.
    """
    path = folder / FILE_NAME
    try:
        source = read_small(path)
    except FileNotFoundError:
        return Settings(), ()
    except OSError as error:
        if error.errno == EFBIG:
            return Settings(), (_not_settings(path), *_set_aside(path, Settings()))
        return Settings(), (_unreadable(path, error),)
    settings, problems = parse_settings(path, source)
    return settings, (*problems, *_set_aside(path, settings)) if problems else ()


def parse_settings(
    path: Path, source: bytes, renames: Sequence[Rename] = RENAMES
) -> tuple[Settings, tuple[Fault, ...]]:
    """The settings that `source` says, and what is wrong with it; `path` is only named in problems.

    A file of a newer program is read with patience: what is known here is taken, and one problem tells of
    the rest.
    """
    try:
        said = read_json(source)
    except ValueError:
        return Settings(), (_not_settings(path),)
    if not isinstance(said, dict):
        return Settings(), (_not_settings(path),)
    version = version_of(said)
    if version is not None and version > VERSION:
        settings, _ = _taken(path, present_names(said, version, renames))
        return settings, (_newer(path),)
    settings, problems = _taken(path, present_names(said, version or VERSION, renames))
    return settings, problems if version is not None else (_no_version(path, said[VERSION_KEY]), *problems)


def _taken(path: Path, said: Mapping[str, object]) -> tuple[Settings, tuple[Fault, ...]]:
    settings = Settings()
    wrong = []
    for key, value in said.items():
        if key in _KEYS and declared(key).allows(value):
            settings = settings.changed(key, value)
        else:
            wrong.append((key, value))
    told = tuple(_wrong(path, key, value) for key, value in wrong[:_MOST_TOLD])
    return settings, told if len(wrong) <= _MOST_TOLD else (*told, _more(path, len(wrong) - _MOST_TOLD))


def as_text(values: Mapping[str, Value]) -> str:
    """A file that says `values`, in the present version."""
    return json.dumps({VERSION_KEY: VERSION, **values}, ensure_ascii=False, indent=2) + "\n"


def write_settings(folder: Path, settings: Settings) -> None:
    """Keep `settings` in `folder`, which is made if it is not there.

    Raises `Fault` when the disk does not take it; what was kept before is then still there.
    """
    path = folder / FILE_NAME
    try:
        write_whole(path, as_text(asdict(settings)))
    except OSError as error:
        raise not_kept(path, error) from error


def not_kept(path: Path, error: OSError) -> Fault:
    """What to tell where the disk does not take choices, at once or when it should have taken them."""
    return Fault(
        N_("Your choices could not be kept in {file}: {reason}."),
        N_("Check that the disk is not full and that you may write there."),
        file=path,
        reason=_reason(error),
    )


def _set_aside(path: Path, settings: Settings) -> tuple[Fault, ...]:
    try:
        kept = set_aside(path)
    except OSError as error:
        return (_unreadable(path, error),)
    try:
        write_settings(path.parent, settings)
    except Fault as fault:
        return (fault, *_put_back(kept, path))
    return (
        Fault(
            N_("The file as it was is kept as {file}."), N_("You may delete it once all is well."), file=kept
        ),
    )


def _put_back(kept: Path, path: Path) -> tuple[Fault, ...]:
    """What was right in the file must not be forgotten because there was no room for a better one."""
    try:
        kept.rename(path)
    except OSError as error:
        return (_unreadable(path, error),)
    return ()


def _wrong(path: Path, key: str, value: object) -> Fault:
    """What is wrong with a key that is not known, or a value that its setting does not allow."""
    if key not in _KEYS:
        from difflib import get_close_matches

        key = _cut(key)
        near = get_close_matches(key, _KEYS, 1)
        fix = N_("Did you mean {near}?") if near else N_("These are known: {near}.")
        return Fault(
            N_("{file}: there is no setting “{key}”."),
            fix,
            file=path,
            key=key,
            near=near[0] if near else ", ".join(_KEYS),
        )
    setting = declared(key)
    return Fault(
        N_("{file}: “{key}” cannot be {value}."),
        N_("It may be {options}. Until then it is {default}."),
        file=path,
        key=key,
        value=_cut(json.dumps(value, ensure_ascii=False)),
        options=", ".join(json.dumps(option.value, ensure_ascii=False) for option in setting.options),
        default=json.dumps(Settings().value(key), ensure_ascii=False),
    )


def _cut(text: str) -> str:
    text = text.encode("utf-8", "replace").decode()
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _more(path: Path, count: int) -> Fault:
    return Fault(
        N_("{file}: {count} more entries are not known either."),
        N_("The program uses its own; choose again what you like."),
        file=path,
        count=count,
    )


def _not_settings(path: Path) -> Fault:
    return Fault(
        N_("{file} does not hold settings that can be read."),
        N_("The program uses its own; choose again what you like."),
        file=path,
    )


def _newer(path: Path) -> Fault:
    return Fault(
        N_("{file} was written by a newer EduDesk; what is not known here was left out."),
        N_("Install the newest EduDesk to have all of it again."),
        file=path,
    )


def _no_version(path: Path, said: object) -> Fault:
    return Fault(
        N_("{file}: “{key}” cannot be {value}."),
        N_("It is read as one of this program's own."),
        file=path,
        key=VERSION_KEY,
        value=_cut(json.dumps(said, ensure_ascii=False)),
    )


def _unreadable(path: Path, error: OSError) -> Fault:
    return Fault(
        N_("{file} could not be opened: {reason}."),
        N_("The program uses its own settings until it can."),
        file=path,
        reason=_reason(error),
    )


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
