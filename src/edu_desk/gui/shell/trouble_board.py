"""What is in the way now: told on every page until it is over, while it is tried again and again."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from edu_desk.gui.window.appearance import Appearance
from edu_desk.learner.records import Records
from edu_desk.shared.errors import Fault

RETRY_MS: Final = 3000
"""So often the store is asked again while it does not take what is practised."""


class TroubleBoard(QObject):
    """`changed` says that `words` are others than before."""

    changed = Signal()

    def __init__(self, records: Records, appearance: Appearance) -> None:
        super().__init__()
        self._records, self._appearance = records, appearance
        self._passing: tuple[Fault, ...] = ()
        self.instead = ""
        """Told in the place of all of it to people who can do nothing about it; marked for translation."""
        self.retrying = QTimer(self)
        """Runs while something is tried again."""
        self.retrying.setInterval(RETRY_MS)
        self.retrying.timeout.connect(records.retry)
        records.troubled = self._hear
        appearance.unkept_changed.connect(self.changed)
        appearance.faulted.connect(self.note)

    @property
    def all_kept(self) -> bool:
        """Whether what was done here stands in the store."""
        return self._records.keeps

    def words(self) -> str:
        """All that is in the way, in the learner's language; empty when nothing is."""
        tr, unkept = self._appearance.translator, self._appearance.unkept
        faults = (*self._passing, *([unkept] if unkept is not None else []))
        told = dict.fromkeys((self._records.notice(tr), *(fault.tell(tr) for fault in faults)))
        words = " ".join(filter(None, told))
        return tr(self.instead) if words and self.instead else words

    def note(self, fault: Fault) -> None:
        """Tell `fault`, which happened once, until it is let go of."""
        if fault not in self._passing:
            self._passing = (*self._passing, fault)
            self.changed.emit()

    def let_go(self) -> None:
        """What happened once has been told for long enough."""
        self._passing = ()

    def _hear(self) -> None:
        if self._records.keeps:
            self.retrying.stop()
        else:
            self.retrying.start()
        self.changed.emit()
