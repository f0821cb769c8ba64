"""How records of another computer are noticed when they come in, as the migration makes it: never change it.

What is recorded here has this computer's count of that moment; what is copied has another.
"""

from typing import Final

ARRIVALS: Final = (
    "CREATE TABLE arrivals (learner TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID",
    """
CREATE TRIGGER learners_arrive AFTER INSERT ON learners
WHEN NEW.device != (SELECT id FROM this_device WHERE one = 1)
BEGIN
    INSERT OR IGNORE INTO arrivals (learner) VALUES (NEW.id);
END
""",
    """
CREATE TRIGGER runs_arrive AFTER INSERT ON runs
WHEN NEW.device != (SELECT id FROM this_device WHERE one = 1)
BEGIN
    INSERT OR IGNORE INTO arrivals (learner) VALUES (NEW.learner);
END
""",
    """
CREATE TRIGGER events_arrive AFTER INSERT ON events
WHEN NEW.count != (SELECT counter FROM this_device WHERE one = 1)
OR EXISTS (
    SELECT 1 FROM runs WHERE id = NEW.run AND device != (SELECT id FROM this_device WHERE one = 1)
)
BEGIN
    INSERT OR IGNORE INTO arrivals (learner) SELECT learner FROM runs WHERE id = NEW.run;
END
""",
    """
CREATE TRIGGER tombstones_arrive AFTER INSERT ON erased
WHEN EXISTS (SELECT 1 FROM learners WHERE id = NEW.learner)
BEGIN
    INSERT OR IGNORE INTO arrivals (learner) VALUES (NEW.learner);
END
""",
)
