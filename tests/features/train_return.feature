Feature: A citizen buys a return ticket
  Out and back are one errand with one payment; whoever strays is led back.

  Scenario: Out and back, with a wrong train on the way back
    Given the program is open for the trains
    When she begins "train-return" with the guide
    Then the guide asks for "trip[round]"
    When she takes every advice until the screen "return_results"
    And she does "return_train[182-busan-suwon]"
    Then the panel explains it: "이 기차는 09:10에 떠나요. 이번에는 낮에 돌아와요."
    When she takes every advice to the goal
    Then her tickets are "161-suwon-busan, 166-busan-suwon"
    And she paid once
    And the run is finished, with 1 wrong turn

  Scenario: She leaves the purchase with everything chosen
    Given the program is open for the trains
    When she begins "train-return" with the guide
    And she takes every advice until the screen "payment"
    And she does "pay_home"
    Then the panel explains it: "고른 것은 그대로 있어요."
    When she takes every advice to the goal
    Then her tickets are "161-suwon-busan, 166-busan-suwon"

  Scenario: She buys only the ticket out
    Given the program is open for the trains
    When she begins "train-return" with the guide
    And she does "day, day[2], people, adults[plus], back, search, train[161-suwon-busan], standard"
    And she does "seat[1B], seat[2A], seats_done, to_payment, card_number=right, expires=right"
    And she does "to_owner, birth=right, password=right, to_terms, agreed[*], pay"
    And she does "confirm_yes"
    Then the panel explains it: "가는 표만 샀어요. 괜찮아요."
    When she takes every advice to the goal
    Then her tickets are "161-suwon-busan, 166-busan-suwon"
