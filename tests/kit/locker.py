"""A small practice app whose states can all be looked at: a parcel locker."""

from pathlib import Path

APP = """\
app: locker
title: 짐 보관함
device: kiosk
brand: {colour: "#143A5A", ink: "#FFFFFF", mark: ticket}
first: start
state:
  size: {type: text, of: [open, small, large]}
  paid: {type: yesno}
  inside: {type: yesno}
  code: {type: text}
screens:
  start:
    title: 짐 보관함
    body:
      - tile: store
        label: 맡기기
        icon: ticket
        do: [{go: sizes}]
      - link: help
        label: 도움말
        value: help.locker.example
        do: [{go: help}]
  help:
    title: 도움말
    body:
      - text: words
        label: 크기를 고르고 돈을 내면 문이 열려요.
  sizes:
    title: 크기
    body:
      - choice: size
        bind: size
        options: {open: 아직, small: 작은 칸, large: 큰 칸}
    foot:
      - button: next
        label: 다음
        do:
          - check: size != "open"
            say: 크기를 골라 주세요.
          - go: pay
  pay:
    title: 돈 내기
    body:
      - text: large
        label: 큰 칸을 골랐어요.
        when: size == "large"
      - entry: code
        label: 비밀번호
        bind: code
        format: secret
        length: 2
      - cardreader: card
        label: 카드
        holds: inside
        insert: [{set: {inside: "true"}}]
        take: [{set: {inside: "false"}}]
      - button: finish
        label: 다 했어요
        enabled: inside
        do:
          - check: code == "12"
            say: 비밀번호가 달라요.
          - go: busy
  busy:
    title: 처리 중
    body:
      - wait: working
        label: 잠깐 기다려 주세요.
        seconds: 2
        do: [{set: {paid: "true", inside: "false"}}, {clear: [code]}, {home: yes}, {go: done}]
  done:
    title: 다 됐어요
    back: home
    body:
      - text: thanks
        label: 문이 열렸어요.
"""
LESSON = """\
lesson: store-bag
app: locker
title: 짐 맡기기
summary: 보관함에 짐을 맡겨요.
intro: 보관함을 써 봐요.
icon: ticket
minutes: 3
given: {size: text, code: text}
tasks:
  - id: small
    title: 작은 칸
    goal_text: 작은 칸에 맡겨요.
    given: {size: small, code: "12"}
    types: {code: task.code}
goal: paid and size == task.size
milestones:
  - id: size
    title: 크기 고르기
    done: size == task.size
    teach: 크기를 골라요.
    why: 짐이 들어가야 해요.
    praise: 크기를 골랐어요.
  - id: paid
    title: 돈 내기
    done: paid and size == task.size
    teach: 돈을 내요.
    why: 돈을 내야 문이 열려요.
    praise: 돈을 냈어요.
"""


def write_locker(root: Path, app: str = APP, lesson: str = LESSON) -> Path:
    """Write the lessons folder, perhaps with changed files."""
    home, of_lesson = root / "apps" / "locker", root / "station" / "store-bag"
    home.mkdir(parents=True)
    of_lesson.mkdir(parents=True)
    (home / "app.yaml").write_text(app, encoding="utf-8")
    (of_lesson / "lesson.yaml").write_text(lesson, encoding="utf-8")
    return root
