Feature: A citizen books a train
  A learner who has never booked a ticket finishes the first lesson alone, and can do it again.

  Scenario: Following the guide, with two wrong turns
    Given the program is open in the learner's language
    When she chooses the lesson "train-book" and the way "follow"
    Then the next step is marked on the practice app and said in words
    When she opens the list for the arrival station instead of the departure station
    And she picks a station there that is not hers
    Then the panel explains without blame and the guide leads back
    When she takes every advice until the end
    Then the result page opens
    And the right ticket, and no other, is in the practice app
    And the run is stored as finished, with her wrong turns in it

  Scenario: On her own
    Given the program is open in the learner's language
    When she chooses the lesson "train-book" and the way "try"
    Then nothing is marked
    When she asks for help three times
    Then the next step is marked until it is made
    When she finds the way herself
    Then the result page opens
    And what she did alone is told apart from what wants another go

  Scenario: Somebody pulls the plug half-way, and she goes on
    Given a program that was killed half-way through "train-book"
    When the program is opened again
    And she chooses the lesson "train-book"
    Then she is asked whether to go on or to begin anew
    When she goes on
    Then the practice app stands exactly where it stood
    When she takes every advice until the end
    Then the result page opens

  Scenario: The next person begins anew
    Given a program that was killed half-way through "train-book"
    When the program is opened again
    And she chooses the lesson "train-book"
    And she begins anew in the way "follow"
    Then the practice app is at its first screen
    And the run before is stored as left

  Scenario: She types her real card number
    Given the program is open in the learner's language
    When she chooses the lesson "train-book" and the way "follow"
    And she takes every advice until a card number is asked for
    And she types the card number "4929123499887766"
    Then that number is nowhere in the database, the log or the settings
