"""A program on which nothing can be found fault with."""

from edu_desk.access.assessment.measurements import (
    Measured,
    MeasuredGap,
    MeasuredKiosk,
    MeasuredPage,
    MeasuredPair,
    MeasuredReach,
    MeasuredTarget,
    MeasuredText,
)

TARGET = MeasuredTarget(
    "Home", "Go", 16.0, 16.0, named=True, reached=True, worded=True, answers=True, ringed=True
)
GAP = MeasuredGap("Home", "Go", "Stop", 3.2)
TEXT = MeasuredText("Home", "한글", 12.5, heard=True)
PAIR = MeasuredPair("light", "#000000", "#FFFFFF", 21.0, line=False)
LINE = MeasuredPair("light", "#000000", "#FFFFFF", 21.0, line=True)
REACH = MeasuredReach("Lesson", "Go", low=True, whole=True)
PAGE = MeasuredPage(
    name="Lesson",
    first=False,
    back=True,
    help=True,
    again=True,
    settings=True,
    bar=(0, 0, 100, 0),
    multi=0,
    jumps=0,
    unseen=0,
    limits=0,
    still=True,
    flashes=0.0,
)
KIOSK = MeasuredKiosk(warned_s=20, taken_back=10, spoken=10, ended=True, unlike=0, volume=(65, 65), left=0)
GOOD = Measured(
    diagonal=600.0,
    by_card=True,
    text_percent=300,
    theme="light",
    targets=(TARGET,),
    gaps=(GAP,),
    texts=(TEXT,),
    pairs=(PAIR, LINE),
    pages=(PAGE, PAGE),
    acts=4,
    told=4,
    high_at_most=12.5,
    reach=(REACH,),
    options={
        "text_size": (100, 200, 300),
        "theme": ("light", "dark"),
        "voice": (True, False),
        "voice_rate": (50, 100, 150),
        "volume": (10, 50, 100),
        "listen_first": (True, False),
    },
    defaults={"earphones": False},
    kiosk=KIOSK,
)
