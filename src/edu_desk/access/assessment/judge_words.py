"""Words that several judges use."""

from collections.abc import Callable, Iterable

from edu_desk.access.assessment.measurements import Measured, MeasuredPage, MeasuredTarget
from edu_desk.access.assessment.verdict import Finding, found
from edu_desk.shared.text import N_


def nothing() -> Finding:
    """The finding where nothing was measured: not met."""
    return found(well=False, evidence=N_("Nothing was measured."))


_MOST_NAMED = 3


def which(names: Iterable[str]) -> str:
    """The first of `names`, each once."""
    known = list(dict.fromkeys(names))
    return ", ".join(known[:_MOST_NAMED]) + (" …" if len(known) > _MOST_NAMED else "")


def options(options: tuple[object, ...]) -> str:
    """Options as they are declared."""
    return ", ".join(map(str, options)) or "–"


def mm(length: float) -> str:
    """A length with one decimal."""
    return f"{length:.1f}"


def targets(measured: Measured, well: Callable[[MeasuredTarget], bool], evidence: str) -> Finding:
    """Whether all targets are well; `evidence` takes count, all and which."""
    if not measured.targets:
        return nothing()
    bad = [one for one in measured.targets if not well(one)]
    return found(
        well=not bad,
        evidence=evidence,
        count=len(bad),
        all=len(measured.targets),
        which=which(f"“{one.words}” ({one.page})" for one in bad),
    )


def pages(measured: Measured, bad: list[MeasuredPage], evidence: str, count: object = None) -> Finding:
    """Whether every page is well; `evidence` takes count, all and which."""
    if not measured.pages:
        return nothing()
    return found(
        well=not bad,
        evidence=evidence,
        count=len(bad) if count is None else count,
        which=which(page.name for page in bad),
        all=len(measured.pages),
    )
