"""What terms to agree to, files to attach and another app's screen show of a state."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from edu_desk.lesson.kinds import Device
from edu_desk.lesson.reading.read_app import read_app
from edu_desk.machine.action import Target
from edu_desk.machine.machine import Machine
from edu_desk.machine.moves import ALL
from edu_desk.present.render import render
from edu_desk.present.shut_rows import shut_on
from edu_desk.present.target_names import target_name
from edu_desk.present.tongue import Tongue
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import load_translator
from kit.form_app import form_app
from kit.form_screens import blank_screen, element_seen, set_to

TERMS = """
- agree: one
  bind: cart
  label: "{row.name}"
  must: row.id == "tea"
  all: 전체 동의
"""
FILE = """
- files: one
  bind: thing
  each: things
  label: "{row.name}"
  picture: row.photo
  fits: "true"
  unfit: 안 됩니다.
  size: row.price
  most: 5000
  large: 큽니다.
"""


@pytest.mark.parametrize(
    ("cart", "chosen"),
    [((), [False, False, False]), (("bus", "tea"), [True] * 3), (("tea",), [False, True, False])],
)
def test_terms_say_whether_they_are_needed(tmp_path: Path, cart: tuple[str, ...], chosen: list[bool]) -> None:
    app = form_app(tmp_path, TERMS)
    view = element_seen(app, set_to(app, cart=cart))
    assert [(one.target.part, one.label, one.tag) for one in view.items] == [
        (ALL, "전체 동의", ""),
        ("tea", "차", "필수"),
        ("bus", "버스", "선택"),
    ]
    assert [one.chosen for one in view.items] == chosen
    assert all(one.ticks and one.enabled for one in view.items)


def test_all_at_once_has_a_name_to_be_told_by(tmp_path: Path) -> None:

    view = element_seen(form_app(tmp_path, TERMS))
    assert target_name(Target("one", ALL), replace(blank_screen(), body=(view,))) == "전체 동의"


@pytest.mark.parametrize(
    ("size", "said"), [(1, "1KB"), (999, "999KB"), (1000, "1MB"), (1850, "1.9MB"), (24_000, "24MB")]
)
def test_a_file_says_how_large_it_is(tmp_path: Path, size: int, said: str) -> None:
    things = f"id,name,price,sign,photo\ntea,사진,{size},coffee,front.svg\n"
    app = form_app(tmp_path, FILE, things)
    (item,) = element_seen(app, set_to(app, thing="tea")).items
    assert (item.value, item.chosen) == (said, True)
    assert item.picture == tmp_path / "forms" / "front.svg"


def test_a_screen_of_another_app_is_on_its_own_device(tmp_path: Path) -> None:
    folder = tmp_path / "city"
    folder.mkdir()
    (folder / "app.yaml").write_text(
        """
app: city
title: 시청
device: web
brand: {colour: "#143A5A", ink: "#FFFFFF", mark: landmark}
first: page
state: {}
screens:
  page: {title: 인증, body: [{button: on, label: 앱 열기, do: [{go: approve}]}]}
  approve:
    title: 인증 요청
    other: {title: 담소인증, device: phone, brand: {colour: "#4A3A8C", ink: "#FFFFFF", mark: shield-check}}
    body: [{button: accept, label: 승인, do: [{back: yes}]}]
""",
        encoding="utf-8",
    )
    app, _ = read_app(folder)
    machine, tongue = (
        Machine(app, {}),
        Tongue(load_translator(shipped().translations, "ko"), date(2026, 11, 23)),
    )
    (there,) = (state for _, state in machine.successors(app.start))
    here, away = (render(machine, state, tongue, 550) for state in (app.start, there))
    assert (here.app, here.device, here.colour, here.mark) == ("시청", Device.WEB, "#143A5A", "landmark")
    assert (away.app, away.device, away.colour, away.mark) == (
        "담소인증",
        Device.PHONE,
        "#4A3A8C",
        "shield-check",
    )
    assert away.can_back


@pytest.mark.parametrize(("enabled", "said"), [("true", ""), ("false", "알림: 잠겨 있어요")])
def test_a_switch_that_is_locked_is_told_with_what_cannot_be_chosen(
    tmp_path: Path, enabled: str, said: str
) -> None:
    app = form_app(tmp_path, f'- {{toggle: one, label: 알림, bind: asked, enabled: "{enabled}"}}')
    screen = replace(blank_screen(), body=(element_seen(app),))
    assert shut_on(screen, load_translator(shipped().translations, "ko")) == said
