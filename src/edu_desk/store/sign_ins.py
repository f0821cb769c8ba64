"""How persons come in, as rows: tile, secret, cards and own settings; and a guest's work that gets a name."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict
from pathlib import Path

from sqlite_utils import Database

from edu_desk.people.sign_in import SignIn
from edu_desk.settings.declarations import Settings
from edu_desk.settings.settings_file import as_text, parse_settings
from edu_desk.shared.clock import Clock
from edu_desk.store.derivation import rebuild_of
from edu_desk.store.flusher import Flusher
from edu_desk.store.row_mapping import Row, moment_text

_ALL = """
    SELECT persons.learner, coalesce(picture, '') AS picture, coalesce(secret, '') AS secret,
        (SELECT count(*) FROM cards WHERE cards.learner = persons.learner) AS cards
    FROM persons LEFT JOIN sign_ins ON sign_ins.learner = persons.learner
"""
_ADD = """
    INSERT INTO sign_ins (learner) SELECT learner FROM persons WHERE learner = :learner
    ON CONFLICT DO NOTHING
"""
_KNOWN = "SELECT learner FROM persons WHERE learner = :learner"
_SETTINGS = "SELECT settings FROM sign_ins WHERE learner = :learner"
_ADD_CARD = "INSERT INTO cards (key, learner, made) VALUES (:key, :learner, :made)"
_HOLDERS = "SELECT cards.learner FROM cards JOIN persons ON persons.learner = cards.learner WHERE key = :key"
_GIVE = "UPDATE runs SET learner = :taker WHERE learner = :giver"


class SignIns:
    """The way in of each person in the store. Every method raises `Fault`, as the store's own."""

    def __init__(
        self,
        database: Database,
        writing: Callable[[], AbstractContextManager[None]],
        rows: Callable[[str, Row], list[Row]],
        flusher: Flusher,
        clock: Clock,
    ) -> None:
        self._database, self._writing, self._rows = database, writing, rows
        self._flusher, self._clock = flusher, clock

    def all(self) -> dict[str, SignIn]:
        """The way in of every person, by the person."""
        return {
            str(row["learner"]): SignIn(str(row["picture"]), str(row["secret"]), int(row["cards"] or 0))
            for row in self._rows(_ALL, {})
        }

    def anybody(self) -> bool:
        """Whether there are persons."""
        return bool(self._rows("SELECT learner FROM persons LIMIT 1", {}))

    def keep_picture(self, person: str, picture: str) -> None:
        """The tile shows this picture. Raises `KeyError` where there is no such person."""
        self._set(person, "picture", picture)

    def keep_secret(self, person: str, secret: str) -> None:
        """This is the secret from now on, as `make_secret` gave it. Raises `KeyError`."""
        self._set(person, "secret", secret)

    def reset_secret(self, person: str) -> None:
        """Whoever comes in next by this tile chooses pictures anew. Raises `KeyError`."""
        self._set(person, "secret", "")

    def settings(self, person: str) -> Settings | None:
        """The person's own settings; None where nothing was ever chosen."""
        for row in self._rows(_SETTINGS, {"learner": person}):
            if row["settings"]:
                return parse_settings(Path(person), str(row["settings"]).encode())[0]
        return None

    def keep_settings(self, person: str, settings: Settings) -> None:
        """These are the person's own from now on. Raises `KeyError`."""
        self._set(person, "settings", as_text(asdict(settings)))

    def add_card(self, person: str, key: str) -> None:
        """One more card opens the tile: `key` is what `token_key` made of its number. Raises `KeyError`."""
        with self._writing():
            self._check(person)
            made = moment_text(self._clock.now())
            self._database.execute(_ADD_CARD, {"key": key, "learner": person, "made": made})
        self._flusher.committed(at_once=True)

    def forget_cards(self, person: str) -> None:
        """No card opens the tile any more. Raises `KeyError`."""
        with self._writing():
            self._check(person)
            self._database.execute("DELETE FROM cards WHERE learner = :learner", {"learner": person})
        self._flusher.committed(at_once=True)

    def has_card(self, person: str) -> bool:
        """Whether a card opens the tile."""
        return bool(self._rows("SELECT key FROM cards WHERE learner = :learner LIMIT 1", {"learner": person}))

    def holder(self, key: str) -> str | None:
        """The person whose card it is; None where it is nobody's."""
        return next((str(row["learner"]) for row in self._rows(_HOLDERS, {"key": key})), None)

    def give_runs(self, giver: str, taker: str) -> None:
        """All that `giver` practised is `taker`'s now, with what follows from it. Raises `KeyError`."""
        with self._writing():
            self._check(taker)
            self._database.execute(_GIVE, {"giver": giver, "taker": taker})
            for learner in (giver, taker):
                rebuild_of(self._database, learner)
        self._flusher.committed(at_once=True)

    def _set(self, person: str, column: str, value: str) -> None:
        with self._writing():
            self._check(person)
            self._database.execute(_ADD, {"learner": person})
            values = {"value": value, "learner": person}
            self._database.execute(f"UPDATE sign_ins SET {column} = :value WHERE learner = :learner", values)  # noqa: S608 - ours
        self._flusher.committed(at_once=True)

    def _check(self, person: str) -> None:
        if not self._rows(_KNOWN, {"learner": person}):
            raise KeyError(person)
