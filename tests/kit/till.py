"""A till made up for answers: people to count, a card to be typed, and a check that refuses."""

from pathlib import Path

from edu_desk.lesson.teaching import Lesson
from kit.small_apps import STEP, Node, write_small

APP: Node = {
    "state": {
        "grown": {"type": "number", "from": 0, "to": 5, "start": 1},
        "old": {"type": "number", "from": 0, "to": 5},
        "kids": {"type": "number", "from": 0, "to": 5},
        "card": {"type": "text"},
        "code": {"type": "text"},
        "find": {"type": "text"},
        "open": {"type": "yesno"},
        "paid": {"type": "yesno"},
    },
    "screens": {
        "home": {
            "title": "사람",
            "body": [
                {"stepper": "grown", "label": "어른", "bind": "grown"},
                {"stepper": "old", "label": "경로", "bind": "old"},
                {"stepper": "kids", "label": "어린이", "bind": "kids"},
                {"toggle": "open", "label": "보기", "bind": "open"},
                {"button": "on", "label": "다음", "do": [{"go": "pay"}]},
            ],
        },
        "pay": {
            "title": "카드",
            "body": [
                {"entry": "card", "label": "카드 번호", "bind": "card", "format": "card", "length": 16},
                {"entry": "code", "label": "비밀번호", "bind": "code", "format": "secret", "length": 2},
                {"entry": "find", "label": "찾기", "bind": "find"},
                {
                    "button": "buy",
                    "label": "사기",
                    "do": [
                        {"check": "len(card) == 16", "say": "카드 번호를 적어 주세요."},
                        {"set": {"paid": "true"}},
                    ],
                },
            ],
        },
    },
}
CARD, CODE = "1234567812345678", "12"
MANY, LESS, OLD = "어른이 너무 많아요.", "어른이 아직 한 명이에요.", "경로는 이번에 타지 않아요."
LEFT, WRONG_CARD, WRONG_CODE = "아직 사람을 골라요.", "카드 번호가 달라요.", "비밀번호가 달라요."
LESSON: Node = {
    "given": {"card": "text", "code": "text"},
    "tasks": [
        {
            "id": "one",
            "title": "하나",
            "goal_text": "하나",
            "given": {"card": CARD, "code": CODE},
            "types": {"card": "task.card", "code": "task.code"},
        }
    ],
    "goal": "paid and grown == 2 and old == 0 and card == task.card and code == task.code",
}
MILESTONES: list[Node] = [
    {
        "id": "people",
        "done": "grown == 2 and old == 0",
        **STEP,
        "slips": [
            {"when": "grown == 1", "say": LESS},
            {"when": "grown > 2", "say": MANY},
            {"when": 'screen == "pay"', "say": LEFT},
            {"when": "old > 0", "say": OLD},
        ],
    },
    {
        "id": "number",
        "done": "card == task.card",
        **STEP,
        "slips": [{"when": 'screen == "pay" and card != task.card', "say": WRONG_CARD}],
    },
    {
        "id": "secret",
        "done": "code == task.code",
        **STEP,
        "slips": [{"when": "code != task.code", "say": WRONG_CODE}],
    },
]


def till_lesson(folder: Path, *, slips: bool = True) -> Lesson:
    """The lesson on it; without `slips` it has no words of its own for a wrong turn."""
    milestones = [one if slips else {**one, "slips": []} for one in MILESTONES]
    return write_small(folder, APP, {**LESSON, "milestones": milestones})
