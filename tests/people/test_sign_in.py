"""The way in: pictures, the secret of three, cards and where a tile is found."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edu_desk.people.card_reading import GAP_MS, CardReading
from edu_desk.people.card_token import DIGITS, TOKEN_LENGTH, is_token, new_token, token_key
from edu_desk.people.name_shelves import by_class, by_first_letter, by_name, in_pages, letter_shelf
from edu_desk.people.person import Person
from edu_desk.people.picture_secret import SECRET_LENGTH, make_secret, opens
from edu_desk.people.pictures import OWN_PICTURES, SECRET_PICTURES, picture_words, tile_pictures

KEYS = [picture.key for picture in SECRET_PICTURES]
THREE = st.lists(st.sampled_from(KEYS), unique=True, min_size=SECRET_LENGTH, max_size=SECRET_LENGTH)


def test_there_are_twelve_secret_pictures_and_no_tile_shows_one() -> None:
    assert len(set(KEYS)) == 12
    assert not set(KEYS) & {picture.key for picture in OWN_PICTURES}
    words = [picture.words for picture in (*OWN_PICTURES, *SECRET_PICTURES)]
    assert len(set(words)) == len(words)
    assert picture_words("apple") == "Apple"
    assert picture_words("nothing") == ""


@settings(max_examples=15, deadline=None)
@given(mine=THREE, tried=THREE, salt=st.binary(min_size=16, max_size=16))
def test_only_the_same_three_open_it_in_any_order(mine: list[str], tried: list[str], salt: bytes) -> None:
    kept = make_secret(mine, salt)
    assert opens(kept, reversed(mine))
    assert opens(kept, tried) == (set(mine) == set(tried))


def test_what_is_kept_tells_no_picture_and_two_with_one_secret_differ() -> None:
    one, other = make_secret(KEYS[:3], b"1" * 16), make_secret(KEYS[:3], b"2" * 16)
    assert one.split("$")[-1] != other.split("$")[-1]
    assert not any(key in one for key in KEYS)


@pytest.mark.parametrize(
    "kept", ["", "scrypt", "md5$14$8$1$00$00", "scrypt$14$8$1$zz$00", "scrypt$-1$8$1$00$00"]
)
def test_nothing_opens_what_cannot_be_read(kept: str) -> None:
    assert not opens(kept, KEYS[:3])
    assert not opens(kept, [])


def test_a_card_has_only_digits_that_no_switch_sends() -> None:
    token = new_token()
    assert is_token(token)
    assert not set("123") & set(DIGITS)
    assert new_token() != token
    assert len(token_key(token)) == 64
    assert token_key(token) != token_key(new_token())
    assert not is_token(token[:-1])
    assert not is_token("1" + token[1:])


def struck(text: str, gap: int = 10, reading: CardReading | None = None) -> CardReading:
    reading = reading or CardReading()
    for letter in text:
        reading = reading.struck(letter, reading.last_ms + gap)
    return reading


def test_a_burst_of_digits_with_enter_is_a_card() -> None:
    token = "4" * TOKEN_LENGTH
    reading = struck(token)
    assert reading.token(reading.last_ms + GAP_MS) == token
    assert reading.token(reading.last_ms + GAP_MS + 1) == ""
    assert reading.token(reading.last_ms - 1) == ""
    assert struck(token[1:]).token(500) == ""
    assert struck(token, gap=GAP_MS + 1).token(10**6) == ""


def test_what_was_typed_before_a_card_does_not_spoil_it() -> None:
    token = "4" * TOKEN_LENGTH
    for before in ("5", "7" * TOKEN_LENGTH, "a"):
        reading = struck(token, reading=struck(before))
        assert reading.token(reading.last_ms) == token
    spoilt = struck(token[:10] + "x" + token[10:])
    assert spoilt.token(spoilt.last_ms) == ""


def named(*names: str) -> tuple[Person, ...]:
    return tuple(Person(f"p{number}", name) for number, name in enumerate(names))


def test_two_who_look_alike_have_different_pictures() -> None:
    many = named(*["김영자", "김순자"] * 8)
    found = tile_pictures(many, {})
    assert len(set(found.values())) == len(many)
    chosen = tile_pictures(many, {"p3": "rose", "p4": "no-such"})
    assert chosen["p3"] == "rose"
    assert list(chosen.values()).count("rose") == 1
    assert set(chosen.values()) <= {picture.key for picture in OWN_PICTURES}
    assert tile_pictures(many[::-1], {}) == found


def test_names_are_looked_for_by_their_first_consonant() -> None:
    people = named("김영자", "꽃님", "나혜", "이순", "한나", "Nguyen Van", "정", "차", "123")
    shelves = by_first_letter(people)
    assert [shelf.label for shelf in shelves] == ["ㄱ", "ㄴ ㄷ", "ㅇ", "ㅈ ㅊ", "ㅋ ㅌ ㅍ ㅎ", "A–Z"]
    assert [len(shelf.persons) for shelf in shelves] == [2, 1, 1, 2, 1, 2]
    assert letter_shelf(replace(people[0], nickname="장미")) == "ㅈ ㅊ"
    assert letter_shelf(Person("p", "")) == "A–Z"


def test_classes_are_shelves_and_nobody_is_left_out() -> None:
    one, two, three = named("가", "나", "다")
    monday, both = replace(one, classes=("월",)), replace(two, classes=("수", "월"))
    shelves = by_class((monday, both, three))
    assert [(shelf.label, len(shelf.persons)) for shelf in shelves] == [("수", 1), ("월", 2), ("", 1)]
    assert by_class((three,)) == ()


def test_they_stand_as_in_a_korean_list() -> None:
    assert [one.name for one in by_name(named("Anna", "하나", "가나", "bora"))] == [
        "가나",
        "하나",
        "Anna",
        "bora",
    ]


@given(things=st.lists(st.integers(), max_size=60), size=st.integers(1, 9))
def test_pages_hold_everything_in_order_and_are_even(things: list[int], size: int) -> None:
    pages = in_pages(things, size)
    assert [one for page in pages for one in page] == things
    assert all(len(page) <= size for page in pages)
    assert max(map(len, pages)) - min(map(len, pages)) <= 1
    assert len(pages) == max(1, -(-len(things) // size))
