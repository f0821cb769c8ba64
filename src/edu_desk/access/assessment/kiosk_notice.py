"""The 47 indicators of the kiosk notice's annex 5, in our own words, and who judges each."""

from typing import Final

from edu_desk.access.assessment.assessment_item import AssessmentItem, Standard
from edu_desk.shared.text import N_

_DEVICE: Final = N_("Belongs to the device, not to the program: measure it at the machine.")
_PRACTICE: Final = N_("Nothing real is put in or comes out: the practice devices are only drawn.")
_PEOPLE: Final = N_("Somebody has to look at it: a program cannot judge meaning.")
_NO_NEED: Final = N_("The program never asks for it.")
_MADE_UP: Final = N_("All names, numbers and codes in the practice are made up; nothing of a person is kept.")


def _judged(clause: str, title: str, judge: str, threshold: str = "") -> AssessmentItem:
    return AssessmentItem(Standard.NOTICE, clause, title, threshold, judge)


def _open(clause: str, title: str, reason: str, threshold: str = "") -> AssessmentItem:
    return AssessmentItem(Standard.NOTICE, clause, title, threshold, reason=reason)


NOTICE: Final = (
    _judged("1.a", N_("One finger is enough for everything"), "one_finger", N_("no touch with two fingers")),
    _judged("1.b", N_("Neighbouring buttons are apart"), "gap", N_("2.5 mm or more")),
    _judged("1.c", N_("Buttons are large"), "target_size", N_("each side 12 mm or more, 144 mm² or more")),
    _open("1.d", N_("Buttons need little force"), _DEVICE, N_("22.2 N at most")),
    _open("1.e", N_("The card slot guides the card"), _PRACTICE),
    _open("1.f", N_("A card put in the wrong way comes back with a sound"), _PRACTICE),
    _open("1.g", N_("The scanner guides passports and codes"), _PRACTICE),
    _open("1.h", N_("The fingerprint reader guides the finger"), _NO_NEED),
    _open("1.i", N_("What is printed can be taken with one hand"), _PRACTICE, N_("sticks out 20 mm or more")),
    _judged("2.a", N_("Nothing changes by itself"), "still"),
    _judged("2.b", N_("There is no time limit for answers"), "no_limit"),
    _judged("3.a", N_("All that is seen can be heard"), "heard"),
    _judged("3.a", N_("The voice can be put on and off"), "voice_switch"),
    _open("3.b", N_("There is a socket for earphones, and they cut off the speaker"), _DEVICE),
    _judged("3.c", N_("Words can be heard again"), "again"),
    _judged("3.c", N_("How loud it is can be chosen"), "volume_range", N_("a range of 18 dB or more")),
    _judged("3.d", N_("Everything can be reached with keys"), "reached"),
    _judged("3.d", N_("One sees where the keys are"), "ringed"),
    _open("3.e", N_("The keypad can be told by touch"), _DEVICE),
    _judged("3.f", N_("Strong contrast is easily chosen"), "stark"),
    _judged("3.g", N_("A sound tells that something is done"), "told"),
    _judged("3.h", N_("All that is seen can be enlarged"), "enlarged", N_("to 200% or more")),
    _judged(
        "3.i",
        N_("Letters are high enough"),
        "letters",
        N_("12 mm; 7.25 mm where the diagonal is up to 28 cm"),
    ),
    _judged("3.j", N_("Text stands out from its ground"), "text_contrast", N_("4.5:1 or more")),
    _judged("3.j", N_("Borders and frames can be seen"), "line_contrast", N_("3:1 or more")),
    _open("3.k", N_("Main functions have their usual signs"), _PEOPLE),
    _open("3.l", N_("Physical buttons stick out and have words or braille"), _DEVICE, N_("2 mm or more")),
    _judged("3.m", N_("Pictures have words for screen readers"), "named"),
    _judged("4.a", N_("No red on green, no yellow on blue"), "hues"),
    _open("4.b", N_("Nothing is told by colour alone"), _PEOPLE),
    _judged("5.a", N_("What is pressed looks pressed"), "answers"),
    _judged("5.b", N_("All that is heard can be seen"), "captions"),
    _open(
        "5.c",
        N_("Warning sounds come with something to see"),
        N_("There are no warning sounds; all is said in words."),
    ),
    _open("5.d", N_("The speaker is not too loud"), _DEVICE, N_("65 dB at most")),
    _open("6.a", N_("Whoever cannot speak has another way"), _NO_NEED),
    _judged("7.a", N_("One can always go back or leave"), "way_back"),
    _judged("7.b", N_("What was done is answered"), "told"),
    _judged("7.c", N_("What is always there is always in the same place"), "same_bar"),
    _judged("7.d", N_("No page turns by itself"), "still"),
    _judged("7.e", N_("Help can be called"), "helped"),
    _judged("7.f", N_("Signs come with words"), "worded"),
    _open("7.g", N_("Words are easy"), _PEOPLE),
    _judged("7.h", N_("The focus goes a way that one understands"), "order"),
    _judged("8.a", N_("Nothing blinks"), "no_blink"),
    _judged("8.b", N_("Nothing flashes fast"), "no_flash", N_("below three times a second")),
    _open(
        "9.a", N_("Controls are within reach of a wheelchair"), _DEVICE, N_("400 to 1,220 mm above the floor")
    ),
    _judged(
        "9.a",
        N_("On an upright screen all that is touched can lie low"),
        "within_reach",
        N_("in the lower 40% of the screen"),
    ),
    _open("9.b", N_("What is to be read is not too high"), _DEVICE, N_("1,220 mm above the floor at most")),
    _open("10.a", N_("People set their own private data"), _MADE_UP),
    _open("10.b", N_("There is another way than the body's marks"), _NO_NEED),
    _open("10.c", N_("Private data are not shown"), _MADE_UP),
    _judged("10.c", N_("In a lobby nothing of one person is left for the next"), "nothing_left"),
    _judged("10.d", N_("Private data are not read aloud"), "private"),
)
"""In the order of the checklist."""
