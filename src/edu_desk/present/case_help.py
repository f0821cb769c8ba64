"""Help with a case: each time it leads further, from sign to sign, and never to a decision.

On a screen with signs: where the first of them is, what to ask oneself there, the next sign, and so on. Then
it leads to the screens on which no help was asked for yet. Once all has been shown it says that the decision
is the learner's.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from edu_desk.lesson.cases import ADDRESS_BAR, Case, Sign
from edu_desk.lesson.kinds import ElementKind
from edu_desk.machine.action import Action, Target
from edu_desk.present.review import towards
from edu_desk.present.target_names import shows, target_name, views
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import AdviceView, ElementView, ScreenView
from edu_desk.runner.modes import RULES, Shows
from edu_desk.runner.run import Errand, Run
from edu_desk.shared.text import N_

DECIDE = N_("Look at it closely, then do what you would normally do.")
LOOK_AT_WORDS = N_("Read the marked words closely before you decide.")
LOOK_AT = N_("Do not press yet. Look at “{name}” first, then decide.")
NEXT_WORDS = N_("Now read the words that are marked now.")
NEXT = N_("Now look at “{name}” too.")
COMPARE = N_("Look at the end of the address, before the first slash (/). Do you know that address?")
IF_PRESSED = N_("Think before you press it: what would happen then, and do you want that?")
WANTED = N_("What does it want from you, and does that fit with what you know? Take your time.")
CHECKED = N_("Is this something that you could find out for yourself?")
YOURS = N_("That is all there is to look at here. Now the decision is yours. Take all the time you need.")

_PRESSED: Final = frozenset({ElementKind.BUTTON, ElementKind.TILE})


def to_decide(case: Case, tongue: Tongue) -> str:
    """What there is to do in a case, before anything is known of it."""
    return tongue.say(case.instruction) if case.instruction else tongue.tr(DECIDE)


def further(errand: Errand, run: Run, case: Case, screen: ScreenView) -> Action | None:
    """The first action towards signs for which no help was asked yet, once all of this screen were shown."""
    asked = dict(run.asked)
    if asked.get(screen.name, 0) == 0 or _rung(run, screen) < 2 * len(_seen(case, screen)):
        return None
    elsewhere = {sign.screen for sign in case.signs} - {name for name, times in asked.items() if times}
    return towards(errand.machine, case, run.state, elsewhere - {screen.name})


def hint(run: Run, case: Case, screen: ScreenView, tongue: Tongue) -> AdviceView:
    """Where to look before deciding, what to ask oneself there, and in the end whose the decision is."""
    rung, signs = _rung(run, screen), _seen(case, screen)
    if rung < 2 * len(signs):
        return _look(rung // 2, signs, screen, tongue, asks=rung % 2 == 1)
    words = tongue.tr(YOURS) if dict(run.asked).get(screen.name) else to_decide(case, tongue)
    return AdviceView(words, "", None, back=False)


def _rung(run: Run, screen: ScreenView) -> int:
    """How far help on this screen has led, from 0; where help is shown unasked, a request leads beyond it."""
    asked = dict(run.asked).get(screen.name, 0)
    return asked if RULES[run.head.mode].shows is Shows.FADING else max(asked - 1, 0)


def _seen(case: Case, screen: ScreenView) -> list[Sign]:
    return [sign for sign in case.signs if sign.screen == screen.name and shows(screen, sign.element)]


def _look(at: int, signs: Sequence[Sign], screen: ScreenView, tongue: Tongue, *, asks: bool) -> AdviceView:
    sign, kind = signs[at], _kind(signs[at], screen)
    target = Target(sign.element)
    if asks:
        return AdviceView(tongue.tr(_question(at, sign, kind)), "", target, back=False, looks=True)
    if kind is ElementKind.MESSAGE:
        return AdviceView(tongue.tr(NEXT_WORDS if at else LOOK_AT_WORDS), "", target, back=False)
    bar = sign.element == ADDRESS_BAR
    name = tongue.tr(N_("Address bar")) if bar else target_name(target, screen)
    return AdviceView(tongue.tr(NEXT if at else LOOK_AT, name=name), "", target, back=False, looks=True)


def _question(at: int, sign: Sign, kind: ElementKind | None) -> str:
    """What to ask oneself at such a thing, whatever it is that came: it holds for what is genuine too."""
    if sign.element == ADDRESS_BAR or kind is ElementKind.LINK:
        return COMPARE
    if kind in _PRESSED:
        return IF_PRESSED
    return CHECKED if at else WANTED


def _kind(sign: Sign, screen: ScreenView) -> ElementKind | None:
    found: Iterator[ElementView] = (one for one in views(screen) if isinstance(one, ElementView))
    return next((one.kind for one in found if one.target == Target(sign.element)), None)
