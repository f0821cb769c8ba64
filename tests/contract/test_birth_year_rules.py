"""The year of birth is for telling two of one name apart on the roster: nobody else reads it."""

import ast

from kit.source_trees import modules_with

MAY = {
    "exchange/birth_years.py": "reads it from a roster's cell",
    "exchange/roster_entries.py": "holds it of a row",
    "exchange/roster_plan.py": "compares a row with who is known",
    "exchange/roster_words.py": "asks which of two is meant",
    "exchange/roster_writing.py": "writes the roster, which comes in again unchanged",
    "people/person.py": "holds it, and makes the decade of it",
    "report/class_words.py": "tells two apart whom decade, digits and nickname do not",
    "report/funder_figures.py": "counts ages in bands",
    "report/funder_records.py": "hands it to those bands",
    "report/kept_words.py": "shows a person what is kept of her",
    "store/person_rows.py": "keeps it",
}


def reads(source: str) -> bool:
    """Whether a module takes it from somebody, or names it as a column."""
    return any(
        (isinstance(node, ast.Attribute) and node.attr == "birth_year")
        or (isinstance(node, ast.Constant) and isinstance(node.value, str) and "birth_year" in node.value)
        or (isinstance(node, ast.FunctionDef) and node.name == "birth_year")
        for node in ast.walk(ast.parse(source))
    )


def test_who_reads_it_says_why() -> None:
    found = {name for name, text in modules_with("birth_year") if reads(text)}
    assert found - {"store/person_tables.py"} == set(MAY), "show the decade: Person.birth_decade"
