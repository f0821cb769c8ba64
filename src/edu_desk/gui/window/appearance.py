"""How the program presents itself now: settings made into a look and a language."""

import os
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication

from edu_desk.access.platform_wishes import PlatformWishes, text_size_for, theme_for
from edu_desk.gui.theme.look import Look
from edu_desk.gui.theme.tokens import THEMES
from edu_desk.gui.window.fitting_text import largest_fitting
from edu_desk.gui.window.screen_sizes import ScreenSizes
from edu_desk.gui.window.system_look import platform_still, platform_text
from edu_desk.settings.declarations import (
    Settings,
    Value,
    declared,
    for_computer,
    for_next_person,
    for_person,
)
from edu_desk.settings.preset_file import read_preset
from edu_desk.settings.settings_file import FILE_NAME, read_settings, write_settings
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import Resources
from edu_desk.shared.text import N_, Translator, load_translator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from edu_desk.present.tongue import Tongue

SCREEN = "screen"
"""What `Appearance.changed` says when no setting has changed but the measure of the screen or the window."""
_PERCENT = 100
TEXT_SIZES = tuple(option.value for option in declared("text_size").options if isinstance(option.value, int))
REFUSED = N_(
    "Letters of {wish}% do not fit this screen. The largest that fit are {most}%, and those are shown now. "
    "On a larger screen you have {wish}% again."
)


class Appearance(QObject):
    """Holds the settings; `changed` names the setting after which pages must be built anew."""

    changed = Signal(str)
    faulted = Signal(object)
    """A `Fault` that happened once: it acts now and could not be kept, or could not be read."""
    unkept_changed = Signal()
    """What is `unkept` is told from now on, or over."""

    def __init__(
        self,
        resources: Resources,
        data: Path,
        family: str,
        sizes: ScreenSizes,
        language: str | None,
        *,
        text_size: int | None = None,
        at_once: bool = False,
    ) -> None:
        super().__init__()
        self._resources, self._data = resources, data
        self.data = data
        """The folder in which choices are kept."""
        self._family, self.sizes, self._at_once = family, sizes, at_once
        self._settings, faults = read_settings(data)
        self._keep: Callable[[Settings], None] | None = None
        self._computers = self._settings
        """What the computer has for everybody, while a person's own settings act."""
        self.faults = (*faults, *sizes.faults)
        if language:
            self._settings = self._settings.changed("language", language)
        self._given_text = text_size
        if text_size is not None:
            self._settings = self._settings.changed("text_size", text_size)
        self._computer = _ComputerWishes()
        self._desktop: Callable[[], tuple[float, bool]] = lambda: (1.0, False)
        if self.fresh:
            self._settings = self._followed()
            self._computer.hear(self._follow)
        self._before_trial: Settings | None = None
        self.unkept: Fault | None = None
        """Why the choices act but are not kept; None where they are."""
        self.keeps = True
        """Whether what is chosen is kept; where it is not, it ends with the sitting."""
        self.first_text: Callable[[int], int] = lambda centres: centres
        """The text size (percent) that who begins has, where the centre's is the one given."""
        self._window: QSize | None = None
        self._look, self._tr = self._derive()
        sizes.changed.connect(self._measured)
        sizes.faulted.connect(self.faulted)

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    @property
    def look(self) -> Look:
        """What widgets are drawn with."""
        return self._look

    @property
    def translator(self) -> Translator:
        """The language of the program and its lessons."""
        return self._tr

    def notice(self) -> str:
        """What was wrong with the kept settings, to be told on the first page; empty when all is well."""
        return " ".join(fault.tell(self._tr) for fault in self.faults)

    def voice_note(self) -> str:
        """Why the voice that was chosen does not speak; empty where it does."""
        from edu_desk.speech.supertonic import NAME, voice_folder, voice_trouble

        if self._settings.voice_engine != NAME:
            return ""
        fault = voice_trouble(voice_folder(os.environ, self._data))
        return fault.tell(self._tr) if fault else ""

    @property
    def text_size(self) -> int:
        """The text size (percent) in force: the one that is wished, or the largest that fits the window."""
        return round(self._look.text * _PERCENT)

    def text_note(self) -> str:
        """Why the text size that was chosen is not shown; empty where it is."""
        wish = self._settings.text_size
        return "" if self.text_size == wish else self._tr(REFUSED, wish=wish, most=self.text_size)

    def follow(self, resized: SignalInstance, gone: SignalInstance) -> None:
        """Fit the letters to the size that `resized` tells, until the window is `gone`.

        It is heard later: a page must not be built anew while the one before it is being laid out. The
        computer's colours outlive a window, so they are heard no more when it goes.
        """
        resized.connect(self.fit_window, Qt.ConnectionType.QueuedConnection)
        gone.connect(self.let_go)

    def let_go(self) -> None:
        """The window closes: what the computer says is heard no more."""
        self._computer.leave()

    @property
    def tall_mm(self) -> float:
        """How tall the window is on the real screen; 0 before it is shown."""
        return 0.0 if self._window is None else self._window.height() / self._look.px_per_mm

    def fit_window(self, size: QSize) -> None:
        """The window has this size now: its letters are the wished ones, or the largest that fit."""
        self._window = QSize(size)
        before = self._look
        self._look, self._tr = self._derive()
        if self._look != before:
            self.changed.emit(SCREEN)

    def dress_anew(self) -> None:
        """The page on the screen is built again, since the window it was built for had another size."""
        self.changed.emit(SCREEN)

    def tongue(self, today: "date") -> "Tongue":
        """The language, with the day a practice app counts from."""
        from edu_desk.present.tongue import Tongue

        return Tongue(self._tr, today)

    def change(self, key: str, value: Value) -> None:
        """Take over a changed setting, keep it, and tell the pages."""
        self._take(self._settings.changed(key, value))

    def try_out(self, key: str, value: Value) -> None:
        """Let a setting act for a while; it is kept only by `keep_tried`."""
        self._before_trial = self._before_trial or self._settings
        self._act_on(self._settings.changed(key, value))

    def keep_tried(self) -> None:
        """What is tried out has shown that it fits."""
        self._before_trial = None
        self._take(self._settings)

    def end_trial(self) -> None:
        """Go back to how it was before anything was tried out."""
        before, self._before_trial = self._before_trial, None
        if before is not None:
            self._act_on(before)

    @property
    def fresh(self) -> bool:
        """Whether nobody has chosen anything here yet: the first questions are asked."""
        if self._keep is not None:
            return False
        try:
            (self._data / FILE_NAME).stat()
        except FileNotFoundError:
            return True
        except OSError:  # nobody may look: what is answered could not be kept either
            return False
        return False

    def set_all(self, values: "Iterable[tuple[str, Value]]") -> None:
        """Take over several settings, as they are answered; kept also where nothing changes."""
        settings = self._settings
        for key, value in values:
            settings = settings.changed(key, value)
        self._take(settings)

    def dress(self, hers: Settings | None, keep: "Callable[[Settings], None]") -> None:
        """A person sits down who has settings of her own, or begins with the present ones.

        What she changes is kept by `keep`, which raises `Fault`; the computer's own stay as they are.
        """
        if self._keep is None:
            self._computers = self._settings
        self._keep = keep
        if hers is not None:
            self._act_on(for_person(self._computers, hers))

    def undress(self) -> None:
        """The person goes: the computer's own settings act again."""
        if self._keep is not None:
            self._keep = None
            self._act_on(self._computers)

    def begin_anew(self) -> None:
        """The next person: what is a person's as the preset says, or as the program has it."""
        preset, faults = read_preset(self._data)
        before, self._keep = (self._settings if self._keep is None else self._computers), None
        self._take(for_next_person(before, preset))
        for fault in faults:
            self.faulted.emit(fault)

    def start_over(self, language: str) -> None:
        """Where nothing is kept: everything as the centre has it again, in `language`."""
        self._before_trial, self._keep = None, None
        self._act_on(self._begins(language))

    def fit_first_text(self, before: int) -> int:
        """Whoever still has the letters she began with, of size `before`, has those of the screen as it is.

        Returns the size (percent) to begin with now.
        """
        first = self._begins(self._settings.language).text_size
        if self._keep is None and self._settings.text_size == before != first:
            self._act_on(self._settings.changed("text_size", first))
        return first

    def begins_with(self, key: str, chosen: Value) -> Value:
        """What `key` is for who begins; where that is what was `chosen`, what the program itself has."""
        centres = self._begins(self._settings.language).value(key)
        return centres if centres != chosen else Settings().value(key)

    def translator_in(self, language: str) -> Translator:
        """What is translated in another language than the present one."""
        return load_translator(self._resources.translations, language, self._resources.own_translations)

    def _begins(self, language: str) -> Settings:
        kept, _ = read_settings(self._data)
        preset, _ = read_preset(self._data)
        begins = for_next_person(kept, preset).changed("language", language)
        return begins.changed("text_size", self.first_text(begins.text_size))

    def _take(self, settings: Settings) -> None:
        self._act_on(settings)
        if not self.keeps and self._keep is None:
            return
        before, self.unkept = self.unkept, None
        try:
            self._write(settings)
        except Fault as fault:
            self.unkept = fault
        if self.unkept is not None or before is not None:
            self.unkept_changed.emit()

    def _write(self, settings: Settings) -> None:
        if self._keep is None:
            write_settings(self._data, settings)
            return
        self._keep(settings)
        if not self.keeps:
            return
        computers = for_computer(self._computers, settings)
        if computers != self._computers:
            self._computers = computers
            write_settings(self._data, computers)

    def _act_on(self, settings: Settings) -> None:
        changed = [key for key in asdict(settings) if settings.value(key) != self._settings.value(key)]
        self._settings = settings
        self._look, self._tr = self._derive()
        for key in changed:
            self.changed.emit(key)

    def follow_desktop(self, told: "Callable[[], tuple[float, bool]]", changed: SignalInstance) -> None:
        """Follow what the desktop has `told` of its letters (a ratio), and whether nothing is to move.

        It is asked anew when `changed`.
        """
        self._desktop = told
        changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """What the computer says has changed: it holds here while nobody has chosen anything."""
        if self.fresh:
            self._act_on(self._followed())

    def _followed(self) -> Settings:
        wishes, (text, still) = platform_wishes(), self._desktop()
        wishes = replace(wishes, text=max(wishes.text, text), still=wishes.still or still)
        theme, own = theme_for(wishes), Settings()
        settings = self._settings.changed("theme", theme if theme is not None else own.theme)
        text = self._given_text or text_size_for(wishes, TEXT_SIZES)
        settings = settings.changed("text_size", text)
        return settings.changed("motion", own.motion and not wishes.still)

    def _measured(self) -> None:
        self._look, self._tr = self._derive()
        self.changed.emit(SCREEN)

    def _derive(self) -> tuple[Look, Translator]:
        settings, resources = self._settings, self._resources
        translator = load_translator(resources.translations, settings.language, resources.own_translations)
        wish = settings.text_size
        if self._window is None or self._window.isEmpty():
            return self._look_at(wish), translator
        return self._look_at(largest_fitting(wish, TEXT_SIZES, self._look_at, self._window)), translator

    def _look_at(self, text_size: int) -> Look:
        settings = self._settings
        return Look(
            theme=THEMES[settings.theme],
            text=text_size / _PERCENT,
            px_per_mm=self.sizes.px_per_mm,
            motion=settings.motion and not self._at_once,
            family=self._family,
            assets=self._resources.assets,
            large_touch=settings.large_touch,
            thick_focus=settings.thick_focus,
            pointer=settings.pointer / _PERCENT,
            left_hand=settings.hand == "left",
            low=settings.low_screen,
            at_once=self._at_once,
        )


def platform_wishes() -> PlatformWishes:
    """What the computer says now."""
    hints = QGuiApplication.styleHints()
    return PlatformWishes(
        dark=hints.colorScheme() is Qt.ColorScheme.Dark,
        high_contrast=hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast,
        text=platform_text(),
        still=platform_still(),
    )


class _ComputerWishes:
    """Hears when what the computer says changes, as long as somebody wants to know."""

    def __init__(self) -> None:
        self._heard: Callable[[], None] | None = None

    def hear(self, follow: "Callable[[], None]") -> None:
        """Call `follow` at each change."""
        self._heard = follow
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._tell)
        hints.accessibility().contrastPreferenceChanged.connect(self._tell)

    def leave(self) -> None:
        """Nobody wants to know any more."""
        self._heard = None

    def _tell(self) -> None:
        if self._heard is not None:
            self._heard()
