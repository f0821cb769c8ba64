"""After the records were found damaged a backup is offered, and practice goes on either way."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.people.places import AtWho
from edu_desk.gui.shell.journey import Journey
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.question_page import QuestionChoice, QuestionPage, QuestionSnapshot
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.safekeeping import BackupOffer, Safekeeping, newest_good
from edu_desk.shared.clock import Clock
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import DATABASE
from edu_desk.shared.text import N_

if TYPE_CHECKING:
    from edu_desk.store.store import Store

TAKE, LEAVE, WAIT = "take", "leave", "wait"
_SHOWN: Final = (AtHome, AtWho)


@dataclass(frozen=True, slots=True)
class AtRecovery(Place):
    """Shall the newest good backup be put in place of what was damaged?"""


@dataclass(frozen=True, slots=True)
class AtRestoring(Place):
    """It is being put in place."""


class Recovery(QObject):
    """The wing of these pages; `first` is where one goes on."""

    def __init__(
        self,
        journey: Journey,
        appearance: Appearance,
        safe: Safekeeping,
        clock: Clock,
        note: Callable[[Fault], None],
        first: Callable[[], Place],
    ) -> None:
        super().__init__()
        self._journey, self._appearance, self.safe = journey, appearance, safe
        self._clock, self._note, self._go_on = clock, note, first
        self.asks = True
        """Whether whoever sits here is asked; in a lobby only staff is."""
        journey.open(self)
        safe.failed.connect(self._failed)
        safe.left.connect(appearance.undress)
        safe.restored.connect(self._restored)

    @property
    def places(self) -> tuple[type[Place], ...]:
        """The places whose pages it builds."""
        return (AtRecovery, AtRestoring)

    def page(self, place: Place) -> Page:
        """The page of `place`."""
        if isinstance(place, AtRestoring) and self.safe.busy:
            return self._waiting()
        offer = self.safe.offer
        if offer is None:
            return self._over()
        return self._offer(offer)

    def first(self) -> Place:
        """Where one begins."""
        return AtRecovery() if self.asks and self.safe.offer is not None else self._go_on()

    def let_go(self) -> None:
        """The window goes."""
        self.safe.close()

    def opened(self, opening: "Callable[[], Store]") -> "Store":
        """Open the records; damaged ones are set aside first, and a backup is offered.

        Raises `Fault` where they cannot be opened or set aside.
        """
        from edu_desk.store.backups.restoring import set_aside
        from edu_desk.store.store_faults import RecordsDamaged

        self.safe.opening = partial(self.opened, opening)
        try:
            return opening()
        except RecordsDamaged:
            kept = set_aside(self.safe.data / DATABASE)
            if kept is None:
                raise
        self._lost(kept)
        return opening()

    def found(self, _fault: Fault) -> None:
        """Damage was found in the records that are in use: a backup is offered where nobody is at work."""
        if self.safe.offer is None:
            self.safe.offer = newest_good(self.safe.data, self.safe.data / DATABASE)
        if isinstance(self._journey.place, _SHOWN) and isinstance(first := self.first(), AtRecovery):
            self._journey.go(first)

    def _lost(self, kept: Path) -> None:
        self.safe.offer = newest_good(self.safe.data, kept)
        self._note(
            Fault(
                N_("The practice records were damaged. They are kept in {file}."),
                N_("Staff can put a backup in place.")
                if self.safe.offer is not None
                else N_("There is no backup, so practice starts again from here."),
                file=kept,
            )
        )

    def _offer(self, offer: BackupOffer) -> QuestionPage:
        from edu_desk.report.backup_words import missing_words, until_words

        tr, now = self._appearance.translator, self._clock.now()
        sentence = " ".join(
            (
                tr(N_("The practice records of this computer were damaged. There is a backup.")),
                until_words(offer.backup.made, now, tr),
                *missing_words(offer.missing, tr, named=False),
            )
        )
        choices = (
            QuestionChoice(TAKE, tr(N_("Go on with the backup")), "", "check", primary=True),
            QuestionChoice(
                LEAVE,
                tr(N_("Practise without it for now")),
                tr(N_("Staff can still put it in place later.")),
                "arrow-right",
            ),
        )
        return self._question(
            QuestionSnapshot(tr(N_("Take the backup?")), sentence, choices, can_back=False), offer
        )

    def _question(self, snapshot: QuestionSnapshot, offer: BackupOffer) -> QuestionPage:
        page = QuestionPage(self._appearance.look, self._appearance.translator, snapshot)

        def chosen(key: str) -> None:
            if key == TAKE:
                self.safe.restore(offer.backup.file)
                if self.safe.busy:
                    self._journey.go(AtRestoring())
            else:
                self.safe.offer = None
                self._journey.go(self.first())

        page.chosen.connect(chosen)
        self._journey.ways.join(page)
        return page

    def _waiting(self) -> QuestionPage:
        tr = self._appearance.translator
        stop = QuestionChoice(WAIT, tr(N_("Stop")), tr(N_("Nothing is changed then.")), "x")
        sentence = tr(N_("The backup is being put in place. That takes a moment."))
        snapshot = QuestionSnapshot(tr(N_("One moment")), sentence, (stop,), can_back=False)
        page = QuestionPage(self._appearance.look, tr, snapshot)

        def chosen(_key: str) -> None:
            self.safe.stop()
            self._journey.go(AtRecovery())

        page.chosen.connect(chosen)
        self._journey.ways.join(page)
        return page

    def _over(self) -> QuestionPage:
        tr = self._appearance.translator
        on = QuestionChoice(LEAVE, tr(N_("Go on")), "", "arrow-right", primary=True)
        sentence = tr(N_("The practice records are in order."))
        page = QuestionPage(
            self._appearance.look, tr, QuestionSnapshot(tr(N_("Go on")), sentence, (on,), can_back=False)
        )
        page.chosen.connect(lambda _key: self._journey.go(self.first()))
        self._journey.ways.join(page)
        return page

    def _restored(self) -> None:
        if isinstance(self._journey.place, (AtRecovery, AtRestoring)):
            self._journey.go(AtRecovery())

    def _failed(self, fault: Fault) -> None:
        if isinstance(self._journey.place, AtRestoring):
            self._journey.tell_trouble(fault)
        else:
            self._note(fault)
