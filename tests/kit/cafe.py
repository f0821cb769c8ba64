"""A practice app and a lesson that the program's authors never saw: ordering at a cafe kiosk."""

from pathlib import Path

from edu_desk.lesson.library import Library
from edu_desk.lesson.teaching import Lesson

APP = """\
app: cafe
title: 단골찻집
device: kiosk
brand: {colour: "#5A3A1E", ink: "#FFFFFF", mark: coffee}
first: start
tables:
  drinks: {file: drinks.csv, columns: {id: text, name: label, kind: text, price: number, left: number}}
state:
  place: {type: text, of: [none_yet, here, away]}
  kind: {type: text, of: [coffee, tea]}
  drink: {type: drinks}
  cups: {type: number, from: 1, to: 5}
  phone: {type: text}
  stamps: {type: yesno}
  orders: {type: list, of: {number: number, drink: drinks, cups: number, place: text}}
computed:
  price: drink.price * cups
screens:
  start:
    title: 어디서 드시나요?
    body:
      - tile: here
        label: 먹고 가기
        do: [{set: {place: '"here"'}}, {go: menu}]
      - tile: away
        label: 가져가기
        do: [{set: {place: '"away"'}}, {go: menu}]
      - button: orders
        label: 내 주문
        when: count(o for o in orders) > 0
        do: [{go: orders}]
  menu:
    title: 메뉴
    body:
      - tabs: kind
        bind: kind
        options: {coffee: 커피, tea: 차}
      - list: drinks
        each: drinks
        where: row.kind == kind
        order: row.price
        label: "{row.name}"
        value: "{row.price:won}"
        tag: "{'품절' if row.left == 0 else ''}"
        enabled: row.left > 0
        do: [{set: {drink: row, cups: 1}}, {go: cups}]
  cups:
    title: 몇 잔?
    body:
      - text: drink
        label: "{drink.name:을/를} {cups}잔, {price:won}"
      - stepper: cups
        label: 잔
        bind: cups
      - toggle: stamps
        label: 도장 찍기
        bind: stamps
      - entry: phone
        label: 전화번호
        bind: phone
        format: number
        length: 11
        when: stamps
    foot:
      - button: order
        label: 주문하기
        style: primary
        do:
          - check: not stamps or len(phone) == 11
            say: 전화번호 열한 자리를 적어 주세요.
          - add: {orders: {number: "count(o for o in orders) + 1", drink: drink, cups: cups, place: place}}
          - clear: [drink, cups, phone, stamps, place]
          - go: done
  done:
    title: 주문했어요
    back: home
    body:
      - text: thanks
        label: 잠시만 기다려 주세요.
  orders:
    title: 내 주문
    body:
      - list: orders
        each: orders
        label: "{row.drink.name} {row.cups}잔"
        empty: 주문이 없어요.
        do: [{remove: {orders: row}}]
"""
DRINKS = """\
id,name,kind,price,left
americano,아메리카노,coffee,2500,9
latte,라떼,coffee,3500,4
mocha,모카,coffee,3800,0
barley,보리차,tea,2000,7
ginger,생강차,tea,3000,2
"""
LESSON = """\
lesson: cafe-order
app: cafe
title: 차 주문하기
summary: 기계에서 차를 주문해요.
intro: 찻집 기계를 써 봐요.
icon: coffee
minutes: 5
given: {drink: drinks, cups: number, place: text, phone: text}
tasks:
  - id: ginger
    title: 생강차
    goal_text: "{task.drink.name} {task.cups}잔을 가져가요."
    given: {drink: ginger, cups: 2, place: away, phone: "01000001234"}
    types: {phone: task.phone}
  - id: latte
    title: 라떼
    goal_text: "{task.drink.name} {task.cups}잔을 먹고 가요."
    given: {drink: latte, cups: 3, place: here, phone: "01000005678"}
    types: {phone: task.phone}
named:
  right: any(o.drink == task.drink and o.cups == task.cups and o.place == task.place for o in orders)
  bad: >-
    count(o for o in orders if o.drink != task.drink or o.cups != task.cups or o.place != task.place) > 0
milestones:
  - id: no-wrong-order
    rescue: yes
    title: 잘못된 주문 취소하기
    done: not bad
    teach: 잘못된 주문은 취소하면 돼요.
    why: 취소하면 돈이 나가지 않아요.
    praise: 주문을 취소했어요.
  - id: place
    title: 어디서 먹을지 고르기
    done: place == task.place or right
    teach: 어디서 먹을지 골라요.
    why: 자리가 필요한지 가게가 알아야 해요.
    praise: 어디서 먹을지 골랐어요.
    slips:
      - when: screen == "menu"
        say: 이건 다른 쪽이에요. 되돌아가면 돼요.
  - id: drink
    title: 차 고르기
    done: drink == task.drink or right
    teach: 마실 것을 골라요.
    why: 골라야 만들 수 있어요.
    praise: "{task.drink.name:을/를} 골랐어요."
  - id: cups
    title: 몇 잔인지 고르기
    done: (drink == task.drink and cups == task.cups) or right
    teach: 몇 잔인지 골라요.
    why: 잔 수만큼 값이 나와요.
    praise: 잔 수를 골랐어요.
goal: right and not bad
"""


def write_cafe(root: Path, *, app: str = APP, lesson: str = LESSON, drinks: str = DRINKS) -> Path:
    """The cafe's files under `root`; returns `root`."""
    app_folder, lesson_folder = root / "apps" / "cafe", root / "food" / "cafe-order"
    for folder in (app_folder, lesson_folder):
        folder.mkdir(parents=True, exist_ok=True)
    (app_folder / "app.yaml").write_text(app, encoding="utf-8")
    (app_folder / "drinks.csv").write_text(drinks, encoding="utf-8")
    (lesson_folder / "lesson.yaml").write_text(lesson, encoding="utf-8")
    return root


def cafe_lesson(root: Path) -> Lesson:
    """The cafe lesson, read from files under `root`."""
    return Library(write_cafe(root)).lesson("cafe-order")
