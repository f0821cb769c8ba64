"""What to know before anything else on a page, such as that the pictures were others."""

from edu_desk.gui.widgets.notice_card import NoticeCard
from edu_desk.gui.widgets.page_frame import Page


def tell_first(page: Page, words: str) -> None:
    """Put `words` under the heading of `page`, to be seen and heard; nothing where they are empty."""
    if words:
        card = NoticeCard(page.look, words)
        page.spoken.append(card.words)
        page.add(card)
        page.body.addSpacing(page.look.space(24))
