"""A centre with a class of learners who practised, for reports: made up by rule."""

from datetime import date, datetime, timedelta

from edu_desk.people.person import Person
from edu_desk.people.study_class import ClassDay, StudyClass
from edu_desk.runner.events import Event, Finished, Helped, Mode, Reached, RunHead
from edu_desk.store.store import Store

CLASS = "k9"
NAME = "목요일반"
LESSON = "train-book"


def learners(count: int) -> tuple[str, ...]:
    """Their ids."""
    return tuple(f"p{number}" for number in range(count))


def taught_class(store: Store, now: datetime, count: int = 12) -> None:
    """`count` persons in one class, who were there today: each tried with help, then all but one half alone.

    Half of them were born in 1944, the others in 1955; each works for four minutes at each try.
    """
    members = learners(count)
    store.keep_persons(
        [
            Person(who, f"사람{who}", birth_year=1944 if place % 2 else 1955)
            for place, who in enumerate(members)
        ]
    )
    today = now.date()
    store.classes.keep(StudyClass(CLASS, NAME, members, (), (ClassDay(today, (LESSON,), "10:00", "11:30"),)))
    for place, who in enumerate(members):
        tried(store, who, now - timedelta(minutes=30), today, helped=True)
        tried(store, who, now - timedelta(minutes=10), today, helped=bool(place % 2))


def tried(store: Store, who: str, now: datetime, today: date, *, helped: bool) -> None:
    """A try of four minutes to its goal."""
    run = f"run-{who}-{now.isoformat()}"
    store.begin(RunHead(run, who, LESSON, "busan-morning", Mode.TRY, "d", today, now))
    first: Event = Helped(now, "search", 1) if helped else Reached(now, "search", alone=True)
    store.append(run, [first, Finished(now + timedelta(minutes=4))])
