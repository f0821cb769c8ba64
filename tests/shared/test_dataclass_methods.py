"""Methods of dataclasses that are compiled when they are first called do what they always did."""

import subprocess
import sys
from dataclasses import FrozenInstanceError, dataclass, replace

import pytest


@dataclass(frozen=True, slots=True)
class Fare:
    """A class as the house has hundreds of."""

    name: str
    won: float = 0


@dataclass(frozen=True, slots=True)
class SeatFare(Fare):
    """One made from it."""

    seat: str = "3A"


@dataclass(order=True)
class Turn:
    """One that changes, and has an order."""

    number: int


_NONE = float("nan")


@pytest.mark.parametrize("turn", [1, 2], ids=["first call", "later"])
@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Fare("adult", 5), Fare("adult", 5), True),
        (Fare("adult", 5), Fare("adult", 6), False),
        (Fare("adult"), SeatFare("adult"), False),
        (SeatFare("adult"), Fare("adult"), False),
        (SeatFare("adult", 1, "1A"), SeatFare("adult", 1, "1A"), True),
        (SeatFare("adult", 1, "1A"), SeatFare("adult", 1, "1B"), False),
        (Fare("adult", _NONE), Fare("adult", _NONE), True),
        (Fare("adult"), "adult", False),
        (Turn(1), Turn(1), True),
        (Turn(1), Turn(2), False),
    ],
)
def test_equal(one: object, other: object, same: bool, turn: int) -> None:
    assert turn
    assert (one == other, one != other) == (same, not same)


def test_kept_in_a_set() -> None:
    assert hash(Fare("adult", 5)) == hash(Fare("adult", 5)) == hash(("adult", 5))
    assert {Fare("adult", 5), Fare("adult", 5.0), SeatFare("adult", 5)} == {
        Fare("adult", 5),
        SeatFare("adult", 5),
    }
    with pytest.raises(TypeError, match="unhashable"):
        hash(Turn(1))


def test_printed() -> None:
    assert repr(Fare("adult")) == "Fare(name='adult', won=0)"
    assert repr(SeatFare("adult")) == "SeatFare(name='adult', won=0, seat='3A')"
    assert repr(Turn(1)) == "Turn(number=1)"


def test_frozen() -> None:
    fare = SeatFare("adult")
    for name in ("won", "seat"):
        with pytest.raises(FrozenInstanceError, match=f"cannot assign to field '{name}'"):
            setattr(fare, name, 3)
        with pytest.raises(FrozenInstanceError, match=f"cannot delete field '{name}'"):
            delattr(fare, name)
    assert replace(fare, won=3) == SeatFare("adult", 3)


def test_ordered() -> None:
    assert sorted([Turn(2), Turn(1)]) == [Turn(1), Turn(2)]


_TELLS = """
import dataclasses
import edu_desk.cli

@dataclasses.dataclass(frozen=True, slots=True)
class Stop:
    name: str

def compiled():
    methods = {name: vars(Stop)[name].__code__ for name in ("__eq__", "__hash__", "__setattr__")}
    return [name for name, code in methods.items() if code.co_filename == "<string>"]

print(compiled())
assert len({Stop("a"), Stop("a")}) == 1
print(compiled(), Stop.__hash__.__qualname__)
"""


@pytest.mark.skipif(sys.version_info >= (3, 13), reason="from 3.13 on Python compiles them all in one")
def test_each_is_compiled_when_it_is_first_called() -> None:
    done = subprocess.run([sys.executable, "-c", _TELLS], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.splitlines() == ["[]", "['__eq__', '__hash__'] Stop.__hash__"]
