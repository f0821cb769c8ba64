Feature: A citizen hears what a touch would do before it does it
  Whoever cannot read the screen finds things by touching them; nothing happens by feeling about.

  Scenario: One touch reads, a second touch on the same thing acts
    Given the program listens first, and "train-book" is tried alone
    When she touches the field "origin"
    Then she hears the name of "origin"
    And the screen is still "home"
    When she touches the field "origin"
    Then the screen is "stations"

  Scenario: A touch elsewhere reads that instead
    Given the program listens first, and "train-book" is tried alone
    When she touches the field "origin"
    And she touches the field "destination"
    Then she hears the name of "destination"
    And the screen is still "home"

  Scenario: Our own buttons are read first as well
    Given the program listens first, and "train-book" is tried alone
    When she touches "Text size" in the bar
    Then she hears the words of "Text size"
    And she is still in the lesson
    When she touches "Text size" in the bar
    Then she is at the preferences, and hears their heading

  Scenario: Keys act as always, and what they move to is read
    Given the program listens first, and "train-book" is tried alone
    When she moves to the field "origin" with the Tab key
    Then she hears the name of "origin"
    When she presses Enter
    Then the screen is "stations"

  Scenario: What cannot be pressed is read too
    Given "train-book" is tried alone
    When something on the screen cannot be pressed, and she touches it
    Then she hears its name, and that it cannot be pressed now

  Scenario: Every page is read when it comes
    When the program has opened its first page
    Then she hears its heading
    When she opens the preferences
    Then she is at the preferences, and hears their heading
