"""Charts: what their rows are called, and what is drawn of each."""

from collections.abc import Mapping

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.file_forms import SERIES, SERIES_STYLES
from edu_desk.lesson.checking.problems import wrong
from edu_desk.lesson.model import Column
from edu_desk.lesson.reading.reading_context import ReadingContext
from edu_desk.lesson.types import Number
from edu_desk.lesson.yaml.source_values import Collector, SourceValue
from edu_desk.shared.text import N_

_LINE = SERIES_STYLES[1]


def chart_columns(
    fields: Mapping[str, SourceValue], ground: ReadingContext, inner: ReadingContext
) -> tuple[Column, ...]:
    """The names of a chart's rows, then what it draws of each; `inner` knows the row. Raises `Broken`."""
    if "label" not in fields:
        raise wrong(fields["each"].place, "missing", N_("“{name}” is missing here."), name="label")
    collector = Collector()

    def series(item: SourceValue) -> Column:
        known = item.fields(SERIES.required, SERIES.optional)
        line = "style" in known and known["style"].word(SERIES_STYLES) == _LINE
        amount = inner.formula(known["amount"], Number())
        return Column(ground.words(known["title"]), inner.words(known["value"]), amount, line)

    drawn = collector.each(fields["series"].items(limits.MOST_SERIES), series)
    collector.settle()
    if not drawn:
        raise wrong(fields["series"].place, "empty", N_("This list needs at least one value."))
    return (Column(ground.words(fields["axis"]), inner.words(fields["label"])), *drawn)
