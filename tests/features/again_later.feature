Feature: What was learned comes back before it is forgotten

  Scenario: A day later the lesson is offered again, with another task
    Given she has followed "train-book" to its goal
    When a day goes by and the program is opened again
    Then "train-book" stands under "Do it again today"
    And its tile says that it was done with help
    When she touches it there
    Then she tries another task than before, on her own
    When she finishes it without help
    Then "train-book" no longer stands under "Do it again today"
    And its tile says that it was done alone

  Scenario: What is not done stays there
    Given she has followed "train-book" to its goal
    When a day goes by and the program is opened again
    And a day goes by and the program is opened again
    Then "train-book" stands under "Do it again today"
