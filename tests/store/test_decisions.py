"""Decisions on cases come back from the database, and are told in words."""

from datetime import UTC, date, datetime
from pathlib import Path

from edu_desk.lesson.cases import Truth
from edu_desk.progress.decision import Decision, truth_behind
from edu_desk.progress.judgement import Tally
from edu_desk.report.judgement_report import judged, judgement_words
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Decided, Finished, Helped, Mode, RunHead
from edu_desk.shared.text import UNTRANSLATED
from edu_desk.store.store import open_store
from kit.clock import HandClock

NOW = datetime(2026, 1, 1, 9, tzinfo=UTC)


def head(run: str, learner: str, case: str, mode: Mode) -> RunHead:
    return RunHead(run, learner, "told-apart", case, mode, "d", date(2026, 1, 1), NOW)


def test_decisions_are_kept_in_order(tmp_path: Path) -> None:
    store = open_store(tmp_path / "some.db", HandClock(), lambda _fault: None)
    learner = store.guest().id
    for run, case, made, right in (
        ("one", "parcel-bad", CaseChoice.TRUST, False),
        ("two", "parcel-good", CaseChoice.ASK, True),
    ):
        store.begin(head(run, learner, case, Mode.TRY))
        asked = (Helped(NOW, ""),) if right else ()
        store.append(run, (*asked, Decided(NOW, made, right, "parcel"), Helped(NOW, ""), Finished(NOW)))
    assert store.decisions(learner) == (
        Decision(
            "told-apart",
            "parcel-bad",
            Mode.TRY,
            NOW,
            CaseChoice.TRUST,
            right=False,
            scheme="parcel",
            truth=Truth.FRAUD,
        ),
        Decision(
            "told-apart",
            "parcel-good",
            Mode.TRY,
            NOW,
            CaseChoice.ASK,
            right=True,
            scheme="parcel",
            helped=True,
        ),
    )
    assert store.decisions("nobody") == ()
    store.retire_guest()
    assert store.decisions(store.guest().id) == ()
    assert store.every_decision() == (store.decisions(learner),)
    assert store.unfinished(store.guest().id) == ()
    store.close()


def decision(case: str, made: CaseChoice, *, right: bool, mode: Mode = Mode.TRY) -> Decision:
    truth = truth_behind(made, right=right, recorded=None)
    return Decision("told-apart", case, mode, NOW, made, right, case.split("-", maxsplit=1)[0], truth)


def test_what_fooled_is_counted_by_scheme() -> None:
    made = [
        decision("parcel-bad", CaseChoice.TRUST, right=False),
        decision("parcel-bad", CaseChoice.TRUST, right=False),
        decision("fine-bad", CaseChoice.TRUST, right=False),
        decision("fine-bad", CaseChoice.REFUSE, right=True),
        decision("fine-good", CaseChoice.REFUSE, right=False),
        decision("parcel-good", CaseChoice.ASK, right=True),
        decision("parcel-bad", CaseChoice.TRUST, right=False, mode=Mode.WATCH),
    ]
    found = judged([made])
    assert found.counted == Tally(hits=1, misses=3, false_alarms=1, passes=0, asked=1)
    assert list(found.fooled.items()) == [("parcel", 2), ("fine", 1)]
    assert found.found is None, "too few to tell"
    assert found.as_json()["sensitivity"] is None
    assert "Parcels 2, Fines and penalties 1" in judgement_words(found, UNTRANSLATED)


def test_nothing_decided_tells_nothing() -> None:
    assert judgement_words(judged(()), UNTRANSLATED) == ""
