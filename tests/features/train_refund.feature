Feature: A citizen gives a ticket back
  She sees what it costs before she says yes, and a ticket given back by mistake can be bought again.

  Scenario: The journey home is not needed, and costs nothing to give back
    Given the program is open for the trains
    When she begins "train-refund" with the guide
    Then the guide asks for "my_tickets"
    When she does "my_tickets, mine[1]"
    Then the panel explains it: "남겨 둘 표예요. ‘이전’을 눌러 돌아가서 다른 표를 골라요."
    When she takes every advice to the goal
    Then her tickets are "123-seoul-busan"
    And 59600 won of 59600 came back
    And the run is finished, with 1 wrong turn

  Scenario: Tomorrow's ticket, after a ticket that was to be kept
    Given the program is open for the trains
    When she begins the task "jeonju-tomorrow" of "train-refund" with the guide
    And she does "my_tickets, mine[1], refund, refund_go, refund_yes"
    Then the panel explains it: "남겨 둘 표를 돌려줬어요. 괜찮아요."
    When she takes every advice to the goal
    Then her tickets are "501-yongsan-jeonju, 505-yongsan-jeonju"
    And 33300 won of 33700 came back

  Scenario: This evening's ticket costs a tenth
    Given the program is open for the trains
    When she begins the task "daejeon-tonight" of "train-refund" with the guide
    And she takes every advice until the screen "refund"
    And she does "back"
    Then the panel explains it: "표는 그대로 있어요."
    When she takes every advice to the goal
    Then her tickets are "105-seoul-daejeon"
    And 41300 won of 45800 came back
