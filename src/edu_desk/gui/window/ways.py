"""What the shell gives to every wing of pages, and what a wing gives to the shell."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from edu_desk.gui.widgets.loose_slot import loose
from edu_desk.gui.widgets.page_frame import Page, PageFrame
from edu_desk.gui.window.place import Place
from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.shared.errors import Fault


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Ways:
    """Where a page may lead, and how it is heard. Qt holds what it calls here weakly."""

    home: Place
    """The first page's."""
    preferences: Callable[[Place], Place]
    """The preferences, from which one comes back to a place."""
    go: Callable[[Place], None]
    """Shows the page of a place."""
    here: Callable[[], Place]
    """Where one is."""
    say: Callable[[str], None]
    """Reads words aloud."""
    tell: Callable[[Fault | LessonBroken], None]
    """Shows trouble on a page of its own."""

    def join(self, page: Page, back: Place | None = None) -> None:
        """Join the bar of `page`: back leads to `back`, if there is a way back."""
        bar = page.bar
        bar.text_size.connect(loose(self.to_preferences))
        bar.again.connect(lambda: self.read(page, " ".join(page.reading())))
        bar.help.connect(lambda: self.read(page, page.helping()))
        if back is not None:
            bar.back.connect(lambda: self.go(back))
            bar.leave.connect(loose(self.to_home))

    def read(self, page: PageFrame, words: str) -> None:
        """Read `words` aloud, and show them in writing on `page`."""
        page.show_said(words)
        self.say(words)

    def to_home(self) -> None:
        """Go to the first page."""
        self.go(self.home)

    def to_preferences(self) -> None:
        """Go to the preferences, and from there back to here."""
        self.go(self.preferences(self.here()))


class Wing(Protocol):
    """Pages that belong together, with the places they are built from."""

    @property
    def places(self) -> tuple[type[Place], ...]:
        """The places whose pages it builds."""

    def page(self, place: Place) -> PageFrame:
        """The page of `place`. Raises `Fault` or `LessonBroken`."""
