"""Notes when something has been painted, and brought to the window."""

from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt


class Watch(QObject):
    """Notes each moment at which `sort` (a paint, a request to paint all that waits) has been served.

    Qt serves a paint within the event that asked for it. The watch sends itself a word of the highest
    priority, which comes next: by then the paint is over and its picture handed to the platform.
    """

    def __init__(self, watched: QObject, sort: QEvent.Type) -> None:
        super().__init__()
        self._watched, self._sort = watched, sort
        self.moments: list[float] = []
        """In seconds of `perf_counter`."""
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See the paint come."""
        if watched is self._watched and event.type() == self._sort:
            word = QEvent(QEvent.Type.User)
            QCoreApplication.postEvent(self, word, Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        """The word: the paint is over."""
        if event.type() != QEvent.Type.User:
            return super().event(event)
        self.moments.append(perf_counter())
        return True

    def end(self) -> None:
        """Watch no more."""
        self._watched.removeEventFilter(self)
