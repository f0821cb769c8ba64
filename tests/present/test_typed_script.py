"""The letters that a text is typed in, and that an errand's entries know theirs."""

from datetime import date

import pytest

from edu_desk.present.present import view
from edu_desk.present.target_names import views
from edu_desk.present.tongue import Tongue
from edu_desk.present.typed_script import TypedScript, script_of
from edu_desk.present.view import ElementView
from edu_desk.runner.events import Mode
from edu_desk.shared.text import UNTRANSLATED
from kit.runs import begin, errand_of, walk
from kit.shipped_lessons import shipped_library

TONGUE = Tongue(UNTRANSLATED, date(2026, 11, 23))


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("쉴 곳이 필요해요", TypedScript.HANGUL),
        ("오늘 3시예요", TypedScript.HANGUL),
        ("pureun", TypedScript.LATIN),
        ("Pureun_2026", TypedScript.LATIN),
        ("260417", TypedScript.NUMBERS),
        ("QR결제", None),
        ("…", None),
        ("", None),
        (None, None),
    ],
)
def test_what_a_text_is_typed_with(text: str | None, script: TypedScript | None) -> None:
    assert script_of(text) is script


def test_an_errands_entries_know_their_letters() -> None:
    errand = errand_of(shipped_library().lesson("wifi-trouble"), "no-internet")
    steps = ("pull", "shade_wifi", "net[centre_secure]")
    run = walk(errand, begin(errand, Mode.TRY), steps).run
    shown = views(view(errand, run, TONGUE).screen)
    entries = {
        one.label: one.entry for one in shown if isinstance(one, ElementView) and one.entry is not None
    }
    scripts = {label: entry.script for label, entry in entries.items()}
    assert scripts == {"ID": TypedScript.LATIN, "비밀번호": TypedScript.NUMBERS}
