"""A tiny phone with letters that are fraud or genuine, and four cases on it."""

from pathlib import Path

from edu_desk.lesson.library import Library
from edu_desk.lesson.teaching import Lesson

APP = """\
app: mailbox
title: 문자
device: phone
brand: {colour: "#20407A", ink: "#FFFFFF", mark: house}
first: home
tables:
  letters: {file: letters.csv, columns: {id: text, sender: text, body: label, link: text}}
state:
  letter: {type: letters}
  did: {type: text, of: [nothing, opened, deleted, asked], start: nothing}
screens:
  home:
    title: 받은 문자
    body:
      - tile: newest
        label: "새 문자"
        do: [{go: letter}]
  letter:
    title: 문자
    body:
      - text: sender
        label: "{letter.sender}"
      - text: body
        label: "{letter.body}"
      - link: link
        label: 주소
        value: "{letter.link}"
        do: [{set: {did: '"opened"'}}, {go: page}]
    foot:
      - button: delete
        label: 지우기
        do: [{set: {did: '"deleted"'}}, {home: yes}]
      - button: family
        label: 가족에게 물어보기
        do: [{set: {did: '"asked"'}}, {home: yes}]
  page:
    title: 누리집
    body:
      - text: lead
        label: 번호를 적으세요.
"""
LETTERS = """\
id,sender,body,link
parcel_bad,010-5550-1234,상자가 왔어요.,h-post.example
parcel_good,1588-0000,상자가 왔어요.,hanbit-post.example
fine_bad,010-5550-9999,벌금이 있어요.,fine.example
fine_good,1588-0001,고지서가 있어요.,city.example
"""
LESSON = """\
lesson: told-apart
app: mailbox
title: 문자 가려내기
summary: 가짜 문자를 가려내요.
intro: 하나씩 살펴봐요.
icon: house
minutes: 5
cases: cases.yaml
decide:
  title: 정하기
  teach: 살펴보고 정하세요.
  why: 급할수록 천천히 봐요.
  praise: 잘 살펴봤어요.
  trust: did == "opened"
  refuse: did == "deleted"
  ask: did == "asked"
"""
CASES = """\
- id: parcel-bad
  situation: 요즘 주문한 것이 없어요.
  scheme: parcel
  truth: fraud
  level: 1
  year: 2025
  start: {letter: parcel_bad}
  signs:
    - {at: letter/sender, sign: number, say: 모르는 휴대전화 번호예요.}
    - {at: letter/link, sign: address, say: 회사 주소와 달라요.}
  next: 카드 번호를 적게 해요.
  instead: 택배 회사 앱을 직접 열어요.
  genuine: 진짜는 대표 번호로 와요.
  twin: parcel-good
- id: parcel-good
  situation: 어제 운동화를 샀어요.
  scheme: parcel
  truth: genuine
  level: 1
  year: 2025
  start: {letter: parcel_good}
  signs:
    - {at: letter/sender, sign: number, say: 회사 대표 번호예요.}
  instead: 눌러도 괜찮아요.
  genuine: 진짜는 대표 번호로 와요.
- id: fine-bad
  situation: 차가 없어요.
  scheme: fine
  truth: fraud
  level: 2
  year: 2024
  start: {letter: fine_bad}
  signs: [{at: letter/sender, sign: number, say: 모르는 번호예요.}]
  next: 앱을 깔게 해요.
  instead: 시청에 물어봐요.
  genuine: 진짜는 종이로 와요.
  twin: fine-good
- id: fine-good
  situation: 지난주에 차를 댔어요.
  scheme: fine
  truth: genuine
  level: 3
  year: 2024
  start: {letter: fine_good}
  signs: [{at: letter/link, sign: address, say: 시청 주소예요.}]
  instead: 시청 주소로 들어가도 돼요.
  genuine: 시청 주소로 끝나요.
"""


def write_mailbox(root: Path, *, cases: str = CASES, lesson: str = LESSON, app: str = APP) -> Path:
    """The files under `root`; returns `root`."""
    there, here = root / "apps" / "mailbox", root / "fraud" / "told-apart"
    for folder in (there, here):
        folder.mkdir(parents=True, exist_ok=True)
    (there / "app.yaml").write_text(app, encoding="utf-8")
    (there / "letters.csv").write_text(LETTERS, encoding="utf-8")
    (here / "lesson.yaml").write_text(lesson, encoding="utf-8")
    (here / "cases.yaml").write_text(cases, encoding="utf-8")
    return root


def mailbox(root: Path) -> Lesson:
    """The lesson, read."""
    return Library(write_mailbox(root)).lesson("told-apart")
