"""Lesson texts in the learner's language, with numbers, dates and particles as people say them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.formulas.text_template import WORDS
from edu_desk.lesson.model import Rows, State, Text, TextPiece, Value
from edu_desk.shared.hangul import with_particle
from edu_desk.shared.log import Log
from edu_desk.shared.number_groups import hyphenated, masked_card, masked_name, masked_phone
from edu_desk.shared.text import N_, SOURCE_LANGUAGE, Translator

LONG_DATE = N_("EEEE, MMMM d")
"""Date patterns of Unicode CLDR; a translation gives its language's own order."""
SHORT_DATE = N_("E, MMM d")
_HOUR = 60
_FAR_DAYS = 36_500
_MB = 1_000
"""KB in a MB, as shops of storage count."""
_log = Log(__name__)


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language, and the day the practice app counts from."""

    tr: Translator
    today: date

    def say(self, text: Text, state: State = (), rows: Rows = ()) -> str:
        """`text` in this language, its computed pieces filled in from `state` and `rows`."""
        return "".join(
            part if isinstance(part, str) else self._piece(part, state, rows) for part in self._parts(text)
        )

    def speaking(self, language: str) -> "Tongue":
        """The same day in `language`, where that is another one than lessons are written in."""
        return replace(self, tr=self.tr.speaking(language))

    def day(self, offset: int) -> str:
        """A day counted from today, such as 11월 24일 화요일."""
        return self._date(offset, self.tr(LONG_DATE))

    def month(self, offset: int) -> str:
        """The month of a day counted from today, such as 11월."""
        return self._date(offset, "LLLL")

    def date_of(self, offset: int) -> date:
        """The calendar date of a day counted from today, at most a hundred years away."""
        return self.today + timedelta(days=max(-_FAR_DAYS, min(_FAR_DAYS, offset)))

    def clock(self, minutes: int) -> str:
        """A time of day from minutes after midnight, such as 09:10."""
        return f"{minutes // _HOUR % 24:02}:{minutes % _HOUR:02}"

    def _parts(self, text: Text) -> tuple[str | TextPiece, ...]:
        told = self.tr.lesson(text.source)
        try:
            return text.parts(told)
        except LessonBroken:
            _log.exception("A translation into %s cannot be used: %s", self.tr.locale, told)
            return text.parts(text.source)

    def _piece(self, piece: TextPiece, state: State, rows: Rows) -> str:
        value = piece.expr(state, rows)
        if value is None:
            return ""
        forms = [form for form in piece.forms if "/" not in form]
        said = (
            self._plain(value, translated=piece.translated)
            if not forms or forms[0] == WORDS
            else self._as(value, forms[0])
        )
        particles = [form for form in piece.forms if "/" in form]
        if particles and self.tr.locale == SOURCE_LANGUAGE:
            return with_particle(said, particles[0])
        return said

    def _plain(self, value: Value, *, translated: bool) -> str:
        return self.tr.lesson(str(value)) if translated else str(value)

    def _as(self, value: Value, form: str) -> str:
        ways: dict[str, Callable[[], str]] = {
            "won": lambda: self.tr(N_("{amount} won"), amount=f"{value:,}"),
            "number": lambda: f"{value:,}",
            "clock": lambda: self.clock(value),
            "span": lambda: self._span(value),
            "date": lambda: self.day(value),
            "shortdate": lambda: self._date(value, self.tr(SHORT_DATE)),
            "size": lambda: (
                f"{value:,}KB" if value < _MB else f"{value / _MB:,.1f}".removesuffix(".0") + "MB"
            ),
            "weekday": lambda: self._date(value, "EEEE"),
            "card": lambda: masked_card(value),
            "phone": lambda: hyphenated(value),
            "maskedphone": lambda: masked_phone(value),
            "maskedname": lambda: masked_name(value),
            "join": lambda: ", ".join(self.tr.lesson(str(one)) for one in value if one is not None),
        }
        return ways[form]()

    def _span(self, minutes: int) -> str:
        hours, rest = divmod(minutes, _HOUR)
        if not hours:
            return self.tr(N_("{minutes} min"), minutes=rest)
        if not rest:
            return self.tr(N_("{hours} h"), hours=hours)
        return self.tr(N_("{hours} h {minutes} min"), hours=hours, minutes=rest)

    def _date(self, offset: int, pattern: str) -> str:
        from babel.dates import format_date

        return format_date(self.date_of(offset), pattern, locale=self.tr.locale)
