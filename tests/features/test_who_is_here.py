"""She is known again: the steps of who_is_here.feature at the real program."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from secrets import token_bytes

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.people.places import AtAskTeacher, AtSecret, AtWho
from edu_desk.gui.people.who_page import WhoPage
from edu_desk.gui.preferences.places import AtNextPerson
from edu_desk.gui.widgets.notice_card import NoticeCard
from edu_desk.people.card_token import new_token, token_key
from edu_desk.people.person import Person
from edu_desk.people.picture_secret import make_secret
from edu_desk.runner.events import Mode
from edu_desk.shared.paths import DATABASE
from edu_desk.store.store import Store, open_store
from kit.clock import HandClock
from kit.coming_in import choose_twice, join, page_of, pass_over, read_card, touch, touch_pictures, touch_tile
from kit.learner import Learner

scenarios("who_is_here.feature")


@dataclass
class Centre:
    """A computer of a centre, which is closed and opened."""

    data: Path
    clock: HandClock = field(default_factory=HandClock)
    open: list[Learner] = field(default_factory=list)
    token: str = ""

    @property
    def she(self) -> Learner:
        return self.open[-1]

    def start(self) -> Learner:
        self.close()
        she = Learner(self.data, clock=self.clock)
        self.open.append(she)
        return she

    def close(self) -> None:
        if self.open:
            self.open.pop().close()

    def store(self) -> Store:
        assert not self.open
        return open_store(self.data / DATABASE, self.clock, lambda _fault: None)

    def id_of(self, name: str, number: int = 0) -> str:
        return [one.id for one in self.she.program.people.persons() if one.name == name][number]

    def practise(self) -> None:
        """A lesson is watched to its end."""
        self.to_result()
        self.she.program.journey.go(AtHome())
        self.she.pilot.settle()

    def to_result(self) -> None:
        """A lesson is done to its end, and the page after it is shown."""
        lesson = self.she.program.lessons.lesson("train-book")
        self.she.program.lessons.begin(lesson, lesson.tasks[0].id, Mode.FOLLOW)
        self.she.pilot.settle()
        self.she.to_the_end()
        self.she.see_result()

    def next_person(self) -> None:
        self.she.program.journey.go(AtNextPerson(AtHome()))
        self.she.choose("yes")


@pytest.fixture
def centre(tmp_path: Path, qtbot: QtBot) -> Iterator[Centre]:  # noqa: ARG001 - qtbot makes the application
    centre = Centre(tmp_path / "data")
    centre.data.mkdir()
    yield centre
    centre.close()


@given(parsers.parse('the class "{group}" with "{one}" and "{two}" and "{three}"'))
def a_class(centre: Centre, group: str, one: str, two: str, three: str) -> None:
    store = centre.store()
    names = (one, two, three)
    store.keep_persons([Person(f"p{at}", name, classes=(group,)) for at, name in enumerate(names)])
    store.close()
    (centre.data / "settings.json").write_text('{"version": 2}', encoding="utf-8")


@given(parsers.parse('"{name}" has the pictures "{pictures}"'))
def has_pictures(centre: Centre, name: str, pictures: str) -> None:
    store = centre.store()
    person = next(one.id for one in store.persons() if one.name == name)
    store.sign_ins.keep_secret(person, make_secret(pictures.split(", "), token_bytes(16)))
    store.close()


@given(parsers.parse('"{name}" has a printed card'))
def has_card(centre: Centre, name: str) -> None:
    centre.token = new_token()
    store = centre.store()
    person = next(one.id for one in store.persons() if one.name == name)
    store.sign_ins.add_card(person, token_key(centre.token))
    store.close()


@when("the program is started")
def started(centre: Centre) -> None:
    centre.start()


@when("a week goes by and the program is started")
def a_week_later(centre: Centre) -> None:
    centre.clock.go_on(timedelta(days=7))
    centre.start()


@then(parsers.parse('it asks who is here and shows "{names}"'))
def asks_who(centre: Centre, names: str) -> None:
    page = page_of(centre.she)
    assert isinstance(page, WhoPage)
    assert [tile.words for tile in page.tiles] == names.split(", ")
    assert page.reading()[0] == "누구세요?"


@when(parsers.parse('she touches the tile of "{name}" and chooses "{pictures}" twice'))
def chooses(centre: Centre, name: str, pictures: str) -> None:
    touch_tile(centre.she, centre.id_of(name))
    choose_twice(centre.she, pictures)


@when(parsers.parse('she touches the tile of "{name}" and the pictures "{pictures}"'))
def comes_in(centre: Centre, name: str, pictures: str) -> None:
    touch_tile(centre.she, centre.id_of(name))
    touch_pictures(centre.she, pictures)


@when(parsers.parse('she touches the pictures "{pictures}"'))
def touches(centre: Centre, pictures: str) -> None:
    touch_pictures(centre.she, pictures)


@when("she passes over the first questions")
def passes(centre: Centre) -> None:
    pass_over(centre.she)


@when(parsers.parse("she chooses letters of {size:d} %"))
def letters(centre: Centre, size: int) -> None:
    centre.she.program.appearance.change("text_size", size)


@when("she practises a lesson to its end and goes")
def practises(centre: Centre) -> None:
    centre.practise()
    centre.next_person()


@when(parsers.parse("another person practises as a guest with letters of {size:d} %"))
def a_guest(centre: Centre, size: int) -> None:
    page = page_of(centre.she)
    assert isinstance(page, WhoPage)
    assert centre.she.program.appearance.settings.text_size == size
    touch(centre.she, page.buttons[-1])
    centre.practise()


@when("somebody practises as a guest")
def somebody(centre: Centre) -> None:
    page = page_of(centre.she)
    assert isinstance(page, WhoPage)
    touch(centre.she, page.buttons[-1])
    centre.practise()


@when(parsers.parse('the first "{name}" chooses the pictures "{pictures}" and practises a lesson'))
def the_first(centre: Centre, name: str, pictures: str) -> None:
    touch_tile(centre.she, centre.id_of(name, 0))
    choose_twice(centre.she, pictures)
    pass_over(centre.she)
    centre.practise()
    assert centre.she.program.records.practices()
    centre.next_person()


@when(parsers.parse('the second "{name}" chooses the pictures "{pictures}"'))
def the_second(centre: Centre, name: str, pictures: str) -> None:
    touch_tile(centre.she, centre.id_of(name, 1))
    choose_twice(centre.she, pictures)
    pass_over(centre.she)


@when("she goes on as a guest")
def goes_on(centre: Centre) -> None:
    centre.she.choose("guest")


@when("her pictures are reset and she starts anew")
def reset(centre: Centre) -> None:
    centre.close()
    store = centre.store()
    for person in store.persons():
        store.sign_ins.reset_secret(person.id)
    store.close()
    centre.start()


@when("the card is read")
def card(centre: Centre) -> None:
    read_card(centre.she, centre.token)


@when("a strange card is read")
def strange_card(centre: Centre) -> None:
    read_card(centre.she, new_token())


@when(
    parsers.parse(
        'she says at the end that it is hers, and that she is new: "{picture}", "{name}", "{pictures}"'
    )
)
def it_is_hers(centre: Centre, picture: str, name: str, pictures: str) -> None:
    centre.she.program.journey.go(AtNextPerson(AtHome()))
    centre.she.choose("mine")
    centre.she.program.appearance.change("screen_keyboard", value=True)
    join(centre.she, picture, name, pictures)


@when("a guest practises a lesson and wants to keep it")
def wants_to_keep(centre: Centre) -> None:
    page = page_of(centre.she)
    assert isinstance(page, WhoPage)
    touch(centre.she, page.buttons[-1])
    centre.to_result()
    result = centre.she.result_page
    touch(centre.she, next(button for button in result.buttons if button.words == "내 이름으로 남길래요"))
    assert centre.she.place == AtWho(keeps=True)


@when("she goes")
def goes(centre: Centre) -> None:
    centre.next_person()


@then(parsers.parse("she stands on the first page with letters of {size:d} %"))
def first_page(centre: Centre, size: int) -> None:
    assert centre.she.place == AtHome()
    assert centre.she.program.appearance.settings.text_size == size
    assert centre.she.program.appearance.look.text == size / 100


@then("her practice is there")
def practice_there(centre: Centre) -> None:
    practices = centre.she.program.records.practices()
    assert [one.lesson for one in practices] == ["train-book"]
    assert practices[0].finished
    assert "train-book" in centre.she.program.records.standings()


@then("the letters are those of the computer")
def computers_letters(centre: Centre) -> None:
    assert centre.she.place == AtWho()
    assert centre.she.program.appearance.settings.text_size == 100


@then("nothing was practised under this name")
def nothing(centre: Centre) -> None:
    assert centre.she.place == AtHome()
    assert centre.she.program.people.here is not None
    assert centre.she.program.records.practices() == ()


@then("the pictures on their tiles differ")
def pictures_differ(centre: Centre) -> None:
    people = centre.she.program.people
    found = people.pictures(people.persons())
    assert len({found[one.id] for one in people.persons() if one.name == "김영자"}) == 2


@then("it says that the pictures were others")
def wrong(centre: Centre) -> None:
    assert isinstance(centre.she.place, AtSecret)
    assert "그림이 달라요" in " ".join(page_of(centre.she).reading())


@then("it says whom to ask")
def asks_teacher(centre: Centre) -> None:
    assert isinstance(centre.she.place, AtAskTeacher)
    assert page_of(centre.she).reading()[0] == "선생님께 물어보세요"


@then("she stands on the first page as a guest")
def as_guest(centre: Centre) -> None:
    assert centre.she.place == AtHome()
    assert centre.she.program.people.here is None


@then(parsers.parse('she stands on the first page as "{name}"'))
def as_person(centre: Centre, name: str) -> None:
    assert centre.she.place == AtHome()
    here = centre.she.program.people.here
    assert here is not None
    assert here.name == name


@then("it says that the card is not known")
def card_unknown(centre: Centre) -> None:
    page = page_of(centre.she)
    assert isinstance(page, WhoPage)
    assert any("모르는 카드" in card.words.text() for card in page.findChildren(NoticeCard))
    assert centre.she.program.people.here is None


@then("the guest has practised nothing")
def guest_nothing(centre: Centre) -> None:
    centre.next_person()
    assert not centre.she.program.people.guest_has_work()
