"""Every rule that a finding can carry is explained."""

import ast

from edu_desk.proof.rule_explanations import EXPLAINED
from kit.source_trees import modules_with

_MAKERS = {"wrong", "unknown", "Problem", "_of"}


def rules_in(source: str) -> set[str]:
    """The second argument of each call that makes a finding."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=name), args=[_, ast.Constant(value=str() as rule), *_]):
                if name in _MAKERS:
                    found.add(rule)
            case _:
                continue
    return found


def test_every_rule_is_explained() -> None:
    used = {rule for _, source in modules_with(*_MAKERS) for rule in rules_in(source)}
    assert len(used) > 40, "the test must see the files"
    assert used - set(EXPLAINED) == set()
