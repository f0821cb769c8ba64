Feature: A citizen buys a ticket at the station's machine
  What she learned on the phone she now does at a machine that asks for her card and prints paper.

  Scenario: A wrong station, and a card pulled out too early
    Given the program is open at the ticket machine
    When she begins "train-kiosk" with the guide
    And she touches "buy" and "station[seoul]"
    Then the panel explains without blame
    When she takes every advice until "reader[insert]"
    And she touches "reader[insert]" and "reader[take]"
    Then the panel explains without blame
    And the machine shows "pulled"
    And no ticket is bought
    When she takes every advice until the end of the errand
    Then the right ticket and the receipt are in her hands
    And nothing is left in the machine

  Scenario: She takes her time, and the machine asks whether she is still there
    Given the program is open at the ticket machine
    When she begins "train-kiosk" with the guide
    And she touches "buy" and "station[busan]"
    And she changes her mind about the people until the machine asks
    Then the machine shows "still_there"
    And the next step is said in words
    When she touches "still_yes"
    Then the machine shows "people"
    And the destination is still "busan"
    When she takes every advice until the end of the errand
    Then the right ticket and the receipt are in her hands

  Scenario: She collects a reserved ticket, with a slip of the finger
    Given the program is open at the ticket machine
    When she begins "train-pickup" with the guide
    And she touches "pick"
    And she presses the number "20481358"
    And she touches "find"
    Then the machine says that there is no such ticket
    When she takes every advice until the end of the errand
    Then nothing is left in the machine
