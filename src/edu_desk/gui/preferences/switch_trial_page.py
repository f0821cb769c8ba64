"""Does the switch work? The page on which it is tried out before it is kept."""

from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.question_page import QuestionChoice, QuestionPage, QuestionSnapshot
from edu_desk.shared.text import N_, Translator

KEEP, OTHERWISE = "keep", "otherwise"


class SwitchTrialPage(QuestionPage):
    """`chosen` gives KEEP, which only the switch reaches, or OTHERWISE, which every device does."""

    takes_all_devices = True

    explains = N_("Try the switch here. If you have none, press “Another way”.")

    def __init__(self, look: Look, tr: Translator) -> None:
        snapshot = QuestionSnapshot(
            tr(N_("Does the switch work?")),
            tr(
                N_(
                    "Press the switch once, and a frame moves. "
                    "When it is round “It works”, press the switch again."
                )
            ),
            (
                QuestionChoice(KEEP, tr(N_("It works")), tr(N_("With the switch alone.")), "circle-check"),
                QuestionChoice(
                    OTHERWISE,
                    tr(N_("Another way")),
                    tr(N_("Finger, mouse and keyboard can press this; so does Esc.")),
                    "undo-2",
                ),
            ),
        )
        super().__init__(look, tr, snapshot)
        for tile in self.tiles:
            tile.switch_only = tile.key == KEEP
