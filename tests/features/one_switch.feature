Feature: A train is booked without a hand on the screen
  Whoever has one switch, or a keyboard alone, does the whole errand: from the first page to the result.

  Scenario: One switch
    Given somebody with one switch, and nothing else
    When she chooses the train lesson and to be led through it
    And she chooses whatever the guide marks, and writes with the framed keys, until the end
    Then the result page opens by her switch
    And no mouse and no key but the space bar was used
    And all that was hers to type was never spoken

  Scenario: The keyboard alone
    Given somebody with a keyboard, and nothing else
    When she tabs to the train lesson and to being led through it
    And she tabs to whatever the guide marks until the end
    Then the result page opens by her keys
    And no mouse was used
