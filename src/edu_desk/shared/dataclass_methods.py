"""What `dataclasses` writes for each class, and when Python compiles it.

Up to 3.12 it compiles six methods of their own for a frozen class, at once: a quarter of what a start
executes, for hundreds of classes of which few are compared, kept in a set or printed before the first touch.
"""

import dataclasses
from collections.abc import Callable
from typing import Final

Method = Callable[..., object]
_CREATE: Final = "_create_fn"
LATER: Final = frozenset({"__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__"})
"""What can wait for its first call; `__init__` cannot: it tells others what a class takes."""


def compile_when_called() -> None:
    """From now on each of those methods is compiled when it is first called, and is the same from then on.

    A Python that makes them otherwise is left alone.
    """
    own = vars(dataclasses)
    create = own.get(_CREATE)
    if create is None or hasattr(create, "compiles_later"):
        return

    def create_later(name: str, *parts: object, **more: object) -> Method:
        if name not in LATER:
            return _method(create(name, *parts, **more))
        return _later(name, lambda: _method(create(name, *parts, **more)))

    vars(create_later)["compiles_later"] = True
    own[_CREATE] = create_later


def _method(made: object) -> Method:
    if not callable(made):
        raise TypeError(made)
    return made


def _later(name: str, make: Callable[[], Method]) -> Method:
    """A method that makes the real one when it is called, and puts it in its place in the class."""
    made: Method | None = None

    def stand_in(self: object, *given: object) -> object:
        nonlocal made
        if made is None:
            made = make()
            made.__qualname__ = stand_in.__qualname__
        for kind in type(self).__mro__:
            if vars(kind).get(name) is stand_in:
                setattr(kind, name, made)
        return made(self, *given)

    stand_in.__name__ = name
    return stand_in
