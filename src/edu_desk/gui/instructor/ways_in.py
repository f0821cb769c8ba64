"""How a learner comes in, as whoever teaches resets it: forgotten pictures, and cards that were lost."""

from typing import Final

from edu_desk.gui.instructor.learner_views import CARDS, PICTURES
from edu_desk.people.staff_gate import StaffAct
from edu_desk.store.store import Store

RESETS: Final = (PICTURES, CARDS)


def ways_in(store: Store, learner: str) -> tuple[str, ...]:
    """Which of them the learner has. Raises `Fault`."""
    sign_ins = store.sign_ins
    known = sign_ins.all().get(learner)
    has = {PICTURES: known is not None and bool(known.secret), CARDS: sign_ins.has_card(learner)}
    return tuple(way for way in RESETS if has[way])


def reset_way_in(store: Store, learner: str, way: str) -> None:
    """Nobody comes in by it any more, and it is noted. Raises `Fault`; who was erased meanwhile has none."""
    reset = {PICTURES: store.sign_ins.reset_secret, CARDS: store.sign_ins.forget_cards}[way]
    if any(person.id == learner for person in store.persons()):
        reset(learner)
        store.staff.note(StaffAct.SIGN_IN, learner)
