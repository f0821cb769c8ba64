Feature: Something goes wrong while a citizen buys a ticket
  Nobody is blamed, nothing is lost, and the way on is told.

  Scenario: The card is refused, and she closes the message first
    Given the program is open for the trains
    When she begins "train-trouble" with the guide
    And she takes every advice until the screen "card_refused"
    Then the screen reads "한도 초과"
    And she has no ticket
    When she does "refused_back"
    Then the panel explains it: "이 카드는 한도를 넘었어요."
    When she takes every advice to the goal
    Then her tickets are "123-seoul-gyeongju"
    And she paid once
    And the run is finished, with 1 wrong turn

  Scenario: The time to pay is over, and all she chose is still there
    Given the program is open for the trains
    When she begins the task "daejeon-late" of "train-trouble" with the guide
    And she takes every advice until the screen "pay_late"
    Then the screen reads "돈은 나가지 않았어요."
    And "train" still holds "127-seoul-daejeon"
    When she does "back"
    Then the panel explains it: "괜찮아요. 고른 것은 그대로 있으니 다시 결제까지 가면 돼요."
    When she takes every advice to the goal
    Then her tickets are "127-seoul-daejeon"
    And the run is finished, with 1 wrong turn

  Scenario: A ticket for the wrong day is given back and the right one bought
    Given the program is open for the trains
    When she begins the task "seoul-wrong-day" of "train-trouble" with the guide
    And she does "search"
    Then the panel explains it: "잘못 산 표를 먼저 돌려줘요."
    When she takes every advice to the goal
    Then her tickets are "128-daejeon-seoul"
    And 11000 won of 11400 came back

  Scenario: A ticket for the wrong day is changed instead
    Given the program is open for the trains
    When she begins the task "busan-wrong-day" of "train-trouble" with the guide
    And she does "my_tickets, mine[1], change"
    Then the panel explains it: "표로 바꿔도 괜찮아요."
    When she does "change_day, change_day[3], change_train[163-incheon-busan], change_seat[2A], change_seat[2B]"
    And she does "change_seats_done, change_go, change_yes"
    Then her tickets are "163-incheon-busan"
