"""What makes it easier to see, hear and touch, in pictures: offered before practice, each acting at once."""

from PySide6.QtCore import Signal

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.option_button import OptionButton
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.kiosk.access_choices import ACCESS_CHOICES
from edu_desk.shared.text import N_, Translator

_USABLE = frozenset({BarItem.BACK, BarItem.AGAIN, BarItem.HELP})
_MOST_ACROSS = 2
_CELL_PX = 380
_PICTURE_EM = 2.4
"""The side of the picture, in letters."""


class HelpOption(OptionButton):
    """A help that is on or off beside the others, with a large picture."""

    read_as = ReadAs.CHECK

    def __init__(self, look: Look, text: str, icon: str) -> None:
        super().__init__(look, text, icon)
        self._side = round(self._block.em * _PICTURE_EM)
        self._pad = (look.space(24), look.space(20))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Room for the picture too."""
        return max(super().heightForWidth(width), self._side + 2 * self._pad[1])


class AccessPage(Page):
    """`switched` gives the key of a help and whether it is wanted; `begun` when all is as wished."""

    switched = Signal(str, bool)
    begun = Signal()

    explains = N_("Press what makes it easier for you. Press it once more to take it back.")

    def __init__(self, look: Look, tr: Translator, chosen: frozenset[str]) -> None:
        super().__init__(look, tr, _USABLE)
        self.head(tr(N_("What makes it easier for you?")), tr(N_("You may choose several, or none.")))
        self.begin = ActionButton(
            look, tr(N_("Begin to practise")), "arrow-right", ButtonStyle.PRIMARY, changes_page=True
        )
        self.begin.clicked.connect(self.begun)
        cells = FlowLayout(look.space(16), most=_MOST_ACROSS, cell=round(look.space(_CELL_PX) * look.text))
        self.options = {one.key: HelpOption(look, tr(one.words), one.icon) for one in ACCESS_CHOICES}
        for key, option in self.options.items():
            option.setChecked(key in chosen)
            option.clicked.connect(lambda on, key=key: self.switched.emit(key, on))
            cells.addWidget(option)
        self.add(cells)
        self.body.addSpacing(look.space(24))
        self.add(self.begin)
        self.close_body()

    def choices_read(self) -> tuple[str, ...]:
        """The helps, and the way on."""
        return (*(option.words for option in self.options.values()), self.begin.words)
