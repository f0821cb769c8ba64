"""Decisions on cases: what acts amount to, what is kept, and what is shown afterwards."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from edu_desk.lesson.cases import ADDRESS_BAR, Truth
from edu_desk.lesson.library import Library
from edu_desk.machine.action import Press, Target
from edu_desk.present.present import view
from edu_desk.present.review import beside, leading, review, undecided
from edu_desk.present.tongue import Tongue
from edu_desk.present.voice_script import heard_words, said_after
from edu_desk.runner.advance import advance, replay
from edu_desk.runner.case_decision import CaseChoice, case_choice, is_right
from edu_desk.runner.events import Acted, Decided, Event, Finished, Mode, RunHead
from edu_desk.runner.run import CaseJudged, Errand, Run, prepare, start
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import UNTRANSLATED, load_translator
from kit.mailbox import APP, CASES, LESSON, mailbox, write_mailbox
from kit.runs import errand_of
from kit.shipped_lessons import shipped_library

NOW = datetime(2026, 1, 1, tzinfo=UTC)
TONGUE = Tongue(UNTRANSLATED, date(2026, 1, 1))


@pytest.mark.parametrize(
    ("truth", "made", "right"),
    [
        (Truth.FRAUD, CaseChoice.REFUSE, True),
        (Truth.FRAUD, CaseChoice.TRUST, False),
        (Truth.FRAUD, CaseChoice.ASK, True),
        (Truth.GENUINE, CaseChoice.REFUSE, False),
        (Truth.GENUINE, CaseChoice.TRUST, True),
        (Truth.GENUINE, CaseChoice.ASK, True),
        (Truth.FRAUD, CaseChoice.LEAVE, True),
        (Truth.GENUINE, CaseChoice.LEAVE, True),
    ],
)
def test_what_is_right(truth: Truth, made: CaseChoice, right: bool) -> None:
    assert is_right(truth, made) is right


def test_what_can_wait_may_be_refused() -> None:
    assert is_right(Truth.GENUINE, CaseChoice.REFUSE, can_wait=True)
    assert not is_right(Truth.FRAUD, CaseChoice.TRUST, can_wait=True)


def test_leaving_is_wrong_only_where_something_has_to_be_done() -> None:
    assert not is_right(Truth.GENUINE, CaseChoice.LEAVE, wants=True)
    assert is_right(Truth.GENUINE, CaseChoice.TRUST, wants=True)


LEAVING = LESSON.replace(
    "  ask:",
    """\
  leave: did == "deleted"
  instruction: 이 문자를 믿을지 정해 보세요.
  ways: ["믿으면: 눌러요.", "할 일이 없으면: 그냥 두어요."]
  ask:""",
).replace('refuse: did == "deleted"', 'refuse: did == "nothing" and did == "opened"')


@pytest.mark.parametrize(
    ("case", "wants", "right", "told"),
    [
        ("parcel-bad", "", True, "This was a fraud."),
        ("parcel-good", "", True, "This one was genuine."),
        ("parcel-good", "  wants: yes\n", False, "somebody is waiting for you"),
    ],
)
def test_what_is_left_alone_ends_the_run(
    tmp_path: Path, case: str, wants: str, right: bool, told: str
) -> None:
    cases = CASES.replace(f"- id: {case}\n", f"- id: {case}\n{wants}")
    lesson = Library(write_mailbox(tmp_path, lesson=LEAVING, cases=cases)).lesson("told-apart")
    errand = prepare(lesson, case)
    assert errand is not None
    run = start(errand, RunHead("r", "l", "told-apart", case, Mode.TRY, "d", NOW.date(), NOW))
    before = view(errand, run, TONGUE)
    assert before.instruction == "이 문자를 믿을지 정해 보세요."
    assert before.ways == ("믿으면: 눌러요.", "할 일이 없으면: 그냥 두어요.")
    run, _ = done(errand, run, "newest", "delete")
    assert run.finished
    assert run.feedback == CaseJudged(CaseChoice.LEAVE, right)
    assert told in view(errand, run, TONGUE).feedback


def begun(folder: Path, case: str, mode: Mode = Mode.TRY) -> tuple[Errand, Run]:
    errand = prepare(mailbox(folder), case)
    assert errand is not None
    head = RunHead("r", "l", "told-apart", case, mode, "d", NOW.date(), NOW)
    return errand, start(errand, head)


def done(errand: Errand, run: Run, *names: str) -> tuple[Run, tuple[Event, ...]]:
    events: tuple[Event, ...] = ()
    for name in names:
        turn = advance(errand, run, Press(Target(name)), NOW)
        assert turn.events
        run, events = turn.run, (*events, *turn.events)
    return run, events


@pytest.mark.parametrize(
    ("case", "pressed", "made", "right"),
    [
        ("parcel-bad", "link", CaseChoice.TRUST, False),
        ("parcel-bad", "delete", CaseChoice.REFUSE, True),
        ("parcel-bad", "family", CaseChoice.ASK, True),
        ("parcel-good", "link", CaseChoice.TRUST, True),
        ("parcel-good", "delete", CaseChoice.REFUSE, False),
        ("parcel-good", "family", CaseChoice.ASK, True),
    ],
)
def test_a_decision_ends_the_run_and_is_kept(
    tmp_path: Path, case: str, pressed: str, made: CaseChoice, right: bool
) -> None:
    errand, run = begun(tmp_path, case)
    run, events = done(errand, run, "newest", pressed)
    assert run.finished
    assert run.feedback == CaseJudged(made, right)
    assert isinstance(events[0], Acted)
    assert events[-2:] == (
        Decided(NOW, made, right, "parcel", Truth.FRAUD if case == "parcel-bad" else Truth.GENUINE),
        Finished(NOW),
    )
    assert replay(errand, run.head, events).finished


def test_a_dangerous_touch_leads_on_a_little_and_says_what_would_come(tmp_path: Path) -> None:
    errand, run = begun(tmp_path, "parcel-bad")
    run, _ = done(errand, run, "newest", "link")
    shown = view(errand, run, TONGUE)
    assert shown.screen.name == "page"
    assert "카드 번호를 적게 해요." in shown.feedback
    assert advance(errand, run, Press(Target("lead")), NOW).events == ()


@pytest.mark.parametrize("case", ["parcel-bad", "parcel-good"])
def test_help_leads_to_what_came_and_no_further(tmp_path: Path, case: str) -> None:
    errand, run = begun(tmp_path, case, Mode.FOLLOW)
    advice = view(errand, run, TONGUE).advice
    assert advice is not None
    assert advice.target == Target("newest")
    task = errand.task.case
    assert task is not None
    run, _ = done(errand, run, "newest")
    assert leading(errand.machine, task, run.state) is None


@pytest.mark.parametrize("case", ["parcel-bad", "parcel-good"])
def test_help_says_where_to_look_and_never_what_it_is(tmp_path: Path, case: str) -> None:
    errand, run = begun(tmp_path, case, Mode.FOLLOW)
    run, _ = done(errand, run, "newest")
    advice = view(errand, run, TONGUE).advice
    assert advice is not None
    assert advice.target == Target("sender")
    assert "first, then decide" in advice.words


def test_what_is_undecided_can_still_be_decided(tmp_path: Path) -> None:
    errand, _ = begun(tmp_path, "parcel-bad")
    case = errand.task.case
    assert case is not None
    states = list(undecided(errand.machine, errand.task))
    assert len(states) == 2
    assert all(case_choice(case, state) is None for state in states)


def test_the_review_shows_each_sign_where_it_is(tmp_path: Path) -> None:
    errand, _ = begun(tmp_path, "parcel-bad")
    told = review(errand, TONGUE, right=False)
    assert told is not None
    assert [(sign.target, sign.screen.name) for sign in told.signs] == [
        (Target("sender"), "letter"),
        (Target("link"), "letter"),
    ]
    assert told.fraud
    assert told.instead == "택배 회사 앱을 직접 열어요."


def test_the_genuine_one_is_marked_where_the_sign_stands(tmp_path: Path) -> None:
    bad, _ = begun(tmp_path, "parcel-bad")
    good, _ = begun(tmp_path, "parcel-good")
    assert bad.task.case is not None
    assert good.task.case is not None
    signs = bad.task.case.signs
    assert [sign.element for sign in signs] == ["sender", "link"]
    assert [view.target for view in beside(good, TONGUE, signs)] == [Target("sender"), Target("link")]
    gone = tuple(replace(sign, element="nowhere") for sign in signs)
    own = good.task.case.signs[0].element
    assert [view.target for view in beside(good, TONGUE, gone)] == [Target(own)] * 2


def test_pages_with_and_without_a_lock_are_marked_alike() -> None:
    """A page without a lock is another screen; what it asks for stands beside what is asked there."""
    lesson = shipped_library().lesson("fraud-site")
    bad, good = errand_of(lesson, "parcel-slip"), errand_of(lesson, "parcel-notice")
    assert bad.task.case is not None
    signs = bad.task.case.signs
    assert [sign.element for sign in signs] == ["seen", ADDRESS_BAR, "scanned_bare_lead"]
    marked = [view.target.element for view in beside(good, TONGUE, signs)]
    assert marked == ["seen", ADDRESS_BAR, "scanned_lead"]
    back = [view.target.element for view in beside(good, TONGUE, signs[::-1])]
    assert back == marked[::-1]


def test_a_sign_may_be_the_address_of_a_page(tmp_path: Path) -> None:
    app = APP.replace("    title: 누리집\n", '    title: 누리집\n    address: "{letter.link}"\n')
    app = app.replace("""{set: {did: '"opened"'}}, {go: page}""", "{go: page}")
    app = app.replace("- text: lead\n", """- button: enter\n        do: [{set: {did: '"opened"'}}]\n""")
    write_mailbox(tmp_path, app=app, cases=CASES.replace("letter/link", "page/address-bar"))
    errand = prepare(Library(tmp_path).lesson("told-apart"), "parcel-bad")
    assert errand is not None
    told = review(errand, TONGUE, right=True)
    assert told is not None
    assert [(sign.target, sign.screen.address) for sign in told.signs] == [
        (Target("sender"), ""),
        (Target(ADDRESS_BAR), "h-post.example"),
    ]
    head = RunHead("r", "l", "told-apart", "parcel-bad", Mode.FOLLOW, "d", NOW.date(), NOW)
    run, _ = done(errand, start(errand, head), "newest", "link")
    advice = view(errand, run, TONGUE).advice
    assert advice is not None
    assert advice.target == Target(ADDRESS_BAR)
    assert "Address bar" in advice.words


def test_what_somebody_else_says_is_spoken_once(tmp_path: Path) -> None:
    app = APP.replace("- text: body\n        label", "- message: body\n        label: 보낸이\n        value")
    write_mailbox(tmp_path, app=app)
    errand = prepare(Library(tmp_path).lesson("told-apart"), "parcel-bad")
    assert errand is not None
    head = RunHead("r", "l", "told-apart", "parcel-bad", Mode.TRY, "d", NOW.date(), NOW)
    run = start(errand, head)
    before = view(errand, run, TONGUE)
    run, _ = done(errand, run, "newest")
    after = view(errand, run, TONGUE)
    assert heard_words(after, before) == ["It says: “상자가 왔어요.”"]
    assert heard_words(after, after) == []
    assert "상자가 왔어요." in said_after(after, before, "새 문자")


def test_words_of_somebody_are_pointed_at_without_saying_them(tmp_path: Path) -> None:
    app = APP.replace('- text: body\n        label: "', '- message: body\n        value: "')
    cases = CASES.replace("at: letter/sender, sign: number", "at: letter/body, sign: words")
    lesson = Library(write_mailbox(tmp_path, app=app, cases=cases)).lesson("told-apart")
    errand = prepare(lesson, "parcel-bad")
    assert errand is not None
    run = start(errand, RunHead("r", "l", "told-apart", "parcel-bad", Mode.FOLLOW, "d", NOW.date(), NOW))
    run, _ = done(errand, run, "newest")
    advice = view(errand, run, TONGUE).advice
    assert advice is not None
    assert advice.target == Target("body")
    assert advice.words == "Read the marked words closely before you decide."


def test_what_somebody_says_face_to_face_is_said_by_who_says_it(tmp_path: Path) -> None:
    said = "- message: body\n        style: said\n        label: 가게 직원\n        value"
    write_mailbox(tmp_path, app=APP.replace("- text: body\n        label", said))
    errand = prepare(Library(tmp_path).lesson("told-apart"), "parcel-bad")
    assert errand is not None
    run = start(errand, RunHead("r", "l", "told-apart", "parcel-bad", Mode.TRY, "d", NOW.date(), NOW))
    before = view(errand, run, TONGUE)
    run, _ = done(errand, run, "newest")
    assert heard_words(view(errand, run, TONGUE), before) == ["가게 직원 says: “상자가 왔어요.”"]
    korean = Tongue(load_translator(shipped().translations, "ko"), NOW.date())
    assert heard_words(view(errand, run, korean), before) == ["가게 직원이 이렇게 말해요. ‘상자가 왔어요.’"]
