"""What happens to a practice app's conditions, screens and elements while its states are explored.

An app is watched by giving each of its conditions a witness. What a condition says depends only on what
it reads, and the machine asks anew whenever that differs: so nothing that can happen is missed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from edu_desk.lesson.model import (
    Act,
    Acting,
    App,
    Check,
    Effect,
    Element,
    Expr,
    FilePlace,
    Grid,
    Group,
    Repeated,
    Rows,
    Screen,
    Seats,
    State,
    Value,
    When,
)

Where = tuple[FilePlace, str]
"""A condition by where it is written and how it reads."""
MEANT = frozenset({"true", "false"})
"""What says in so many words that it never changes, such as `enabled: "false"`, is meant."""


@dataclass(slots=True)
class Coverage:
    """What was seen of one practice app, over all its lessons and tasks."""

    conditions: dict[Where, set[bool]] = field(default_factory=dict)
    asked: dict[Where, tuple[str, Expr]] = field(default_factory=dict)
    """The screen that a condition stands on, and the condition; not for those about rows of a list."""
    screens: set[str] = field(default_factory=set)
    shown: set[tuple[str, str]] = field(default_factory=set)
    """Elements (screen, element) that were in sight and within reach."""
    used: set[tuple[str, str]] = field(default_factory=set)
    """Those that something could be done with."""

    def watch(self, app: App) -> App:
        """`app`, with a witness at each condition that decides what a learner can do."""
        screens = {name: self._screen(screen) for name, screen in app.screens.items()}
        return replace(app, screens=screens)

    def one_sided(self) -> Iterator[tuple[Where, bool | None]]:
        """Conditions that were always true, always false, or (None) never asked."""
        for where, seen in self.conditions.items():
            if len(seen) < 2:  # noqa: PLR2004 - true and false
                yield where, next(iter(seen), None)

    def _screen(self, screen: Screen) -> Screen:
        body = self._elements(screen.body, screen.name)
        return replace(screen, body=body, foot=self._elements(screen.foot, screen.name))

    def _elements(self, elements: tuple[Element, ...], screen: str) -> tuple[Element, ...]:
        return tuple(self._element(element, screen) for element in elements)

    def _element(self, element: Element, screen: str) -> Element:
        of_rows = isinstance(element.spec, Repeated | Seats | Grid)
        element = replace(
            element,
            when=self._witness(element.when, screen),
            enabled=self._witness(element.enabled, screen),
            do=self._effects(element.do, None if of_rows else screen),
        )
        match element.spec:
            case Repeated() as items:
                return replace(element, spec=self._items(items))
            case Seats(items=items) | Grid(items=items) as rows:
                return replace(element, spec=replace(rows, items=self._items(items)))
            case Group(elements):
                return replace(element, spec=Group(self._elements(elements, screen)))
            case Acting(acts, holds) as acting:
                watched = tuple(Act(act.part, self._effects(act.do, screen)) for act in acts)
                asked = self._witness(holds, screen)
                return replace(element, spec=replace(acting, acts=watched, holds=asked))
            case _:
                return element

    def _items(self, items: Repeated) -> Repeated:
        where, enabled = self._witness(items.where, None), self._witness(items.enabled, None)
        second = items.second
        if second is not None:
            shown = self._witness(second.when, None)
            second = replace(second, when=shown, do=self._effects(second.do, None))
        return replace(items, where=where, enabled=enabled, second=second)

    def _effects(self, effects: tuple[Effect, ...], screen: str | None) -> tuple[Effect, ...]:
        return tuple(self._effect(effect, screen) for effect in effects)

    def _effect(self, effect: Effect, screen: str | None) -> Effect:
        match effect:
            case When(condition, then, otherwise):
                asked = self._witness(condition, screen) or condition
                return When(asked, self._effects(then, screen), self._effects(otherwise, screen))
            case Check(condition, notice):
                return Check(self._witness(condition, screen) or condition, notice)
            case _:
                return effect

    def _witness(self, expr: Expr | None, screen: str | None) -> Expr | None:
        if expr is None or expr.place is None or expr.source in MEANT:
            return expr
        where = (expr.place, expr.source)
        if screen is not None:
            self.asked[where] = (screen, expr)
        seen = self.conditions.setdefault(where, set())
        evaluate = expr.evaluate

        def ask(state: State, rows: Rows) -> Value:
            said = evaluate(state, rows)
            seen.add(bool(said))
            return said

        return replace(expr, evaluate=ask)
