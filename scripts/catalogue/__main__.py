"""Writes docs/catalogue.md and draws its sheets.

python -m scripts.catalogue            draws what changed, and writes the page
python -m scripts.catalogue --check    only tells whether it is up to date (exit code 1 where it is not)
"""

import argparse
import os
import sys
from pathlib import Path

from edu_desk.lesson.library import Library
from edu_desk.present.tongue import Tongue
from edu_desk.shared.paths import Resources, shipped
from edu_desk.shared.text import load_translator
from scripts.catalogue.catalogue_page import PAGE, SHEETS, AppEntry, app_entries, catalogue_page
from scripts.catalogue.walked_screens import DAY, walked_screens

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Run the command; 1 where `--check` finds the page or a sheet out of date."""
    parser = argparse.ArgumentParser(prog="catalogue", description="Writes docs/catalogue.md.")
    parser.add_argument("--check", action="store_true", help="change nothing; tell what is out of date")
    given = parser.parse_args(arguments)
    resources = shipped()
    entries = app_entries(Library(resources.lessons))
    page = catalogue_page(entries, Tongue(load_translator(resources.translations, "en"), DAY))
    before = (root / PAGE).read_text(encoding="utf-8") if (root / PAGE).is_file() else ""
    stale = [entry for entry in entries if entry.mark not in before or not _sheet(root, entry).is_file()]
    if given.check:
        return _tell(stale, changed=before != page)
    if stale:
        _draw(stale, resources, root)
    (root / PAGE).write_text(page, encoding="utf-8", newline="\n")
    return 0


def _sheet(root: Path, entry: AppEntry) -> Path:
    return root / SHEETS / entry.sheet


def _tell(stale: list[AppEntry], *, changed: bool) -> int:
    for entry in stale:
        print(f"the sheet of {entry.app.name} is out of date", file=sys.stderr)
    if changed:
        print(f"{PAGE.as_posix()} is out of date: run `python -m scripts.catalogue`", file=sys.stderr)
    return int(changed or bool(stale))


def _draw(stale: list[AppEntry], resources: Resources, root: Path) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from scripts.catalogue.screen_sheet import ScreenArtist

    korean = load_translator(resources.translations, "ko")
    artist = ScreenArtist(resources, korean)
    for done, entry in enumerate(stale):
        print(f"[{done + 1}/{len(stale)}] {entry.app.name}", file=sys.stderr, flush=True)
        artist.write_sheet(walked_screens(entry.lessons, korean), _sheet(root, entry))


if __name__ == "__main__":
    sys.exit(main())
