"""What a hasty reader of a case sees: the cues of its screens, and all words shown before a decision."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from edu_desk.lesson.cases import Truth
from edu_desk.lesson.model import STACK
from edu_desk.lesson.teaching import Lesson
from edu_desk.present.render import render
from edu_desk.present.review import undecided
from edu_desk.present.target_names import views
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import ScreenView
from kit.runs import errand_of
from kit.sampling import kinds_of_content
from kit.screens import korean
from kit.shipped_lessons import shipped_library

_TODAY = date(2026, 11, 23)
_NUMBER = re.compile(r"\d{3,4}-\d{4}(?:-\d{4})?")
_BAITS = re.compile("입력|비밀번호|인증번호|카드|주민등록|결제|송금|설치|보내|받기|모두|넣")
_ABOUT = ("처음", "전부터", "인증", "오늘", "이웃", "가입", "모임방", "등록하지 않은", "친구", "이야기한")
_HELPERS = ("112", "118", "182", "1332", "1394")
_KINDS = {
    "letter/body": "letter",
    "talking/ring_first": "call",
    "talk/talk_first": "talk",
    "search/first_found": "site",
    "camera/spot": "code",
    "install/offer_name": "offer",
}
_LINKS = (
    *("letter/link", "talk/talk_link", "search/first_found"),
    *("scanned/address-bar", "scanned_bare/address-bar"),
)
_BUTTONS = (
    *("talk/talk_agree", "talking_on/ring_agree", "site/site_enter", "site_bare/site_bare_enter"),
    *("scanned/scanned_enter", "scanned_bare/scanned_bare_enter"),
)


@dataclass(frozen=True)
class SeenCase:
    """A case as it is before it is decided: what each screen shows, by the screen's name and element."""

    lesson: str
    name: str
    truth: Truth
    twin: str
    shown: Mapping[str, str]
    """By `screen/element` what is written there; `screen/` is the title, `screen/address-bar` the bar."""
    locks: frozenset[bool] = frozenset()
    """Whether the bars of the pages show a lock."""

    def at(self, *places: str) -> str:
        """What stands at the first of `places` that shows something."""
        return next((self.shown[place] for place in places if self.shown.get(place)), "")

    def has(self, place: str) -> str:
        """Whether something is shown at `place`, as a cue."""
        return "yes" if self.at(place) else "no"

    @property
    def kind(self) -> str:
        """As what it comes in."""
        return next((kind for place, kind in _KINDS.items() if self.at(place)), "")

    @property
    def words(self) -> Counter[str]:
        """Every word that is shown before the decision, as often as it is."""
        return Counter(re.findall(r"\w+", " ".join(self.shown.values())))


@cache
def seen_cases() -> tuple[SeenCase, ...]:
    """Every shipped case."""
    library = shipped_library()
    lessons = [library.lesson(head.id) for head in library.index().heads]
    return tuple(_seen(lesson, task.id) for lesson in lessons for task in lesson.tasks if task.case)


def lessons_of_cases() -> list[str]:
    """The shipped lessons that are judged, without reading them."""
    return sorted(name for name, kind in kinds_of_content().items() if kind.endswith(" cases"))


def cues(case: SeenCase) -> dict[str, str]:
    """What can be told of `case` without reading what is said: each cue that it can have, and its value."""
    found = {"kind": case.kind} | _of_sender(case) | _of_link(case)
    match case.kind:
        case "letter":
            found |= _of_letter(case)
        case "talk":
            found |= _of_talk(case)
        case "site":
            found["advert"] = case.has("search/advert")
            found["something below"] = case.has("search/second_found")
        case "offer":
            found |= _of_offer(case)
        case _:
            pass
    if button := case.at(*_BUTTONS):
        found["button"] = "asks" if _BAITS.search(button) else "shows"
    if helper := case.at("ways/official"):
        found["who to ask"] = next((one for one in _HELPERS if helper.endswith(f" {one}")), "other")
    return found


def told_by(cue: str, cases: Collection[SeenCase]) -> float:
    """How well `cue` alone tells `cases` apart: the mean of the shares of frauds and genuine ones told.

    What is seen only once makes no rule: such values are taken together.
    """
    values = [cues(case).get(cue, "not there") for case in cases]
    often = Counter(values)
    seen: dict[str, Counter[Truth]] = defaultdict(Counter)
    for case, value in zip(cases, values, strict=True):
        seen[value if often[value] > 1 else "seen once"][case.truth] += 1
    total = sum(seen.values(), Counter[Truth]())
    if len(total) < len(Truth):
        return 0.5
    return sum(max(one[truth] / total[truth] for truth in Truth) for one in seen.values()) / len(Truth)


def _seen(lesson: Lesson, name: str) -> SeenCase:
    errand = errand_of(lesson, name)
    case = errand.task.case
    assert case is not None
    tongue = Tongue(korean(), _TODAY)
    screens: dict[str, ScreenView] = {}
    for state in undecided(errand.machine, errand.task):
        if state[STACK][-1] not in screens:
            screens[state[STACK][-1]] = render(errand.machine, state, tongue, lesson.clock)
    shown = {place: words for key, screen in screens.items() for place, words in _shown(key, screen)}
    locks = frozenset(one.secure for key, one in screens.items() if one.address and key != "search")
    return SeenCase(lesson.id, name, case.truth, case.twin, shown, locks)


def _shown(key: str, screen: ScreenView) -> Iterator[tuple[str, str]]:
    yield f"{key}/", screen.title
    yield f"{key}/address-bar", screen.address
    for view in views(screen):
        yield f"{key}/{view.target.element}", f"{view.label} {view.note} {view.value}".strip()


def _of_sender(case: SeenCase) -> dict[str, str]:
    number = case.at("letter/number", "talking/ring_number")
    found = _NUMBER.search(number)
    if not found:
        return {}
    kind = next((kind for kind in ("010", "070") if found[0].startswith(kind)), "company")
    named = "no" if _NUMBER.search(case.at("letter/", "talking/")) else "yes"
    return {"number": kind, "saved": str("저장된 번호" in number), "name instead of number": named}


def _of_letter(case: SeenCase) -> dict[str, str]:
    head, bracket, opener = case.at("letter/body").partition("발신]")
    return {
        "check mark": case.has("letter/known"),
        "network's head": head if bracket else "none",
        "says whom it is from": str((opener if bracket else head).strip().startswith("[")),
        "buttons below": case.has("letter/note_it") + case.has("letter/reply"),
        "file": case.has("letter/attached"),
    }


def _of_link(case: SeenCase) -> dict[str, str]:
    link = case.at(*_LINKS).split(" ")[-1]
    found = {"link": str(bool(link))} if case.kind in {"letter", "talk"} else {}
    if link:
        host, slash, _ = link.partition("/")
        found |= {"parts of the address": str(host.count(".") + 1), "path": slash}
    if case.locks:
        found["lock"] = str(sorted(case.locks))
    return found


def _of_offer(case: SeenCase) -> dict[str, str]:
    return {
        "from the shop": case.has("install/offer_rating"),
        "says something": case.has("install/offer_told"),
        "number of rights": str(case.at("install/offer_wants").count(",") + 1),
        "maker unknown": str("알 수 없음" in case.at("install/offer_maker")),
        "rating": _band(case.at("install/offer_rating").partition("평점 ")[2].partition("점")[0], 4),
        "reviews": _band(case.at("install/offer_rating").partition("리뷰 ")[2].partition("개")[0], 1000),
        "downloads": case.at("install/offer_loads"),
    }


def _of_talk(case: SeenCase) -> dict[str, str]:
    return {
        "line under the name": _first_of(_ABOUT, case.at("talk/talk_about")),
        "in the market": str("읽지 않은" in case.at("home/market")),
        "moving picture": case.has("talk/talk_clip_tile"),
        "three messages": case.has("talk/talk_third"),
        "an answer to press": case.has("talk/talk_agree"),
    }


def _band(number: str, from_: int) -> str:
    """Whether `number` is as much as `from_`; empty where there is none."""
    return "" if not number else "much" if float(number.replace(",", "")) >= from_ else "little"


def _first_of(kinds: tuple[str, ...], words: str) -> str:
    return next((kind for kind in kinds if kind in words), "other")
