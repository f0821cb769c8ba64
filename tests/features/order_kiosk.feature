Feature: A citizen orders at a kiosk
  Every wrong turn is told without blame, and nothing that was chosen is lost before she says so.

  Scenario: She takes 포장 for 매장, and one burger too many
    Given the program is open at the kiosk
    When she begins the task "shrimp-set" of "burger-kiosk" with the guide
    And she does "away"
    Then the panel explains it: "포장으로 되어 있어요. 이번에는 매장에서 먹어요. 괜찮아요. ‘이전’을 누르면 다시 고를 수 있어요."
    When she takes every advice until "put_in"
    And she does "put_in, dish[shrimp], set, put_in"
    Then the panel explains it: "새우버거가 2개 담겼어요. 이번에는 1개면 돼요. 수량을 줄여요."
    When she takes every advice to the goal
    Then she ordered "shrimp set 1" to be eaten "here" for 8000 won

  Scenario: A set by accident, where the machine offers one
    Given the program is open at the kiosk
    When she begins the task "bulgogi-two" of "burger-kiosk" with the guide
    And she does "away, dish[bulgogi], single, put_in"
    Then the machine shows "upsell"
    When she does "make_set"
    Then the panel explains it: "세트를 골랐어요. ‘이전’을 누르면 단품을 고를 수 있어요."
    When she does "put_in"
    Then the panel explains it: "세트가 담겼어요. 이번에는 단품이에요."
    When she takes every advice to the goal
    Then she ordered "bulgogi single 2" to be eaten "away" for 10800 won

  Scenario: Paid with the discount forgotten, and given back by a person
    Given the program is open at the kiosk
    When she begins the task "cheese-changed" of "burger-kiosk" with the guide
    And she takes every advice until "to_coupon"
    And she does "skip"
    Then the panel explains it: "쿠폰 할인을 아직 받지 않았어요."
    When she does "by_card, reader[insert], working"
    And she takes every advice until "undo_order"
    Then the machine shows "staff"
    When she takes every advice to the goal
    Then she ordered "cheese set 1" to be eaten "here" for 6300 won

  Scenario: Nobody touches the machine, and the order is thrown away
    Given the program is open at the kiosk
    When she begins the task "shrimp-set" of "burger-kiosk" with the guide
    And she takes every advice until "to_cart"
    And nobody touches the machine 11 times
    And she does "part[drinks]"
    And nobody touches the machine 12 times
    Then the machine shows "still_there"
    When she does "still_yes"
    Then the basket holds 1
    When nobody touches the machine 12 times
    And nobody touches the machine 6 times
    Then the machine shows "home"
    And the basket holds 0
    And the machine says "다시 주문해 주십시오"
    And only touches count as wrong turns
    When she takes every advice to the goal
    Then she ordered "shrimp set 1" to be eaten "here" for 8000 won

  Scenario: Another's number is not hers
    Given the program is open at the kiosk
    When she begins the task "shrimp-set" of "burger-kiosk" with the guide
    And she takes every advice until "fetch"
    And she does "ready_number[a]"
    Then the machine says "번호표의 번호와 다릅니다"
    When she takes every advice to the goal
    Then she ordered "shrimp set 1" to be eaten "here" for 8000 won

  Scenario: A hot one is made cold again, and the paper cup stays outside
    Given the program is open at the kiosk
    When she begins the task "two-friends" of "cafe-kiosk" with the guide
    And she does "here, dish[americano]"
    Then the panel explains it: "아메리카노를 눌렀어요. ‘이전’을 누르면 메뉴로 돌아가요."
    When she takes every advice until "cup_shop"
    And she does "cup_paper"
    Then the machine says "매장에서는 일회용컵을 사용할 수 없습니다"
    When she takes every advice to the goal
    Then she ordered "coldbrew cold 1, yuzu hot 1" to be eaten "here" for 10900 won

  Scenario: The card is refused, and she pays by phone
    Given the program is open at the kiosk
    When she begins the task "card-limit" of "kiosk-trouble" with the guide
    And she takes every advice until the screen "refused"
    And she does "other_way, by_phone, hold_phone, tapped"
    And she takes every advice to the goal
    Then she ordered "bulgogi set 1" to be eaten "away" for 7800 won

  Scenario: Back from the payment for a cola
    Given the program is open at the kiosk
    When she begins the task "forgot-cola" of "kiosk-trouble" with the guide
    And she takes every advice until the screen "pay"
    And she does "to_basket, more, part[drinks], dish[cider], put_in"
    Then the panel explains it: "이번에 주문하지 않을 것이 담겨 있어요. 괜찮아요. 빼면 돼요."
    When she takes every advice to the goal
    Then she ordered "bulgogi single 1, cola single 1" to be eaten "here" for 7400 won

  Scenario: The machine's foreign words are explained where they stand
    Given the program is open at the kiosk
    When she begins the task "shrimp-set" of "burger-kiosk" with the guide
    Then the panel says what "매장, 포장" mean
    When she takes every advice until "set"
    Then the panel says what "단품, 세트" mean
    When she takes every advice until "skip"
    Then the panel says what "적립, 포인트" mean
    And each word that is explained stands on the machine, in what to do or in the task

  Scenario: The café's words are other ones
    Given the program is open at the kiosk
    When she begins the task "americano-ice" of "cafe-kiosk" with the guide
    And she takes every advice until "put_cup"
    Then the panel says what "옵션, 아메리카노" mean
    When she takes every advice until "cup_paper"
    Then the panel says what "일회용컵, 텀블러" mean
