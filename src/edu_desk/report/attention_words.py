"""How a learner is getting on, in words for who teaches: the same on the page, in reports and in tables."""

from datetime import datetime, timedelta
from typing import Final

from edu_desk.progress.standing import Standing
from edu_desk.report.attention import Attention, AttentionKind, Struggle, StruggleSign
from edu_desk.shared.text import N_, Meant, Plural, Translator

KINDS: Final[dict[AttentionKind, tuple[str, str | Meant]]] = {
    AttentionKind.ASKED: ("hand", N_("Asked for help")),
    AttentionKind.STRUGGLES: ("triangle-alert", N_("Is stuck")),
    AttentionKind.COMING: ("footprints", N_("Asked, and somebody is coming")),
    AttentionKind.IDLE: ("hourglass", N_("Has done nothing for a while")),
    AttentionKind.FINISHED: ("circle-check", Meant("how a learner is", "Has finished")),
    AttentionKind.WORKING: ("play", Meant("how a learner is", "Is at work")),
    AttentionKind.NOT_HERE: ("circle-minus", Meant("how a learner is", "Is not practising now")),
}
"""A picture and words for each: never a colour alone."""
SIGN_WORDS: Final = {
    StruggleSign.AWAY: Plural("{count} wrong turn", "{count} wrong turns"),
    StruggleSign.HELPS: Plural("asked the program for help once", "asked the program for help {count} times"),
    StruggleSign.REFUSED: Plural("the practice app said no once", "the practice app said no {count} times"),
    StruggleSign.TOGETHER: Plural(
        "the program did one step for the learner", "the program did {count} steps for the learner"
    ),
}
_MINUTES: Final = Plural("{count} minute ago", "{count} minutes ago")
_HOURS: Final = Plural("{count} hour ago", "{count} hours ago")
_DAYS: Final = Plural("{count} day ago", "{count} days ago")
_FOR_MINUTES: Final = Plural("for {count} minute", "for {count} minutes")
_MINUTE: Final = timedelta(minutes=1)
_HOUR: Final = timedelta(hours=1)
_DAY: Final = timedelta(days=1)

STANDING_SIGNS: Final[dict[Standing, tuple[str, str | Meant]]] = {
    Standing.ALONE: ("●", Meant("grid", "alone")),
    Standing.HELPED: ("◐", Meant("grid", "with help")),
    Standing.BEGUN: ("○", Meant("grid", "begun")),
    Standing.NOT_YET: ("–", Meant("grid", "not yet")),
}
"""A sign and a word for each."""


def ago(since: datetime, now: datetime, tr: Translator) -> str:
    """How long ago it was, in whole minutes, hours or days; what lies ahead is now."""
    passed = now - since
    if passed >= _DAY:
        return tr.counted(_DAYS, passed // _DAY)
    if passed >= _HOUR:
        return tr.counted(_HOURS, passed // _HOUR)
    if passed >= _MINUTE:
        return tr.counted(_MINUTES, passed // _MINUTE)
    return tr(N_("just now"))


def reason_words(reasons: tuple[Struggle, ...], tr: Translator) -> str:
    """The reasons in one line."""
    return ", ".join(tr.counted(SIGN_WORDS[reason.sign], reason.count) for reason in reasons)


def attention_words(one: Attention, milestone: str, now: datetime, tr: Translator) -> str:
    """How a learner is, in one line: what, where, why and since when."""
    parts = [tr(KINDS[one.kind][1])]
    if milestone and one.kind not in {AttentionKind.FINISHED, AttentionKind.NOT_HERE}:
        parts.append(tr(N_("at “{milestone}”"), milestone=milestone))
    if one.reasons:
        parts.append(reason_words(one.reasons, tr))
    if one.since is not None and one.kind is not AttentionKind.WORKING:
        parts.append(_since(one.kind, one.since, now, tr))
    return " · ".join(parts)


def _since(kind: AttentionKind, since: datetime, now: datetime, tr: Translator) -> str:
    if kind is AttentionKind.IDLE:
        return tr.counted(_FOR_MINUTES, max(1, (now - since) // _MINUTE))
    return ago(since, now, tr)
