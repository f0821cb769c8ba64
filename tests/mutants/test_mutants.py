"""The tool that mutates the core, on a planted project: what its test finds, and what it does not."""

import io
from pathlib import Path

import pytest
from scripts.mutants.accepted import read_accepted
from scripts.mutants.campaign import Campaign
from scripts.mutants.mutations import mutants_of
from scripts.mutants.selection import CORE, chosen

ROOT = Path(__file__).resolve().parents[2]
MODULE = '"""Planted."""\n\n\ndef old(age: int) -> bool:\n    """Whether it is old."""\n    return age > 7\n'
TEST = "from planted.ages import old\n\n\ndef test_old() -> None:\n    assert old(9)\n    assert not old(7)\n"
KILLED = "planted/ages.py:old: age > 7 => age >= 7"
SURVIVED = "planted/ages.py:old: 7 => 8"
LISTED = """\
[[survivor]]
module = "planted/ages.py"
function = "old"
before = "7"
after = "8"
reason = "planted"
"""
WRONG = LISTED.replace('"8"', '"800"') + LISTED.replace('"7"', '"age > 7"').replace('"8"', '"age >= 7"')
"""One that cannot be made, and one that the test finds."""

CHANGES = [
    ("return a == b", ["a == b => a != b", "return a == b => return None"]),
    ("return a < b <= c", ["a < b <= c => a <= b <= c", "a < b <= c => a < b < c"]),
    ("return a in b", ["a in b => a not in b"]),
    ("return a is None", ["a is None => a is not None"]),
    ("return a and b", ["a and b => a or b"]),
    ("return not a", ["not a => a"]),
    ("return a if b else c", ["a if b else c => c if b else a"]),
    ("return a | b", ["a | b => a", "a | b => b"]),
    ("return a + 1", ["a + 1 => a - 1", "1 => 2", "1 => 0"]),
    ("return a[40]", ["40 => 41"]),
    ("return True", ["True => False"]),
    ("return any(a)", ["any => all"]),
    ("a.append(b)", ["a.append(b) => pass"]),
    ("a.b = c", ["a.b = c => pass"]),
    ("a += b", ["a += b => pass"]),
    ("yield a", ["yield a => pass"]),
    ("match a:\n  case int() | str():\n   return b", ["int() | str() => int()", "int() | str() => str()"]),
]
NO_CHANGES = [
    '"""Words."""',
    "a: int = b",
    "raise ValueError(1)",
    "A = B | C | D",
    "from a import b",
    "assert_never(a)",
    "return None",
    "x = f'{a + 1}'",
    "match a:\n  case b:\n   continue",
]


def names(body: str) -> list[str]:
    lines = "".join(f"  {line}\n" for line in body.split("\n"))
    return [one.name.partition("f: ")[2] for one in mutants_of("m.py", f"for a in b:\n def f():\n{lines}")]


@pytest.mark.parametrize(("body", "made"), CHANGES)
def test_what_is_changed(body: str, made: list[str]) -> None:
    assert set(made) <= set(names(body))


@pytest.mark.parametrize("body", NO_CHANGES)
def test_what_is_let_be(body: str) -> None:
    assert names(body) == []


def test_a_mutant_changes_one_place_and_leaves_the_rest() -> None:
    source = "def f(가):\n    return 가 > '나', 1  # 말\n"
    made = {one.name: one.source for one in mutants_of("m.py", source)}
    assert made["m.py:f: 가 > '나' => 가 >= '나'"] == "def f(가):\n    return (가 >= '나'), 1  # 말\n"
    again = mutants_of("m.py", "def f(a):\n    return a[1], a[1]\n")
    assert {one.name for one in again} >= {"m.py:f: 1 => 2", "m.py:f: 1 => 2 #2"}


def plant(root: Path, listed: str, test: str = TEST) -> Campaign:
    (root / "src" / "planted").mkdir(parents=True)
    (root / "tests").mkdir()
    (root / "src" / "planted" / "__init__.py").write_text("", encoding="utf-8")
    (root / "src" / "planted" / "ages.py").write_text(MODULE, encoding="utf-8")
    (root / "tests" / "test_ages.py").write_text(test, encoding="utf-8")
    (root / "accepted.toml").write_text(listed, encoding="utf-8")
    return Campaign(
        root,
        "planted",
        {"ages": ("tests",)},
        root / "accepted.toml",
        count=0,
        seed=0,
        out=io.StringIO(),
        progress=io.StringIO(),
    )


def told(campaign: Campaign) -> str:
    assert isinstance(campaign.out, io.StringIO)
    return campaign.out.getvalue()


def test_a_list_of_all_survivors_is_right(tmp_path: Path) -> None:
    campaign = plant(tmp_path, LISTED)
    assert campaign.run() == 0
    assert "| planted/ages.py | 2 | 3 | 1 |" in told(campaign)
    assert "killed 2 of 3 (66.7 %), 1 accepted; 3 could be tried" in told(campaign)
    assert (tmp_path / "src" / "planted" / "ages.py").read_text(encoding="utf-8") == MODULE


def test_a_list_that_is_wrong_is_told(tmp_path: Path) -> None:
    campaign = plant(tmp_path, WRONG)
    assert campaign.run() == 1
    for wrong in (
        f"survived: {SURVIVED}",
        "listed, but there is no such code: planted/ages.py:old: 7 => 800",
        f"listed, but killed now: {KILLED}",
    ):
        assert wrong in told(campaign)


def test_tests_that_fail_by_themselves_are_no_measure(tmp_path: Path) -> None:
    campaign = plant(tmp_path, "", test=TEST.replace("not old(7)", "old(7)"))
    assert campaign.run() == 2
    assert "unchanged code: killed" in told(campaign)


def test_a_listed_survivor_needs_a_reason(tmp_path: Path) -> None:
    file = tmp_path / "accepted.toml"
    file.write_text(LISTED.replace('reason = "planted"', 'reason = " "'))
    with pytest.raises(ValueError, match="has no reason"):
        read_accepted(file)


def test_every_listed_survivor_can_still_be_made() -> None:
    accepted = read_accepted(ROOT / "scripts" / "mutants" / "accepted.toml")
    named = {one.module for one in accepted}
    there = {
        (one.module, one.function, one.before, one.after, one.nth)
        for module in chosen(ROOT, "edu_desk", CORE)
        if module.module in named
        for one in mutants_of(module.module, (ROOT / "src" / module.module).read_text(encoding="utf-8"))
    }
    assert {one.key for one in accepted} <= there


def test_the_table_names_modules_and_tests_that_exist() -> None:
    found = list(chosen(ROOT, "edu_desk", CORE))
    for begin in CORE:
        assert any(one.module.startswith(f"edu_desk/{begin}") for one in found), begin
    for one in found:
        assert one.tests
        assert all((ROOT / test).is_file() for test in one.tests)


def test_no_mutant_waits_for_tests_that_start_programs() -> None:
    tests = {test for one in chosen(ROOT, "edu_desk", CORE) for test in one.tests}
    assert "tests/runner/test_kiosk_payment.py" in tests
    assert not {"tests/access/test_kiosk_touch.py", "tests/access/test_orca.py"} & tests
