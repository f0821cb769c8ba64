"""A compact practice app with every kind of element and effect, a timer, another look and a YAML table."""

from pathlib import Path

CORNER_APP = """\
app: corner
title: 모퉁이
device: phone
brand: {colour: "#20407A", ink: "#FFFFFF", mark: house}
first: home
tables:
  places: {file: places.yaml, columns: {id: text, name: label, down: number, across: number, open: yesno}}
  goods:
    file: goods.csv
    columns: {id: text, name: label, place: places, price: number}
state:
  place: {type: places, start: park}
  basket: {type: set, of: goods}
  day: {type: number, from: 0, to: 3}
  loud: {type: number, from: 0, to: 2, start: 1}
  many: {type: number, from: 1, to: 2}
  kind: {type: text, of: [day, night], start: day}
  tab: {type: text, of: [one, two]}
  code: {type: text}
  word: {type: text}
  agreed: {type: yesno, start: no}
  card: {type: yesno}
  rung: {type: number, from: 0, to: 3}
  called: {type: yesno}
  done:
    type: list
    of: {number: number, place: places, goods: {set: goods}, paid: number}
computed:
  chosen: len(basket)
  price: sum(g.price for g in goods if g in basket) * many
  last: first(d for d in done if d.number == len(done))
screens:
  home:
    title: 처음
    body:
      - banner: news
        label: 새 소식
        when: not agreed
        close:
          - set: {agreed: "true"}
      - popup: hint
        label: 도움말
        when: agreed and chosen == 0 and many == 2
        close: [{set: {many: "1"}}]
      - notification: ring
        label: 알림
        when: called
        do: [{go: talk}]
        close: [{set: {called: "false"}}]
      - picture: front
        file: front.svg
        label: 가게 앞
      - icon: house
        label: 간판
      - text: hello
        label: "{place.name:이에요/예요}. {'낮' if kind == \\"day\\" else '밤':words}"
        style: lead
      - notice: open
        label: 오늘은 열어요.
        style: attend
      - group: choices
        style: card
        elements:
          - choice: kind
            label: 언제
            bind: kind
            options: {day: 낮, night: 밤}
          - stepper: many
            label: 몇 개
            bind: many
          - toggle: agreed
            label: 동의
            bind: agreed
      - tabs: tab
        bind: tab
        options:
          one: 하나
          two: 둘
      - list: goods
        each: goods
        where: tab == "one" or row.price > 1000
        order: row.price
        label: "{row.name}"
        note: "{row.place.name}"
        value: "{row.price:won}"
        chosen: row in basket
        enabled: row.place.open
        empty: 없어요.
        do: [{toggle: {basket: row}}]
      - map: places
        each: places
        label: "{row.name}"
        down: row.down
        across: row.across
        do: [{set: {place: row}}]
      - chart: prices
        each: goods
        axis: 물건
        label: "{row.name}"
        series:
          - {title: 값, amount: row.price, value: "{row.price:won}"}
          - {title: 여러 개, amount: row.price * many, value: "{row.price * many:won}", style: line}
      - seatmap: seats
        each: goods
        line: row.price // 1000
        column: "0"
        label: "{row.name}"
        do: [{toggle: {basket: row}}]
      - link: more
        label: 더 보기
        value: corner.example/more
        do: [{go: more}]
    foot:
      - button: pay
        label: 사기
        style: primary
        do:
          - check: chosen > 0
            say: 물건을 골라 주세요.
          - check: agreed
            say: 동의해 주세요.
          - go: pay
  more:
    title: 더 보기
    address: "shop.example/{'new' if agreed else 'old'}"
    secure: no
    body:
      - scroll: far
        elements:
          - field: today
            label: 날
            value: "{day:date}"
            do: [{clear: [day]}]
          - calendar: day
            bind: day
          - volume: loud
            label: 소리
            bind: loud
      - entry: word
        label: 찾기
        bind: word
        format: search
        among: [goods.name, places.name]
      - barcode: bar
        label: 줄무늬
        value: "1234"
      - qr: code
        label: 무늬
        value: "{chosen} {day}"
      - message: told
        label: 안녕하세요.
        style: theirs
      - chat: done
        each: done
        label: "{row.place.name} {row.paid:won}"
        mine: row.paid > 0
      - call: phone
        label: 전화가 왔어요
        when: not called
        answer: [{set: {called: "true"}}]
        decline:
          - home: yes
      - tile: away
        label: 지우기
        do:
          - remove: {done: row.number == 1}
          - back: yes
  pay:
    title: 값 내기
    body:
      - keypad: code
        label: 번호
        bind: code
        format: number
        length: 4
        shuffled: yes
      - cardreader: reader
        label: 카드
        holds: card
        insert: [{set: {card: "true"}}]
        take: [{set: {card: "false"}}]
      - wait: working
        label: 기다려요
        seconds: 2
        when: card and code == ""
        do: [{set: {card: "false"}}]
    foot:
      - button: confirm
        label: 내기
        enabled: card and len(code) == 4
        do:
          - if: len(done) < 1
            then:
              - add: {done: {number: len(done) + 1, place: place, goods: basket, paid: price}}
            else:
              - remove: {done: row.number == 1}
          - clear: [basket, code, card]
          - go: receipt
  receipt:
    title: 다 했어요
    back: home
    dialog: yes
    body:
      - printer: paper
        label: 영수증
        holds: last != none
        take:
          - home: yes
  talk:
    title: 통화
    body:
      - text: voice
        label: "{rung}번 울렸어요."
timers:
  - timer: rung
    while: screen == "talk"
    do:
      - set: {called: "false"}
looks:
  other:
    brand: {colour: "#7A2040", ink: "#FFFFFF", mark: house}
    screens:
      talk:
        title: 이야기
        elements:
          voice: {label: "{rung}번!"}
"""
PLACES = """\
- id: park
  name: 공원
  down: 20
  across: 80
  open: yes
- id: market
  name: 시장
  down: 80
  across: 20
  open: yes
"""
GOODS = """\
id,name,place,price
apple,사과,market,1000
pear,배,park,2000
"""
FRONT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>\n'
CORNER_LESSON = """\
lesson: corner-buy
app: corner
title: 사과 사기
summary: 모퉁이 가게에서 사요.
intro: 가게를 써 봐요.
icon: house
minutes: 5
clock: "10:00"
given: {fruit: goods, day: number, code: text}
tasks:
  - id: apple
    title: 사과
    goal_text: "{task.fruit.name:을/를} 사요."
    given: {fruit: apple, day: 1, code: "1234"}
    types: {code: task.code}
    start: {place: market}
  - id: pear
    title: 배
    goal_text: "{task.fruit.name:을/를} 사요."
    given: {fruit: pear, day: 2, code: "9876"}
    types: {code: task.code}
    look: other
named:
  bought: any(task.fruit in d.goods for d in done)
  alone: count(g for g in goods if g in basket) == 1
milestones:
  - id: fruit
    title: 고르기
    done: task.fruit in basket or bought
    teach: 물건을 골라요.
    why: 골라야 살 수 있어요.
    praise: "{task.fruit.name:을/를} 골랐어요."
    slips:
      - when: not alone and chosen > 0
        say: 다른 것도 골랐어요.
  - id: card
    title: 카드 넣기
    done: card or bought
    teach: 카드를 넣어요.
    why: 카드로 값을 내요.
    praise: 카드를 넣었어요.
goal: bought
glossary:
  - {word: 영수증, means: 산 것을 적은 종이예요.}
"""


def write_corner(root: Path) -> Path:
    """The files of the corner shop under `root`; returns `root`."""
    app, lesson = root / "apps" / "corner", root / "town" / "corner-buy"
    for folder in (app, lesson):
        folder.mkdir(parents=True, exist_ok=True)
    files = {"app.yaml": CORNER_APP, "places.yaml": PLACES, "goods.csv": GOODS, "front.svg": FRONT}
    for name, text in files.items():
        (app / name).write_text(text, encoding="utf-8")
    (lesson / "lesson.yaml").write_text(CORNER_LESSON, encoding="utf-8")
    return root
