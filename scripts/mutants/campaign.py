"""A sample of mutants, tried one after another, and what came of it."""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from random import Random
from typing import TextIO

from scripts.mutants.accepted import Accepted, gone, key_of, read_accepted
from scripts.mutants.mutations import Mutant, mutants_of
from scripts.mutants.selection import Chosen, chosen
from scripts.mutants.trial import Outcome, Stand

Results = dict[Mutant, Outcome]


@dataclass(frozen=True, slots=True)
class Campaign:
    """What is mutated, how much of it, and which survivors are let be."""

    root: Path
    package: str
    table: Mapping[str, tuple[str, ...]]
    accepted: Path
    count: int
    seed: int
    only: str = ""
    processes: int = 2
    seconds: float = 300
    out: TextIO = sys.stdout
    progress: TextIO = sys.stderr

    def run(self) -> int:
        """Try the sample; the exit code."""
        modules = {one.module: one for one in chosen(self.root, self.package, self.table)}
        everything = [mutant for module in modules.values() for mutant in self._mutants(module)]
        accepted = read_accepted(self.accepted)
        picked = self._picked(everything)
        with ExitStack() as stack:
            stands: SimpleQueue[Stand] = SimpleQueue()
            for _ in range(self.processes):
                folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="mutants-"))
                stand = Stand.build(self.root, Path(folder))
                stands.put(stand)
            if not self._sound(stand, (modules[mutant.module] for mutant in picked)):
                return 2
            results = self._try(stands, picked, modules)
        return self._report(results, accepted, everything)

    def _mutants(self, module: Chosen) -> Iterator[Mutant]:
        path = self.root / "src" / module.module
        return mutants_of(module.module, path.read_text(encoding="utf-8"))

    def _picked(self, everything: Sequence[Mutant]) -> list[Mutant]:
        of = [mutant for mutant in everything if self.only in mutant.module]
        if not self.count or self.count >= len(of):
            return of
        return Random(self.seed).sample(of, self.count)  # noqa: S311 - any sample will do

    def _sound(self, stand: Stand, modules: Iterable[Chosen]) -> bool:
        """Whether the tests pass where nothing is changed."""
        for tests, module in {frozenset(one.tests): one for one in modules}.items():
            source = (self.root / "src" / module.module).read_text(encoding="utf-8")
            outcome = stand.run(module.module, source, module.tests, self.seconds)
            if outcome is not Outcome.SURVIVED:
                print(f"unchanged code: {outcome} by {' '.join(sorted(tests))}", file=self.out)
                return False
        return True

    def _try(
        self, stands: "SimpleQueue[Stand]", picked: Sequence[Mutant], of: Mapping[str, Chosen]
    ) -> Results:
        """What came of each mutant; of those that were tried, where it is stopped."""
        results: Results = {}
        pool = ThreadPoolExecutor(self.processes)

        def one(mutant: Mutant) -> Outcome:
            stand = stands.get()
            try:
                return stand.run(mutant.module, mutant.source, of[mutant.module].tests, self.seconds)
            finally:
                stands.put(stand)

        try:
            trials = {pool.submit(one, mutant): mutant for mutant in picked}
            for done in as_completed(trials):
                results[trials[done]] = done.result()
                told = f"{len(results)} of {len(picked)}: {done.result()}: {trials[done].name}"
                print(told, file=self.progress, flush=True)
        except KeyboardInterrupt:
            print("stopped; waiting for what is under way", file=self.progress)
        finally:
            pool.shutdown(cancel_futures=True)
        return results

    def _report(self, results: Results, accepted: Sequence[Accepted], everything: Sequence[Mutant]) -> int:
        """Tell what came of the sample; the exit code."""
        known = {one.key: one for one in accepted}
        by_module: dict[str, Counter[str]] = {}
        wrong: list[str] = [
            f"listed, but there is no such code: {one.name}" for one in gone(accepted, everything)
        ]
        for mutant, outcome in results.items():
            survived = outcome in {Outcome.SURVIVED, Outcome.UNUSABLE}
            listed = key_of(mutant) in known
            kind = "killed" if not survived else "accepted" if listed else "survived"
            by_module.setdefault(mutant.module, Counter())[kind] += 1
            if survived and not listed:
                wrong.append(f"{outcome}: {mutant.name}")
            if listed and not survived:
                wrong.append(f"listed, but killed now: {mutant.name}")
        self._table(by_module, len(everything))
        if late := sum(outcome is Outcome.TIMED_OUT for outcome in results.values()):
            print(f"{late} of the killed ran too long and were stopped", file=self.out)
        for told in sorted(wrong):
            print(told, file=self.out)
        return int(bool(wrong))

    def _table(self, by_module: Mapping[str, Counter[str]], all_there_are: int) -> None:
        print("| module | killed | of | accepted |\n|---|---|---|---|", file=self.out)
        for module, counts in sorted(by_module.items()):
            row = f"| {module} | {counts['killed']} | {counts.total()} | {counts['accepted']} |"
            print(row, file=self.out)
        whole = sum(by_module.values(), Counter[str]())
        share = 100 * whole["killed"] / max(whole.total(), 1)
        print(f"killed {whole['killed']} of {whole.total()} ({share:.1f} %), ", end="", file=self.out)
        print(f"{whole['accepted']} accepted; {all_there_are} could be tried", file=self.out)
