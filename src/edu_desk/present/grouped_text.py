"""What is typed, as it is shown and said: in the groups that its format has."""

from edu_desk.lesson.kinds import EntryFormat
from edu_desk.shared.number_groups import card_groups, hyphenated, thousands


def grouped(text: str, form: EntryFormat) -> str:
    """`text` as it is shown: card numbers in fours, telephone numbers with hyphens, sums with commas."""
    match form:
        case EntryFormat.CARD:
            return card_groups(text)
        case EntryFormat.PHONE:
            return hyphenated(text)
        case EntryFormat.MONEY:
            return thousands(text)
        case _:
            return text


def place_in_groups(text: str, before: int, form: EntryFormat) -> int:
    """Where in the grouped `text` its first `before` characters end."""
    shown, seen = grouped(text, form), 0
    for at, sign in enumerate(shown):
        if seen == before:
            return at
        seen += sign == text[seen]
    return len(shown)
