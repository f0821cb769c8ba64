"""The last page of a sitting: what was personal has gone, and the next person may begin."""

from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.shared.text import N_, Translator


class GoodbyePage(Page):
    """It tells nothing of what was done: the next person may already stand here."""

    explains = N_("Touch the screen anywhere to begin.")

    def __init__(self, look: Look, tr: Translator, *, away: bool) -> None:
        super().__init__(look, tr, frozenset())
        self.bar.hide()
        thanks = N_("This practice is over") if away else N_("Well done. See you again!")
        self.head(tr(thanks), tr(N_("Nothing about you is left on this screen.")), "circle-check", "good")
        self.say(tr(N_("Does somebody else want to begin? Touch the screen anywhere.")))
        self.close_body()
