"""Spreads of samples."""

from collections.abc import Sequence

Figure = dict[str, float | int | str]


def spread(seconds: Sequence[float], **more: float | str) -> Figure:
    """Percentiles of `seconds` in ms, with how many there are."""
    ordered = sorted(seconds)

    def at(percent: float) -> float:
        return round(ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))] * 1000, 3)

    return {
        "samples": len(ordered),
        "p25_ms": at(25),
        "p50_ms": at(50),
        "p75_ms": at(75),
        "p99_ms": at(99),
        "worst_ms": round(ordered[-1] * 1000, 3),
        **more,
    }
