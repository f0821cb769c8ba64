"""The pages about this very screen: how large it is, and how well everybody can use it."""

from collections.abc import Callable
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QObject

from edu_desk.gui.preferences import report_folders
from edu_desk.gui.preferences.calibration_page import CalibrationPage
from edu_desk.gui.preferences.places import AtFolders, AtKept, AtPreferences, AtReport, AtSize, ScreenPlace
from edu_desk.gui.preferences.report_page import MeasuringPage, ReportPage
from edu_desk.gui.preferences.screen_assessor import Assessor, Circumstances
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.question_page import QuestionPage
from edu_desk.gui.window import own_folders
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.ways import Ways
from edu_desk.shared.errors import Fault


class ScreenPages(QObject):
    """Builds them; `day` is today (2026-11-23)."""

    def __init__(self, ways: Ways, appearance: Appearance, day: Callable[[], str]) -> None:
        super().__init__()
        self._appearance, self._day = appearance, day
        self._go, self._here = ways.go, ways.here
        self.assessor = Assessor(self)
        self.assessor.done.connect(self._come_back)
        self.assessor.failed.connect(self._tell)

    def page(self, place: ScreenPlace) -> Page:
        """The page of `place`."""
        match place:
            case AtSize(before):
                return self._size(before)
            case AtReport(before):
                return self._report(before)
            case AtFolders(before):
                return self._folders(before)
            case AtKept(before, words):
                return self._kept(before, words)
            case _:
                assert_never(place)

    def _size(self, before: Place) -> CalibrationPage:
        sizes = self._appearance.sizes
        page = CalibrationPage(self._appearance.look, self._appearance.translator, sizes.pixels)

        def keep(px_per_mm: float | None) -> None:
            sizes.keep(px_per_mm)
            self._go(AtPreferences(before))

        page.measured.connect(keep)
        page.forgotten.connect(lambda: keep(None))
        return page

    def _report(self, before: Place) -> Page:
        about = self._circumstances()
        look, tr = self._appearance.look, self._appearance.translator
        if self.assessor.about != about:
            self.assessor.begin(about)
        if self.assessor.sheet is None:
            waiting = MeasuringPage(look, tr)
            self.assessor.moved.connect(waiting.show_progress)

            def stop() -> None:
                self.assessor.cancel()
                self._go(AtPreferences(before))

            waiting.cancelled.connect(stop)
            return waiting
        page = ReportPage(look, tr, self.assessor.sheet)

        def anew() -> None:
            self.assessor.begin(about)
            self._go(AtReport(before))

        page.printed.connect(lambda: self._go(AtFolders(before)))
        page.anew.connect(anew)
        return page

    def _folders(self, before: Place) -> QuestionPage:
        found = own_folders.folders()
        page = QuestionPage(
            self._appearance.look,
            self._appearance.translator,
            report_folders.question(found, self._appearance.translator),
        )

        def chosen(key: str) -> None:
            try:
                kept = self.assessor.put_into(Path(key), self._day())
            except Fault as fault:
                self._go(AtKept(before, fault.tell(self._appearance.translator)))
                return
            self._go(AtKept(before, report_folders.kept_words(kept, self._appearance.translator)))

        page.chosen.connect(chosen)
        return page

    def _kept(self, before: Place, words: str) -> QuestionPage:
        tr = self._appearance.translator
        page = QuestionPage(self._appearance.look, tr, report_folders.kept(words, tr))
        page.chosen.connect(
            lambda key: self._go(AtFolders(before) if key == report_folders.OTHER else AtReport(before))
        )
        return page

    def _circumstances(self) -> Circumstances:
        sizes, settings = self._appearance.sizes, self._appearance.settings
        return Circumstances(
            sizes.pixels,
            sizes.px_per_mm,
            sizes.by_card,
            settings.text_size,
            settings.theme,
            settings.language,
            self._appearance.data,
        )

    def _come_back(self) -> None:
        here = self._here()
        if isinstance(here, AtReport):
            self._go(here)

    def _tell(self, fault: Fault) -> None:
        here = self._here()
        if isinstance(here, AtReport):
            self._go(AtKept(here.before, fault.tell(self._appearance.translator)))
