"""What cannot be chosen on a screen, summed up: sold-out trains are not read one by one, and locked rows."""

from collections import Counter

from edu_desk.lesson.kinds import ElementKind
from edu_desk.present.target_names import views
from edu_desk.present.view import ElementView, ScreenView
from edu_desk.shared.text import N_, Translator

_LISTS = frozenset(
    {
        *(ElementKind.LIST, ElementKind.TABLE, ElementKind.CHART, ElementKind.MAP),
        *(ElementKind.AGREE, ElementKind.FILES, ElementKind.CAMERA),
    }
)


def locked(toggle: ElementView, tr: Translator) -> str:
    """That a yes or no cannot be changed now; empty where it can."""
    return "" if toggle.enabled else tr(N_("Locked"))


def shut_rows(element: ElementView, tr: Translator) -> str:
    """How many rows of a list are in each state that bars them, such as “매진 3개”; empty where none is.

    Of a yes or no that cannot be changed its name.
    """
    if element.kind is ElementKind.TOGGLE and not element.enabled:
        return tr(N_("{state}: {name}"), state=locked(element, tr), name=element.label)
    if element.kind not in _LISTS:
        return ""
    barred = [item.tag for item in element.items if not (item.enabled or item.told)]
    return ", ".join(
        tr(N_("{state}: {count}"), state=state or tr(N_("Cannot be pressed now")), count=count)
        for state, count in Counter(barred).items()
    )


def shut_on(screen: ScreenView, tr: Translator) -> str:
    """The same of all lists on the screen."""
    lists = (one for one in views(screen) if isinstance(one, ElementView))
    return ", ".join(filter(None, (shut_rows(one, tr) for one in lists)))
