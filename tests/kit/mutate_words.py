"""What mutations put into lesson files: traps of YAML, bombs, other operators, misspellings."""

import random

TRAPS = (
    "12:30",
    "0112",
    "no",
    "~",
    "[]",
    "{}",
    "*nothing",
    "&name",
    "!!python/object:os.system ls",
    "!!binary aGk=",
    "|",
    ">",
    "<<",
    "{<<: *a}",
    '"\\x00"',
    '"unclosed',
    "'unclosed",
    "{unclosed",
    "[unclosed",
    "a: b",
    "- a",
    "@at",
    "`tick",
    "%percent",
    "? key",
    "!local tag",
    "null",
    "1.5",
    "-",
    "yes and",
    '"\\u202e"',
    "...",
    "---",
    "{a: 1, a: 2}",
    "# nothing",
)
BOMBS = (
    "9**9**9",
    "9" * 500,
    '"' + "9" * 500 + '"',
    "(" * 300 + "1" + ")" * 300,
    "not " * 220 + "true",
    '"' + "-" * 900 + '1"',
    "a" + ".b" * 400,
    '"{' + "(" * 200 + "1" + ")" * 200 + '}"',
    "[" * 500 + "]" * 500,
    "{a: " * 300 + "1" + "}" * 300,
    "x" * 100_000,
    '"' + "가" * 50_000 + '"',
    "[" + "1, " * 60_000 + "1]",
    "count(a for a in [] for b in [] for c in [])",
    "sum(" * 60 + "1" + ")" * 60,
    "'x' * 10**9",
    "[0] * 10**9",
    "10**12 * 10**12",
    "1 if 1 else " * 70 + "1",
    "(lambda f: f(f))(lambda f: f(f))",
    "__import__('os').system('ls')",
    '"{{" ' * 3,
    '"' + "{" * 1000 + '"',
    "1e999",
    "0x" + "f" * 200,
)
OPERATORS = {
    "==": ("=", "!=", "===", "<", "is", ""),
    "!=": ("==", "<>", "=!"),
    " and ": (" or ", " && ", " ", " and and "),
    " or ": (" and ", " || "),
    "not ": ("", "!", "not not "),
    " > ": (" < ", " >> ", " >= "),
    " < ": (" > ", " << "),
    " + ": (" * ", " ** ", " // ", " / ", " - ", " + + "),
    " * ": (" ** ", " / ", " + ", " @ "),
    " in ": (" not in ", " of ", " "),
    " if ": (" when ", " "),
    " else ": (" otherwise ", " "),
    "(": ("[", "((", ""),
    ": ": (":", " : : ", "="),
}


def misspelled(word: str, rng: random.Random) -> str:
    """A word with one letter lost, doubled, swapped or replaced."""
    at = rng.randrange(len(word)) if word else 0
    match rng.randrange(4):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[:at] + word[at : at + 1] * 2 + word[at + 1 :]
        case 2:
            return word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]
        case _:
            return word[:at] + rng.choice("abcxyz_") + word[at + 1 :]
