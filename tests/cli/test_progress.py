"""`edu-desk progress`: what one person decided, and which frauds fool everybody here."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from edu_desk.cli import main
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Decided, Finished, Mode, RunHead
from edu_desk.shared.paths import DATABASE
from edu_desk.store.store import open_store
from kit.clock import HandClock

NOW = datetime(2026, 1, 1, 9, tzinfo=UTC)


def person(data: Path, *decided: tuple[str, CaseChoice, bool]) -> None:
    """Somebody sits down, decides, and goes."""
    store = open_store(data / DATABASE, HandClock(), lambda _fault: None)
    learner = store.guest().id
    for place, (scheme, made, right) in enumerate(decided):
        run = f"{learner}-{place}"
        store.begin(RunHead(run, learner, "fraud-message", scheme, Mode.TRY, "d", NOW.date(), NOW))
        store.append(run, (Decided(NOW, made, right, scheme), Finished(NOW)))
    store.retire_guest()
    store.close()


def test_everybody_is_counted_together_and_nobody_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person(tmp_path, ("parcel", CaseChoice.TRUST, False), ("fine", CaseChoice.REFUSE, True))
    person(tmp_path, ("parcel", CaseChoice.TRUST, False), ("bank", CaseChoice.TRUST, False))
    assert main(["progress", "--everybody", "--json", "--data", str(tmp_path)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["cases"]["fooled_by"] == {"parcel": 2, "bank": 1}
    assert told["cases"]["hits"] == 1
    assert told["lessons"] == []
    assert main(["progress", "--everybody", "--data", str(tmp_path), "--lang", "en"]) == 0
    assert "Parcels 2, Banks 1" in capsys.readouterr().out


def test_the_next_person_has_decided_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    person(tmp_path, ("parcel", CaseChoice.TRUST, False))
    assert main(["progress", "--json", "--data", str(tmp_path)]) == 0
    assert json.loads(capsys.readouterr().out)["cases"]["fooled_by"] == {}
