"""Things move more than once until a screen stands: what lies round one of them is put when all is done."""

from collections.abc import Callable
from types import TracebackType


class LayingOut:
    """While it goes on, perhaps one within another, `now` holds; after the outermost, `then` is called."""

    def __init__(self, then: Callable[[], None]) -> None:
        self._then, self._depth = then, 0

    @property
    def now(self) -> bool:
        """Whether it goes on."""
        return self._depth > 0

    def __enter__(self) -> None:
        self._depth += 1

    def __exit__(
        self, kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._depth -= 1
        if kind is None and not self.now:
            self._then()
