"""Every rule finds the defect planted for it, at its file and line, and nothing in the sound lesson."""

from pathlib import Path

import pytest

from edu_desk.lesson.checking.problems import Problem
from edu_desk.proof.check_report import CheckOrder, run_check
from edu_desk.proof.lesson_check import Report, Wish, prove
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import load_translator
from kit.locker import APP, LESSON, write_locker

ICONS = frozenset({"ticket"})


def proven(root: Path, app: str = APP, lesson: str = LESSON, states: int = 4_000) -> Report:
    translators = [load_translator(shipped().translations, name) for name in ("ko", "en")]
    return prove(write_locker(root, app, lesson), Wish(translators, ICONS, states))


def found(report: Report, rule: str) -> list[Problem]:
    return [problem for problem in report.problems if problem.rule == rule]


def line_of(text: str, words: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if words in line)


def test_the_sound_lesson_is_proven_whole(tmp_path: Path) -> None:
    report = proven(tmp_path)
    assert [problem for problem in report.problems if problem.rule != "untranslated"] == []
    (looked,) = report.looked
    assert looked.whole
    assert looked.sure == looked.states > 20
    assert looked.steps == 7


HELP_WORDS = "        label: 크기를 고르고 돈을 내면 문이 열려요.\n"
AGAIN = (HELP_WORDS, HELP_WORDS + "      - button: again\n        label: 다시\n        do: [{go: start}]\n")
LABELLESS = (HELP_WORDS, HELP_WORDS + "      - list: kinds\n        each: '[\"small\"]'\n")
IN_APP = [
    # rule, what is replaced, by what, words on the line that the finding names
    ("screen-unreached", "        do: [{go: help}]", "        do: [{go: sizes}]", "title: 도움말"),
    ("element-unreached", 'when: size == "large"', 'when: size == "open"', "- text: large"),
    ("element-useless", "enabled: inside", "enabled: inside and not inside", "- button: finish"),
    ("condition-constant", 'size != "open"', 'size == "open" or size != "open"', "- check: size"),
    ("open-again", *AGAIN, "do: [{go: start}]"),
    ("icon", "        icon: ticket", "        icon: tickett", "- tile: store"),
    ("icon", "mark: ticket", "mark: tickett", "brand:"),
    ("nameless", *LABELLESS, "- list: kinds"),
    ("link-address", "        value: help.locker.example\n", "", "- link: help"),
    ("nameless", "        label: 다 했어요\n", "", "- button: finish"),
    ("unspeakable", "label: 문이 열렸어요.", "label: 문이 열렸어요 🎉", "label: 문이 열렸어요 🎉"),
    ("too-long", "label: 문이 열렸어요.", "label: " + "문이 열렸어요. " * 40, "label: 문이 열렸어요. 문이"),
    ("untranslated", "label: 문이 열렸어요.", "label: 아무도 옮기지 않은 말이에요.", "옮기지 않은"),
]


@pytest.mark.parametrize(("rule", "old", "new", "at"), IN_APP)
def test_a_defect_of_the_practice_app(rule: str, old: str, new: str, at: str, tmp_path: Path) -> None:
    assert old in APP
    broken = APP.replace(old, new, 1)
    problems = found(proven(tmp_path, app=broken), rule)
    assert [problem.place.file.name for problem in problems][:1] == ["app.yaml"]
    assert line_of(broken, at) in {problem.place.line for problem in problems}
    assert {problem.nearest for problem in problems} == {"ticket" if rule == "icon" else ""}


NEVER_BY_CLOCK = "goal: paid and size == task.size\nnever: [paid]"
IN_LESSON = [
    ("icon", "icon: ticket", "icon: tikcet", "icon: tikcet"),
    ("typed-format", 'code: "12"', 'code: "1o2"', "- id: small"),
    ("typed-format", 'code: "12"', 'code: "1-2"', "- id: small"),
    ("typed-length", 'code: "12"', 'code: "123"', "- id: small"),
    ("typed-length", 'code: "12"', 'code: "1"', "- id: small"),
    ("goal-now", "goal: paid and size == task.size", "goal: not paid", "- id: small"),
    ("no-way", "goal: paid and", 'goal: paid and not inside and screen == "busy" and', "- id: small"),
    ("milestone-missed", "    done: size == task.size", "    done: inside and paid", "- id: size"),
    ("milestone-lost", "    done: size == task.size", '    done: screen != "busy"', "- id: size"),
    ("never-guided", "goal: paid and size == task.size", NEVER_BY_CLOCK, "never: [paid]"),
    ("never-clock", "goal: paid and size == task.size", NEVER_BY_CLOCK, "never: [paid]"),
    (
        "never-idle",
        "goal: paid and size == task.size",
        'goal: paid and size == task.size\nnever: [paid and screen == "busy" and not inside]',
        "never: [paid and",
    ),
]


@pytest.mark.parametrize(("rule", "old", "new", "at"), IN_LESSON)
def test_a_defect_of_the_lesson(rule: str, old: str, new: str, at: str, tmp_path: Path) -> None:
    assert old in LESSON
    broken = LESSON.replace(old, new, 1)
    problems = found(proven(tmp_path, lesson=broken), rule)
    assert [(problem.place.file.name, problem.place.line) for problem in problems] == [
        ("lesson.yaml", line_of(broken, at))
    ]


def test_milestones_in_another_order_than_the_way(tmp_path: Path) -> None:
    first, second = LESSON.index("  - id: size"), LESSON.index("  - id: paid")
    swapped = LESSON[:first] + LESSON[second:] + LESSON[first:second]
    problems = found(proven(tmp_path, lesson=swapped), "milestone-order")
    assert [problem.place.line for problem in problems] == [line_of(swapped, "- id: size")]


def test_a_dead_end_tells_the_fewest_actions_that_lead_there(tmp_path: Path) -> None:
    """The help page is given a button that breaks the machine for good."""
    broken = APP.replace(
        "label: 크기를 고르고 돈을 내면 문이 열려요.",
        "label: 크기를 고르고 돈을 내면 문이 열려요.\n"
        '      - button: kick\n        label: 차기\n        do: [{set: {broken: "true"}}]',
    ).replace("  code: {type: text}", "  code: {type: text}\n  broken: {type: yesno}")
    broken = broken.replace("        enabled: inside", "        enabled: inside and not broken")
    (problem,) = found(proven(tmp_path, app=broken), "dead-end")
    assert problem.values["way"] == "help, kick"
    assert problem.place.line == line_of(broken, "- button: kick")


HELP_WORDS = "label: 크기를 고르고 돈을 내면 문이 열려요."
SIZE_DONE = "    done: size == task.size"


def with_help(*lines: str, state: str) -> str:
    """The app with more on its help page, and more in its state."""
    more = "".join(f"\n      {line}" for line in lines)
    return APP.replace(HELP_WORDS, HELP_WORDS + more).replace(
        "  code: {type: text}", f"  code: {{type: text}}\n{state}"
    )


def test_advice_that_goes_round_is_told(tmp_path: Path) -> None:
    """Two milestones that undo one another, away from the way that the guide takes from the start."""
    app = with_help(
        '- {button: one, label: 하나, do: [{set: {p: "true", q: "false"}}]}',
        '- {button: two, label: 둘, do: [{set: {q: "true", p: "false"}}]}',
        state="  p: {type: yesno, start: true}\n  q: {type: yesno, start: true}",
    )
    words = "teach: 해요.\n    why: 그래요.\n    praise: 했어요."
    first = "".join(f"  - id: {one}\n    title: {one}\n    done: {one}\n    {words}\n" for one in "pq")
    lesson = LESSON.replace("milestones:\n", f"milestones:\n{first}", 1)
    report = proven(tmp_path, app=app, lesson=lesson)
    (problem,) = report.errors
    assert (problem.rule, problem.values["screen"]) == ("goes-round", "help")
    assert problem.place.line == line_of(lesson, f"- id: {problem.values['milestone']}")


def test_advice_against_the_words_of_its_step_is_an_error(tmp_path: Path) -> None:
    """Two ways as long as one another: the step speaks of the one, the guide takes the other."""
    store = "      - tile: store\n        label: 맡기기\n        icon: ticket\n        do: [{go: sizes}]\n"
    other = (
        "      - button: bag\n        label: 가방 넣기\n        style: primary\n        do: [{go: sizes}]\n"
    )
    app = APP.replace(store, store + other)
    lesson = LESSON.replace("teach: 크기를 골라요.", "teach: 맡기기 버튼을 누르고 크기를 골라요.")
    (problem,) = proven(tmp_path / "against", app=app, lesson=lesson).errors
    assert problem.rule == "against-words"
    assert (problem.values["advised"], problem.values["rival"]) == ("가방 넣기", "맡기기")
    assert problem.place.line == line_of(lesson, "- id: size")
    preferred = lesson.replace("goal: paid", "prefer: [store]\ngoal: paid")
    both = lesson.replace("teach: 맡기기 버튼을 누르고 크기를", "teach: 맡기기나 가방 넣기를 누르고 크기를")
    for at, mended in enumerate((preferred, both)):
        assert not proven(tmp_path / str(at), app=app, lesson=mended).errors


def test_a_milestone_that_is_lost_away_from_the_guides_way_is_told(tmp_path: Path) -> None:
    app = with_help('- {button: rain, label: 비, do: [{set: {wet: "true"}}]}', state="  wet: {type: yesno}")
    unstable = LESSON.replace(SIZE_DONE, f"{SIZE_DONE} and not (wet and inside)", 1)
    (problem,) = found(proven(tmp_path, app=app, lesson=unstable), "milestone-lost")
    assert problem.place.line == line_of(unstable, "- id: size")


def test_where_the_guide_stops_is_told(tmp_path: Path) -> None:
    blocked = APP.replace("        enabled: inside", "        enabled: inside and size == none_such")
    blocked = blocked.replace("none_such", '"open"')
    (problem,) = found(proven(tmp_path, app=blocked), "no-way")
    assert (problem.values["milestone"], problem.values["screen"]) == ("paid", "sizes")


def test_proven_is_said_only_where_all_was_proven(tmp_path: Path) -> None:
    """With room for all states, but not twice, everything is still proven and ways are the shortest."""
    broken = with_help(
        '- {button: kick, label: 차기, do: [{set: {broken: "true"}}]}', state="  broken: {type: yesno}"
    ).replace("        enabled: inside", "        enabled: inside and not broken")
    count = proven(tmp_path / "all", app=broken).looked[0].states
    report = proven(tmp_path / "tight", app=broken, states=count + 1)
    (looked,) = report.looked
    assert (looked.whole, looked.states) == (True, count)
    (problem,) = found(report, "dead-end")
    assert problem.values["way"] == "help, kick"
    (part,) = proven(tmp_path / "part", app=broken, states=count - 1).looked
    assert not part.whole


def test_a_declared_end_is_no_dead_end(tmp_path: Path) -> None:
    broken = APP.replace("  code: {type: text}", "  code: {type: text}\n  sent: {type: yesno}")
    broken = broken.replace(
        "label: 크기를 고르고 돈을 내면 문이 열려요.",
        "label: 크기를 고르고 돈을 내면 문이 열려요.\n"
        '      - button: send\n        label: 보내기\n        do: [{set: {sent: "true"}}]',
    ).replace("        enabled: inside", "        enabled: inside and not sent")
    assert found(proven(tmp_path / "without", app=broken), "dead-end")
    declared = LESSON.replace("milestones:", "ends: [sent]\nnever: [sent]\nmilestones:", 1)
    report = proven(tmp_path / "with", app=broken, lesson=declared)
    assert report.errors == ()


def test_a_way_too_long_for_the_guide_is_told(tmp_path: Path) -> None:
    """One button sends the learner 9,000 presses away from where everything can go on."""
    far = APP.replace(
        "  code: {type: text}", "  code: {type: text}\n  off: {type: number, from: 0, to: 9000}"
    )
    far = far.replace(
        "label: 크기를 고르고 돈을 내면 문이 열려요.",
        "label: 크기를 고르고 돈을 내면 문이 열려요.\n"
        "      - button: away\n        label: 멀리\n        do: [{set: {off: 9000}}]\n"
        "      - button: nearer\n        label: 가까이\n        enabled: off > 0\n"
        "        do: [{set: {off: off - 1}}]",
    ).replace("        enabled: inside", "        enabled: inside and off == 0")
    report = proven(tmp_path, app=far, states=60)
    assert not report.looked[0].whole
    assert [problem.place.line for problem in found(report, "lost")] == [line_of(far, "- button: away")]


def test_one_lesson_is_checked_with_the_texts_of_its_app_and_of_no_other(tmp_path: Path) -> None:
    """The second app cannot even be read; whoever checks the first one's lesson is not told of it."""
    root = write_locker(tmp_path, APP.replace("icon: ticket\n", "icon: tickett\n", 1))
    (root / "apps" / "other").mkdir()
    (root / "apps" / "other" / "app.yaml").write_text("app: other", encoding="utf-8")
    wish = Wish((), ICONS)
    assert {one.place.file.parent.name for one in prove(root, wish).errors} == {"locker", "other"}
    alone = prove(root / "station" / "store-bag", wish)
    assert [(one.rule, one.place.file.parent.name) for one in alone.errors] == [("icon", "locker")]


def test_missing_translations_are_one_line_a_file_until_each_is_asked_for(tmp_path: Path) -> None:
    root = write_locker(tmp_path)
    tr = load_translator(shipped().translations, "en")

    def told(**asked: bool) -> list[str]:
        said, well = run_check(CheckOrder(root, shipped(), states=60, **asked), tr, lambda _what: None)
        assert well
        return said.splitlines()

    summed = [line for line in told(notes=True) if "untranslated" in line]
    assert [Path(line.split(":")[0]).name for line in summed] == ["app.yaml", "lesson.yaml"]
    each = [line for line in told(untranslated=True) if "[untranslated]" in line]
    assert len(each) > 20
    assert sum(int(line.split(": ")[1].split()[0]) for line in summed) == len(each)
    assert told()[-1].startswith(f"{len(told(notes=True)) - 2} notes")


def test_what_a_part_did_not_show_is_only_a_note(tmp_path: Path) -> None:
    """Where not every state was looked at, nothing is called impossible."""
    report = proven(tmp_path, states=8)
    assert not report.looked[0].whole
    assert report.errors == ()


def test_what_says_that_it_never_changes_is_meant(tmp_path: Path) -> None:
    meant = (
        HELP_WORDS
        + "      - button: sealed\n        label: 봉인\n        do: [{check: 'false', say: 못 열어요.}]\n"
    )
    report = proven(tmp_path, app=APP.replace(HELP_WORDS, meant, 1))
    assert found(report, "condition-constant") == []
    assert all(looked.whole for looked in report.looked)
