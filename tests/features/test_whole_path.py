"""The whole way of a class through real pages and a real database, by touch."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import ZipFile

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from edu_desk.gui.instructor.places import AtClass, AtOneLearner
from edu_desk.gui.instructor.staff_place import AtClasses
from edu_desk.gui.learner.home_page import HomePage
from edu_desk.gui.learner.places import AtHome, AtLesson
from edu_desk.gui.people.who_page import WhoPage
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.gui.window import own_folders
from edu_desk.machine.action import Press, Target
from edu_desk.people.person import Person
from edu_desk.runner.events import Acted, Helped, Outcome
from edu_desk.shared.paths import DATABASE
from kit.clock import HandClock
from kit.coming_in import choose_twice, page_of, pass_over, touch, touch_tile
from kit.learner import Learner
from kit.paper import sheets_of
from kit.teacher import PIN, Teacher, store_of

scenarios("whole_path.feature")

ROSTER = "이름,생년월일,반\n김영희,1948,월요일반\n김영희,1951,월요일반\n박수,,월요일반\n"
AWAY = Press(Target("my_tickets"))


@dataclass
class Way:
    """What the scenario remembers."""

    data: Path
    folder: Path
    clock: HandClock = field(default_factory=HandClock)
    open: list[Learner] = field(default_factory=list)
    said: dict[str, list[str]] = field(default_factory=dict)

    @property
    def she(self) -> Learner:
        return self.open[-1]

    @property
    def teacher(self) -> Teacher:
        return Teacher(self.she)

    def start(self) -> None:
        self.close()
        self.open.append(Learner(self.data, "en", clock=self.clock))

    def close(self) -> None:
        if self.open:
            self.open.pop().close()

    def staff(self) -> None:
        """The instructor comes, with the PIN, to the list of classes."""
        self.she.program.journey.go(AtClasses(self.she.place))
        self.teacher.type_pin(PIN)

    def person(self, born: int | None) -> Person:
        return next(one for one in store_of(self.she).persons() if one.birth_year == born)

    def rows(self) -> list[str]:
        return [row.reading for section in self.teacher.page.view.sections for row in section.rows]

    def row_keys(self) -> list[str]:
        return [row.key for section in self.teacher.page.view.sections for row in section.rows]

    def kept(self, ending: str) -> Path:
        return next(path for path in self.folder.iterdir() if path.suffix == ending)

    def keep_here(self, qtbot: QtBot) -> None:
        """On a page that asks where: here."""
        self.teacher.choose(str(self.folder), "keep")
        qtbot.waitUntil(lambda: "told" in self.row_keys())


@pytest.fixture
def way(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Way]:
    assert qtbot is not None
    folder = tmp_path / "papers"
    folder.mkdir()
    papers = own_folders.Folder(folder, "Papers", "folder", own=True)
    monkeypatch.setattr(own_folders, "folders", lambda: (papers,))
    way = Way(tmp_path / "data", folder)
    yield way
    way.close()


@given("a computer on which nobody has set anything")
def nothing_set(way: Way) -> None:
    way.start()


@when(parsers.parse('the instructor sets the PIN "{pin}" and keeps the recovery code as a sheet'))
def first_pin(way: Way, pin: str, qtbot: QtBot) -> None:
    assert pin == PIN
    way.she.program.journey.go(AtClasses(AtHome()))
    way.teacher.type_pin(pin)
    way.teacher.type_pin(pin)
    code = way.rows()[0].split(".")[0]
    way.teacher.choose("code", "sheet")
    way.keep_here(qtbot)
    assert code in sheets_of(way.kept(".pdf"))[0].replace(" ", "")
    way.kept(".pdf").unlink()
    way.teacher.touch(way.teacher.page.bar.button(BarItem.BACK))
    way.teacher.choose("code", "go-on")


@when(parsers.parse('makes the class "{name}" with "{lesson}" today'))
def makes_class(way: Way, name: str, lesson: str) -> None:
    way.teacher.choose("", "new")
    way.teacher.line_page.line.setText(name)
    way.teacher.touch(way.teacher.line_page.done)
    if not isinstance(way.she.place, AtClass):
        way.teacher.choose(store_of(way.she).classes.all()[0].id, "open")
    way.teacher.choose("", "today")
    way.teacher.choose("look", "look")
    way.teacher.choose(next(row for row, action in way.teacher.page.buttons if action == lesson), lesson)
    [one] = store_of(way.she).classes.all()
    assert [(day.day, day.lessons) for day in one.plan] == [(way.clock.now().date(), (lesson,))]


@when("takes in a roster from a folder of her own with 김영희 born in 1948, 김영희 born in 1951 and 박수")
def takes_in(way: Way, qtbot: QtBot) -> None:
    inside = way.folder / "봄 학기"
    inside.mkdir()
    file = inside / "명단.csv"
    file.write_text(ROSTER, encoding="cp949")
    way.she.program.journey.go(AtClasses(AtHome()))
    way.teacher.choose("", "roster")
    qtbot.waitUntil(lambda: way.row_keys() == ["none"])
    way.teacher.choose("", "elsewhere")
    way.teacher.choose(str(way.folder), "open")
    qtbot.waitUntil(lambda: str(inside) in way.row_keys())
    way.teacher.choose(str(inside), "open")
    qtbot.waitUntil(lambda: str(file) in way.row_keys())
    way.teacher.choose(str(file), "choose")
    qtbot.waitUntil(lambda: ("", "take") in way.teacher.page.buttons)
    way.teacher.choose("", "take")
    qtbot.waitUntil(lambda: "done" in way.row_keys())
    [one] = store_of(way.she).classes.all()
    assert len(one.members) == 3


@when("goes, and the computer is started anew")
def another_day(way: Way) -> None:
    way.start()


@then("it asks who is here")
def asks_who(way: Way) -> None:
    page = page_of(way.she)
    assert isinstance(page, WhoPage)
    assert [tile.words for tile in page.tiles] == ["김○희", "김○희", "박○"]


@when(parsers.parse('the 김영희 born in {born:d} comes in with the pictures "{pictures}"'))
def comes_in(way: Way, born: int, pictures: str) -> None:
    touch_tile(way.she, way.person(born).id)
    choose_twice(way.she, pictures)
    pass_over(way.she)


@then(parsers.parse('"{lesson}" is there for her today'))
def there_today(way: Way, lesson: str) -> None:
    page = page_of(way.she)
    assert isinstance(page, HomePage)
    assert [tile.key for tile in page.today] == [lesson]
    assert way.she.program.records.person == way.person(1948).id


@when("she begins it, takes four wrong turns and asks for the teacher")
def struggles(way: Way) -> None:
    she = way.she
    page = page_of(she)
    assert isinstance(page, HomePage)
    touch(she, page.today[0])
    she.choose("follow")
    for _ in range(4):
        she.do(AWAY)
        she.bar(BarItem.BACK)
    events = she.program.records.events(she.session.run.head.id)
    assert sum(isinstance(one, Acted) and one.outcome is Outcome.AWAY for one in events) == 4
    she.panel(she.lesson_page.panel.person_button)


@when("the instructor looks at the class")
def looks(way: Way) -> None:
    way.staff()
    way.teacher.choose(store_of(way.she).classes.all()[0].id, "now")


@then("the first row is the 김영희 born in 1948, with what she asked for, the wrong turns and the step")
def first_row(way: Way, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "at “Choosing the departure station”" in way.rows()[0])
    row = way.rows()[0]
    assert row.startswith("김영희 (1940s)")
    assert "Asked for help" in row
    assert "4 wrong turns" in row


@when("the instructor gives one more help in one touch and goes back to her lesson")
def helps(way: Way) -> None:
    way.teacher.choose(way.person(1948).id, "help")
    way.she.program.journey.go(AtLesson())
    way.she.pilot.settle()
    way.she.pilot.settle()


@then("she is helped, and does the errand to its end")
def helped(way: Way) -> None:
    she = way.she
    run = she.session.run.head.id
    assert any(isinstance(one, Helped) for one in she.program.records.events(run))
    she.to_the_end()
    she.see_result()
    [practice] = she.program.records.practices()
    assert practice.finished
    assert practice.helps


@when("the instructor opens the report and keeps it as files")
def report(way: Way, qtbot: QtBot) -> None:
    way.staff()
    way.teacher.choose("", "report")
    qtbot.waitUntil(lambda: ("", "keep") in way.teacher.page.buttons)
    way.said = {title: [str(cell) for cell in cells] for title, cells in way.teacher.figures.items()}
    way.teacher.choose("", "keep")
    way.keep_here(qtbot)


@then("the text says every number of the page, and nobody is named")
def text_says(way: Way) -> None:
    text = way.kept(".csv").read_text(encoding="utf-8-sig")
    lines = list(csv.reader(text.splitlines()))
    assert way.said["Sessions held"] == ["1"]
    assert way.said["People, each counted once"] == ["not shown"]
    for title, figures in way.said.items():
        cells = next(cells for cells in lines if cells and cells[0] == title)[1:]
        assert cells == figures
    assert "김영희" not in text


@when("the instructor hands out what is kept of the 김영희 born in 1948, and erases her")
def handed_out(way: Way, qtbot: QtBot) -> None:
    her = way.person(1948).id
    [one] = store_of(way.she).classes.all()
    way.she.program.journey.go(AtOneLearner(AtHome(), one.id, her))
    way.teacher.choose("", "kept")
    qtbot.waitUntil(lambda: ("", "hand-out") in way.teacher.page.buttons)
    way.teacher.choose("", "hand-out")
    way.keep_here(qtbot)
    way.teacher.touch(way.teacher.page.bar.button(BarItem.BACK))
    qtbot.waitUntil(lambda: ("", "erase") in way.teacher.page.buttons)
    way.teacher.choose("", "erase")
    way.teacher.choose("", "yes")
    qtbot.waitUntil(lambda: isinstance(way.she.place, AtClass))
    qtbot.waitUntil(lambda: not way.she.program.recovery.safe.busy, timeout=20_000)


@then("the file holds her practice, the other 김영희 is still there, and nothing of her is left")
def gone(way: Way) -> None:
    with ZipFile(way.kept(".zip")) as archive:
        told = json.loads(archive.read("everything.json"))
    assert [one["name"] for one in told["learners"]] == ["김영희"]
    assert [one["birth_year"] for one in told["persons"]] == [1948]
    assert told["practices"]
    her = told["learners"][0]["id"]
    assert [one.birth_year for one in store_of(way.she).persons() if one.name == "김영희"] == [1951]
    assert way.she.program.records.person == ""
    with pytest.raises(KeyError):
        store_of(way.she).privacy.everything(her)
    way.close()
    written = b"".join(file.read_bytes() for file in way.data.glob(f"{DATABASE}*"))
    assert written.count(her.encode()) == 1, "only the tombstone has her id, which tells nothing"
