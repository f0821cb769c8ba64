Feature: A citizen changes a bought ticket
  The old ticket is replaced by another of the same route; the difference is paid or comes back.

  Scenario: Another time of the same day, with a turn into giving back
    Given the program is open for the trains
    When she begins "train-change" with the guide
    Then the guide asks for "my_tickets"
    When she takes every advice until the screen "ticket"
    And she does "refund"
    Then the panel explains it: "여기는 표를 돌려주는 곳이에요."
    When she takes every advice to the goal
    Then her tickets are "128-busan-seoul"
    And the run is finished, with 1 wrong turn

  Scenario: She changes to the wrong train, and changes once more
    Given the program is open for the trains
    When she begins "train-change" with the guide
    And she does "my_tickets, mine[1], change, change_train[102-busan-seoul], change_seat[1A], change_seat[1B]"
    And she does "change_seats_done, change_go, change_yes"
    Then the panel explains it: "그 표를 한 번 더 바꾸면 돼요."
    When she takes every advice to the goal
    Then her tickets are "128-busan-seoul"

  Scenario: She gives the ticket back, and buys it anew
    Given the program is open for the trains
    When she begins "train-change" with the guide
    And she does "my_tickets, mine[1], refund, refund_go, refund_yes"
    Then the panel explains it: "표를 바꾸지 않고 돌려줬어요. 괜찮아요."
    When she takes every advice to the goal
    Then her tickets are "128-busan-seoul"
