"""A process that learns half of a lesson, says where it stands, and waits to be killed."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from kit.learner import Learner  # noqa: E402 - the platform is chosen first


def main(data: str, lesson: str, steps: int) -> None:
    learner = Learner(Path(data))
    learner.choose_lesson(lesson)
    learner.choose("follow")
    for _ in range(steps):
        learner.do_advice()
    print(learner.session.run.head.id, repr(learner.session.run.state), flush=True)
    sys.stdin.read()
    learner.pilot.wait(lambda: False, "the end")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
