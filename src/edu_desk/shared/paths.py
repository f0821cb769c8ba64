"""Where the program finds its own files and where it keeps the learner's."""

from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
LESSONS = "lessons"
"""The folder of lessons: among what ships, and in the data folder for one's own."""
TRANSLATIONS = "translations"


@dataclass(frozen=True, slots=True)
class Resources:
    """The folders that ship with the program."""

    root: Path
    own: tuple[Path, ...] = ()
    """Folders of lessons that stand beside the shipped ones: somebody writes them, and tries them here."""

    @property
    def lessons(self) -> Path:
        """Lesson files and practice apps."""
        return self.root / LESSONS

    def beside(self, *own: Path) -> "Resources":
        """The same with the folders of `own` too; each counts once, and the shipped one not at all."""
        kept = dict.fromkeys(path.resolve() for path in (*self.own, *own))
        kept.pop(self.lessons.resolve(), None)
        return Resources(self.root, tuple(kept))

    @property
    def assets(self) -> Path:
        """Pictures, icons, fonts and sounds."""
        return self.root / "assets"

    @property
    def translations(self) -> Path:
        """Babel catalogues, one folder a language."""
        return self.root / TRANSLATIONS

    @property
    def own_translations(self) -> tuple[Path, ...]:
        """Catalogues that lie in folders of one's own, in the same form."""
        return tuple(path / TRANSLATIONS for path in self.own)


def shipped() -> Resources:
    """The resources of this installation: inside the installed package, else the source tree."""
    inside = _PACKAGE / "_data"
    return Resources(inside if inside.is_dir() else _PACKAGE.parent.parent)


DATABASE = "progress.db"
"""The database's name in the data folder."""


def user_data() -> Path:
    """The platform's own folder for this user's data; it may not exist yet."""
    from platformdirs import user_data_path

    return user_data_path("EduDesk", appauthor=False)


VOICES_VARIABLE = "EDU_DESK_VOICES"
"""The environment variable that names the folder of voices, where it is not in the data folder."""


def user_cache() -> Path:
    """The platform's own folder for what can be made anew; it may not exist yet."""
    from platformdirs import user_cache_path

    return user_cache_path("EduDesk", appauthor=False)
