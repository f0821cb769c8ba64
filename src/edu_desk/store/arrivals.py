"""What has come in from another computer's records, until what follows from it is worked out anew.

The database itself notes whose rows were copied in, by whichever way; the next program to open it settles it.
"""

from sqlite_utils import Database

from edu_desk.store.derivation import rebuild_of
from edu_desk.store.erasing import erased, forget
from edu_desk.store.rows import rows_of


def are_settled(database: Database) -> bool:
    """Whether nothing has come in since."""
    return not rows_of(database, "SELECT learner FROM arrivals LIMIT 1", {})


def settle(database: Database) -> None:
    """Work out anew what follows for everybody of whom something came in, inside the caller's transaction.

    Who was erased, here or there, is forgotten again.
    """
    gone = erased(database)
    for row in rows_of(database, "SELECT learner FROM arrivals", {}):
        learner = str(row["learner"])
        if learner in gone:
            forget(database, learner)
        else:
            rebuild_of(database, learner)
    database.execute("DELETE FROM arrivals")
