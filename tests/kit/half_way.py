"""A process that learns half of a lesson, says where it stands, and waits to be killed."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from kit.learner import Learner


def main(data: str, lesson: str, steps: int) -> None:
    learner = Learner(Path(data))
    learner.choose_lesson(lesson)
    learner.choose("follow")
    for _ in range(steps):
        learner.do_advice()
    sys.stdout.write(f"{learner.session.run.head.id} {learner.session.run.state!r}\n")
    sys.stdout.flush()
    sys.stdin.read()
    learner.pilot.wait(lambda: False, "the end")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
