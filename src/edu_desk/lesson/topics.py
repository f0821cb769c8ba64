"""What topics are called and shown by: the folders that lessons lie in.

This module stays light: it is loaded before the first page is painted.
"""

from dataclasses import dataclass
from typing import Final

from edu_desk.shared.text import N_


@dataclass(frozen=True, slots=True)
class Topic:
    """A folder of lessons; `title` is marked for translation."""

    key: str
    title: str
    icon: str


TOPICS: Final = (
    Topic("travel", N_("Trains and buses"), "train-front"),
    Topic("food", N_("Eating and ordering"), "coffee"),
    Topic("city", N_("Services of our city"), "landmark"),
    Topic("trust", N_("Not being deceived"), "shield-check"),
    Topic("health", N_("Hospital and health"), "hospital"),
    Topic("money", N_("Bank and money"), "landmark"),
    Topic("office", N_("Offices and certificates"), "file-text"),
    Topic("shop", N_("Shopping"), "store"),
    Topic("phone", N_("My phone"), "smartphone"),
)
"""Those that have a name here; any other folder is called as it is."""

_OTHER_ICON: Final = "book-open"


def topic_of(key: str) -> Topic:
    """The topic of a folder."""
    other = Topic(key, key.replace("-", " ").replace("_", " "), _OTHER_ICON)
    return next((topic for topic in TOPICS if topic.key == key), other)
