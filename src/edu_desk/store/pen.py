"""What a part of the store reads and writes by: the one connection, by the store's own rules."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Protocol

from edu_desk.shared.clock import Clock
from edu_desk.store.row_mapping import Row, Value


class Executing(Protocol):
    """Does one statement, inside a writing."""

    def __call__(self, sql: str, values: Mapping[str, Value], /) -> object:
        """Do it."""


@dataclass(frozen=True, slots=True)
class Pen:
    """`rows` reads; what is `execute`d stands between the beginning and the end of a `writing`."""

    rows: Callable[[str, Row], list[Row]]
    execute: Executing
    begin: Callable[[], AbstractContextManager[None]]
    committed: Callable[[], None]
    clock: Clock
    new_id: Callable[[], str]

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is done inside is kept, or nothing of it. Raises `Fault`."""
        with self.begin():
            yield
        self.committed()
