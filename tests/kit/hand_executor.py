"""An executor whose steps the test takes itself."""

from collections.abc import Callable

from edu_desk.jobs import Jobs


class HandExecutor:
    """Keeps the steps of jobs until they are asked for."""

    def __init__(self) -> None:
        self.steps: list[Callable[[], bool]] = []

    def execute(self, step: Callable[[], bool]) -> None:
        self.steps.append(step)

    def work(self, most: int) -> int:
        """Take up to `most` steps of the jobs in their order; how many were taken."""
        taken = 0
        while self.steps and taken < most:
            taken += 1
            if not self.steps[0]():
                self.steps.pop(0)
        return taken


def jobs_of(executor: HandExecutor) -> Jobs:
    """Jobs that tell at once what they find."""
    return Jobs(executor, lambda call: call())
