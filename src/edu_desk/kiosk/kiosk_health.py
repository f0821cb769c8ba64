"""How a lobby screen is, in a few lines for staff: what is old, full or gone is seen without a tool."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from edu_desk.shared.text import N_, Translator

_LOW_MB: Final = 500
"""Less than this is told as too little."""


@dataclass(frozen=True, slots=True)
class KioskHealth:
    """What was found."""

    version: str
    backup: datetime | None
    """When what was learned was copied last."""
    sound: bool
    """Whether anything could be heard."""
    screen: str
    """Its size, and whether it stands upright is seen from that."""
    free_mb: int | None
    """What is free on the disk; None where it cannot be asked."""
    touch: bool
    """Whether a touch device is there."""

    @property
    def well(self) -> bool:
        """Whether nothing needs anybody."""
        room = self.free_mb is not None and self.free_mb >= _LOW_MB
        return self.backup is not None and self.sound and self.touch and room


def health_words(health: KioskHealth, tr: Translator) -> str:
    """The version, then each part and whether it is as it should be; each on a line."""
    backup = _moment(health.backup, tr) if health.backup else tr(N_("none yet"))
    yes, no = tr(N_("found")), tr(N_("not found"))
    parts = (
        tr(N_("version {version}"), version=health.version),
        tr(N_("last backup: {when}"), when=backup),
        tr(N_("sound: {found}"), found=yes if health.sound else no),
        tr(N_("screen: {size}"), size=health.screen),
        tr(N_("touch: {found}"), found=yes if health.touch else no),
        _disk(health, tr),
    )
    return "\n".join(parts)


def _moment(moment: datetime, tr: Translator) -> str:
    from babel.dates import format_skeleton

    here = moment.astimezone()
    return f"{format_skeleton('yMMMMd', here, locale=tr.locale)} {here:%H:%M}"


def _disk(health: KioskHealth, tr: Translator) -> str:
    if health.free_mb is None:
        return tr(N_("disk: cannot be asked"))
    if health.free_mb < _LOW_MB:
        return tr(N_("disk: only {count} MB free"), count=health.free_mb)
    return tr(N_("disk: {count} GB free"), count=round(health.free_mb / 1000, 1))
