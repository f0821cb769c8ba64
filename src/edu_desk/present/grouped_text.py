"""What is typed, as it is shown and said: in the groups that its format has."""

from edu_desk.lesson.kinds import EntryFormat
from edu_desk.shared.number_groups import card_groups, hyphenated


def grouped(text: str, form: EntryFormat) -> str:
    """`text` as it is shown: card numbers in groups of four, telephone numbers with hyphens."""
    match form:
        case EntryFormat.CARD:
            return card_groups(text)
        case EntryFormat.PHONE:
            return hyphenated(text)
        case _:
            return text
