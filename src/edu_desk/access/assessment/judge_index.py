"""The judges by name: each takes what was measured and says whether one thing holds; each can fail."""

from collections.abc import Callable, Mapping
from typing import Final

from edu_desk.access.assessment import judge_kiosk, judge_offers, judge_pages, judge_sizes
from edu_desk.access.assessment.measurements import Measured
from edu_desk.access.assessment.verdict import Finding

Judge = Callable[[Measured], Finding]

JUDGES: Final[Mapping[str, Judge]] = {
    judge.__name__: judge
    for judge in (
        judge_sizes.letters,
        judge_sizes.gap,
        judge_sizes.target_size,
        judge_sizes.press_area,
        judge_pages.one_finger,
        judge_pages.named,
        judge_pages.reached,
        judge_pages.worded,
        judge_pages.answers,
        judge_pages.ringed,
        judge_pages.heard,
        judge_sizes.text_contrast,
        judge_sizes.line_contrast,
        judge_sizes.hues,
        judge_sizes.stark,
        judge_offers.enlarged,
        judge_offers.voice_switch,
        judge_offers.voice_rate,
        judge_offers.volume_range,
        judge_offers.volume_steps,
        judge_offers.listen_first,
        judge_offers.private,
        judge_pages.again,
        judge_pages.way_back,
        judge_pages.helped,
        judge_pages.same_bar,
        judge_pages.still,
        judge_pages.no_limit,
        judge_pages.no_flash,
        judge_pages.no_blink,
        judge_pages.order,
        judge_pages.captions,
        judge_pages.told,
        judge_pages.within_reach,
        judge_kiosk.warned,
        judge_kiosk.soft_again,
        judge_kiosk.given_back,
        judge_kiosk.nothing_left,
    )
}
"""Every judge by its name."""
