"""`edu-desk kiosk`: what a lobby screen is set to, the staff's key on a stick, and what it was used for."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path

from edu_desk.cli.console import say
from edu_desk.cli.surroundings import OK, Surroundings
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import user_data
from edu_desk.shared.text import N_

HELP = "a lobby's screen: its settings, the staff's key, what it was used for"


def add_options(parser: ArgumentParser) -> None:
    """What to do."""
    parser.add_argument("action", choices=list(_ACTIONS), help="what to do")
    parser.add_argument(
        "what", nargs="*", metavar="WHAT", help="key: the stick's folder; set: a setting and its value"
    )
    parser.add_argument("--csv", action="store_true", help="usage: as a table")


def run(given: Namespace, around: Surroundings) -> int:
    """Do it."""
    return _ACTIONS[given.action](given, around)


def _settings(_given: Namespace, around: Surroundings) -> int:
    from edu_desk.kiosk.kiosk_settings import bounds_words, read_kiosk_settings

    settings, faults = read_kiosk_settings(_folder(around))
    lines = [f"{key} = {value}  ({bounds_words(key)})" for key, value in asdict(settings).items()]
    say("\n".join([*lines, *(fault.tell(around.tr) for fault in faults)]))
    return OK


def _set(given: Namespace, around: Surroundings) -> int:
    from edu_desk.kiosk.kiosk_settings import read_kiosk_settings, with_setting, write_kiosk_settings

    match given.what:
        case [key, value]:
            settings, _ = read_kiosk_settings(_folder(around))
            write_kiosk_settings(_folder(around), with_setting(settings, key, value))
        case _:
            raise Fault(N_("What to set is missing."), N_("Write it like “edu-desk kiosk set idle_s 180”."))
    return _settings(given, around)


def _key(given: Namespace, around: Surroundings) -> int:
    from edu_desk.kiosk.stick_key import make_key

    match given.what:
        case [stick] if Path(stick).is_dir():
            file = make_key(_folder(around), Path(stick))
        case _:
            raise Fault(
                N_("There is no such folder for the key."),
                N_("Plug in the stick and write its folder: “edu-desk kiosk key FOLDER”."),
            )
    say(around.tr(N_("The staff's key is in {file}. One that was made before opens nothing now."), file=file))
    return OK


def _usage(given: Namespace, around: Surroundings) -> int:
    from edu_desk.kiosk.usage import UsageKind, as_csv
    from edu_desk.kiosk.usage_file import read_usage

    usage = read_usage(_folder(around))
    if given.csv:
        say(as_csv(usage).rstrip("\n"))
        return OK
    say("\n".join(f"{kind.value}: {usage.total(kind)}" for kind in UsageKind))
    return OK


_ACTIONS = {"settings": _settings, "set": _set, "key": _key, "usage": _usage}


def _folder(around: Surroundings) -> Path:
    return around.data or user_data()
