"""`edu-desk rebuild`: works out anew, from the events, all that is kept beside them."""

from argparse import ArgumentParser, Namespace

from edu_desk.cli.console import say
from edu_desk.cli.learners import opened_store
from edu_desk.cli.long_work import done
from edu_desk.cli.surroundings import OK, Surroundings
from edu_desk.shared.text import N_

HELP = "work out anew what follows from what was practised"


def add_options(_parser: ArgumentParser) -> None:
    """Nothing."""


def run(_given: Namespace, around: Surroundings) -> int:
    """Do it; dropped on the way, nothing has changed."""
    with opened_store(around) as store:
        done(store.rebuilding(), around.tr)
        store.flush()
    say(around.tr(N_("All that follows from what was practised was worked out anew.")))
    return OK
