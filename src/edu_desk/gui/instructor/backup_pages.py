"""The pages about backups in the staff area: those that are kept, and putting one in place."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, assert_never

from edu_desk.gui.instructor.places import AtBackups, AtRestore
from edu_desk.gui.instructor.staff_desk import StaffDesk
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.instructor.staff_view import StaffAction, StaffRow, StaffSection, StaffView
from edu_desk.gui.widgets.page_job import start_on
from edu_desk.gui.window.safekeeping import Safekeeping
from edu_desk.jobs import Completed, Failed, Moved
from edu_desk.people.staff_gate import StaffAct
from edu_desk.report.backup_words import (
    contents_words,
    last_words,
    missing_words,
    moment_words,
    until_words,
)
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import DATABASE
from edu_desk.shared.text import N_, Translator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edu_desk.store.backups.contents import Contents, Missing
    from edu_desk.store.backups.shelf import Backup

NOW, STOP, LOOK, TAKE, LEAVE = "now", "stop", "look", "take", "leave"
ASK_MS: Final = 300
_EXPLAINS: Final = N_("A backup is a copy of all practice records. One is made every day by itself.")
BackupPlace = AtBackups | AtRestore
"""All of them."""


class BackupPages:
    """Builds them; after a backup was put in place one comes back to their list."""

    def __init__(self, desk: StaffDesk, safe: Safekeeping) -> None:
        self._desk, self._safe = desk, safe
        self._taken = False

    def page(self, place: BackupPlace) -> StaffPage:
        """The page of `place`. Raises `Fault`."""
        match place:
            case AtBackups():
                return self._list(place)
            case AtRestore():
                return self._restore(place)
            case _:
                assert_never(place)

    def _list(self, place: AtBackups) -> StaffPage:
        desk, safe = self._desk, self._safe
        page = desk.page(self._list_view())
        page.ask_every(ASK_MS)

        def again() -> None:
            with suppress(Fault):
                page.show_view(self._list_view())

        def chosen(row: str, action: str) -> None:
            match action:
                case "now":
                    safe.back_up()
                case "stop":
                    safe.stop()
                case _:
                    desk.go(AtRestore(place.before, row))
            again()

        page.asked.connect(again)
        page.chosen.connect(desk.safely(chosen))
        return page

    def _list_view(self) -> StaffView:
        from edu_desk.store.backups.shelf import backups_in, shelf_of

        there = backups_in(shelf_of(self._safe.data))
        return list_view(there, self._safe.percent, self._desk.now, self._desk.tr)

    def _restore(self, place: AtRestore) -> StaffPage:
        """First the backup is looked through beside the window; then it can be put in place."""
        from edu_desk.store.backups.contents import LOOKING, looking_into

        desk, file = self._desk, Path(place.file)
        page = desk.page(looking_view(Moved(0, 1, LOOKING), desk.tr))
        still: list[str] = []

        def hear(fact: "Moved | Completed[tuple[Contents, Missing | None]] | Failed") -> None:
            match fact:
                case Moved():
                    page.show_view(looking_view(fact, desk.tr))
                case Completed(result=(found, missing)):
                    still.extend(self._lines(file, found, missing))
                    self._offer(page, place, tuple(still))
                case Failed(fault=fault):
                    desk.go(AtBackups(place.before))
                    desk.tell(fault)

        start_on(page, self._safe.jobs, looking_into(file, self._safe.data / DATABASE), hear)

        def chosen(_row: str, action: str) -> None:
            match action:
                case "take":
                    self._safe.restore(file)
                    self._taken = self._safe.busy
                case "stop" if self._safe.busy:
                    self._taken = False
                    self._safe.stop()
                case _:
                    desk.go(AtBackups(place.before))
                    return
            page.show_view(self._restore_view(tuple(still)))

        page.chosen.connect(chosen)
        return page

    def _offer(self, page: StaffPage, place: AtRestore, still: tuple[str, ...]) -> None:
        """Show what is in it, and follow the work once it is put in place."""
        desk, safe = self._desk, self._safe

        def again() -> None:
            page.show_view(self._restore_view(still))
            if self._taken and not safe.busy:
                self._taken = False
                with suppress(Fault):
                    desk.store.staff.note(StaffAct.RESTORED)
                desk.go(AtBackups(place.before))

        page.show_view(self._restore_view(still))
        page.asked.connect(again)
        page.ask_every(ASK_MS)

    def _lines(self, file: Path, found: "Contents", missing: "Missing | None") -> tuple[str, ...]:
        from edu_desk.store.backups.shelf import backups_in

        made = next((one.made for one in backups_in(file.parent) if one.file == file), found.last)
        lines = [contents_words(found, self._desk.tr)]
        if made is not None:
            lines.insert(0, until_words(made, self._desk.now, self._desk.tr))
        return (*lines, *missing_words(missing, self._desk.tr, named=True))

    def _restore_view(self, lines: tuple[str, ...]) -> StaffView:
        return restore_view(lines, self._safe.percent, self._desk.tr)


def looking_view(moved: Moved, tr: Translator) -> StaffView:
    """While a backup is looked through: how far it is, and that one need not wait for it."""
    row = StaffRow("moving", tr(moved.what), (f"{moved.percent}%",), "hourglass")
    stop = StaffAction(LEAVE, tr(N_("Stop")), "x")
    return StaffView(tr(N_("Put this backup in place?")), "", _EXPLAINS, (StaffSection("", (row,)),), (stop,))


def list_view(there: "Sequence[Backup]", percent: int | None, now: datetime, tr: Translator) -> StaffView:
    """All backups, the last one first."""
    look = StaffAction(LOOK, tr(N_("See what is in it")), "eye")
    rows = tuple(
        StaffRow(str(one.file), moment_words(one.made, now, tr), icon="hard-drive", actions=(look,))
        for one in there
    )
    last = StaffRow("", last_words(there[0].made if there else None, now, tr), icon="shield-check")
    sections = [StaffSection("", (last,))]
    if rows:
        sections.append(StaffSection(tr(N_("Backups that are kept")), rows))
    actions = (_work(percent, tr, _now(tr)),)
    return StaffView(tr(N_("Backups")), tr(_EXPLAINS), _EXPLAINS, tuple(sections), actions)


def restore_view(lines: tuple[str, ...], percent: int | None, tr: Translator) -> StaffView:
    """What is in a backup, and the question whether to put it in place."""
    kept = tr(N_("The records that are here now are set aside and not lost."))
    row = StaffRow("", lines[0], (*lines[1:], kept), icon="hard-drive")
    take = StaffAction(TAKE, tr(N_("Put it in place")), "check", primary=True)
    leave = StaffAction(LEAVE, tr(N_("No, leave it")), "undo-2")
    actions = (_work(percent, tr, take),) if percent is not None else (take, leave)
    sentence = tr(N_("Practice ends for a moment while it is put in place."))
    return StaffView(
        tr(N_("Put this backup in place?")), sentence, _EXPLAINS, (StaffSection("", (row,)),), actions
    )


def _now(tr: Translator) -> StaffAction:
    return StaffAction(NOW, tr(N_("Make a backup now")), "save", primary=True)


def _work(percent: int | None, tr: Translator, otherwise: StaffAction) -> StaffAction:
    """While something is under way, how far it has come and that it can be stopped."""
    if percent is None:
        return otherwise
    return StaffAction(STOP, tr(N_("Stop ({percent}% done)"), percent=percent), "x")
