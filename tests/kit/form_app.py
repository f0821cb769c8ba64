"""A practice app of one screen, written around the element that a test is about."""

from pathlib import Path

from edu_desk.lesson.model import App
from edu_desk.lesson.reading.read_app import read_app

_HEAD = """\
app: forms
title: 앱
device: phone
brand: {colour: "#143A5A", ink: "#FFFFFF", mark: ticket}
first: page
tables:
  things: {file: things.csv, columns: {id: text, name: label, price: number, sign: text, photo: text}}
  others: {file: others.csv, columns: {id: text, name: label, price: number, sign: text}}
state:
  way:   {type: text, of: [slow, fast], start: slow}
  words: {type: text}
  count: {type: number, from: 0, to: 100, start: 20}
  year:  {type: number, from: 1920, to: 2010, start: 1980}
  month: {type: number, from: 1, to: 12, start: 1}
  day:   {type: number, from: 1, to: 31, start: 1}
  cart:  {type: set, of: things}
  thing: {type: things}
  asked: {type: yesno}
screens:
  page:
    title: 화면
    body:
"""
_THINGS = "id,name,price,sign,photo\ntea,차,2000,coffee,front.svg\nbus,버스,1500,bus,\n"
ELEMENT_LINE = _HEAD.count("\n") + 1
"""The line on which the element begins."""


def form_app(folder: Path, element: str, things: str = _THINGS) -> App:
    """The app with `element`, a list item in YAML. Raises `LessonBroken`."""
    home = folder / "forms"
    home.mkdir()
    lines = "".join(f"      {line}\n" for line in element.strip().splitlines())
    (home / "app.yaml").write_text(_HEAD + lines, encoding="utf-8")
    (home / "things.csv").write_text(things, encoding="utf-8")
    (home / "others.csv").write_text("id,name,price,sign\none,하나,1,bus\n", encoding="utf-8")
    (home / "front.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    return read_app(home)[0]
