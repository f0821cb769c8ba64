"""Lets go of a page's signals with the page: what a screen that runs all year needs."""

from collections.abc import Callable
from functools import partial
from typing import ParamSpec

_P = ParamSpec("_P")


def loose(slot: Callable[_P, None]) -> Callable[_P, None]:
    """`slot`, connected so that nothing of the connection outlives its page.

    PySide keeps a little for ever, until `slot`'s object goes, of each bound method of what is no QObject.
    """
    return partial(slot)
