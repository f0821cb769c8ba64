"""Two kinds of trouble: the world's (`Fault`, told with what to do) and ours (`Bug`, reported)."""

from edu_desk.shared.text import Translator


class Fault(Exception):
    """Something outside the program is in the way, and a person can do something about it.

    `message` says what happened and `fix` what to do next; both are marked with `N_` and
    may name `values` in braces. They are translated only when told.
    """

    def __init__(self, message: str, fix: str, **values: object) -> None:
        super().__init__(message.format(**values), fix.format(**values))
        self.message = message
        self.fix = fix
        self.values: dict[str, object] = values

    def tell(self, tr: Translator) -> str:
        """Both sentences in the reader's language, separated by a space."""
        return f"{tr(self.message, **self.values)} {tr(self.fix, **self.values)}"


class Bug(AssertionError):
    """The program contradicts itself: log it with its trace and keep the program usable."""
