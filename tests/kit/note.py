"""A small phone app that is typed in: a name in Hangul and a number, on one page with a foot."""

from pathlib import Path

from edu_desk.machine.action import Target

NAME, CODE = Target("name"), Target("code")

APP = """\
app: note
title: 쪽지
device: phone
brand: {colour: "#20407A", ink: "#FFFFFF", mark: house}
first: home
state:
  name: {type: text}
  code: {type: text}
  sent: {type: yesno, start: no}
screens:
  home:
    title: 쪽지 쓰기
    body:
      - entry: name
        label: 받는 사람
        bind: name
        format: text
      - entry: code
        label: 카드 번호
        bind: code
        format: card
        length: 16
      - text: hint
        label: 다 적었으면 아래를 누르세요.
    foot:
      - button: send
        label: 보내기
        style: primary
        do:
          - set: {sent: "true"}
"""

LESSON = """\
lesson: note-send
app: note
title: 쪽지 보내기
summary: 이름과 번호를 적어요.
intro: 쪽지를 보내요.
icon: pencil
minutes: 3
given: {name: text, code: text}
tasks:
  - id: bori
    title: 보리에게
    goal_text: 보리에게 보내요.
    given: {name: 김보리, code: "9410123456781234"}
    types: {name: task.name, code: task.code}
milestones:
  - id: named
    title: 이름 적기
    done: name == task.name
    teach: 이름을 적어요.
    why: 누구에게 갈지 알아야 해요.
    praise: 이름을 적었어요.
  - id: coded
    title: 번호 적기
    done: code == task.code
    teach: 번호를 적어요.
    why: 값을 내야 해요.
    praise: 번호를 적었어요.
goal: sent and name == task.name and code == task.code
"""


def write_note(root: Path) -> Path:
    """The files of the note app under `root`; returns `root`."""
    for folder, name, text in (("apps/note", "app.yaml", APP), ("mail/note-send", "lesson.yaml", LESSON)):
        (root / folder).mkdir(parents=True, exist_ok=True)
        (root / folder / name).write_text(text, encoding="utf-8")
    return root
