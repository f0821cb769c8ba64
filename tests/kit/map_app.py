"""A practice app of one map, whose files a test changes."""

from collections.abc import Mapping
from pathlib import Path

from edu_desk.lesson.model import App
from edu_desk.lesson.reading.read_app import read_app

APP = """app: corner
title: 지도
device: phone
brand: {{colour: "#0B5C6B", ink: "#FFFFFF", mark: ticket}}
first: one
tables:
  places: {{file: places.csv, columns: {{id: text, name: label, down: number, across: number, shown: yesno}}}}
  land: {{file: land.csv, columns: {{id: text, kind: text, points: text}}}}
state:
  start: {{type: places}}
screens:
  one:
    title: 지도
    body:
      - map: where
        each: places
        down: row.down
        across: row.across
        label: "{{row.name}}"
        land: land
        here: {{down: "80", across: start.across, label: 나}}
        routes:
          - {{through: [here, start, 'places["bank"]'], when: start != none, style: walk}}
          - {{through: ['places["home"]', 'places["bank"]']}}
        do: [{{set: {{start: row}}}}]
        {more}
"""
PLACES = "id,name,down,across,shown\nhome,집,20,20,yes\nbank,은행,60,100,yes\n"
LAND = 'id,kind,points\na,street,"0,48 100,48"\nb,park,"0,0 20,0 20,20"\n'


def map_app(folder: Path, changes: Mapping[str, str], more: str = "") -> App:
    """The app with each old text replaced by its new one, and `more` lines of the map."""
    files = {"app.yaml": APP.format(more=more), "places.csv": PLACES, "land.csv": LAND}
    home = folder / "corner"
    home.mkdir()
    for name, words in files.items():
        changed = words
        for old, new in changes.items():
            changed = changed.replace(old, new)
        (home / name).write_text(changed, "utf-8")
    return read_app(home)[0]
