Feature: Everything with one finger
  Who has only a touch screen needs no keyboard, no mouse, no second finger, no drag and no long press.

  Scenario Outline: Booking a train by touches alone
    Given the program with the keyboard on the screen and letters of <text> percent
    When she touches her way through "train-book"
    Then the result page opens
    And what had to be typed was typed with the keys on the screen
    And no key of a real keyboard was pressed

    Examples:
      | text |
      | 100  |
      | 300  |

  Scenario: Looking for a station by its name
    Given the program with the keyboard on the screen and letters of 100 percent
    When she opens the list of stations and types "부산" with the keys on the screen
    Then only that station is left in the list
