Feature: A report that equals the screen

  Scenario: What the page says is what who pays gets
    Given a class of 12 learners who tried "train-book" today, half of them alone at last
    When the instructor opens the report of the class
    Then the page tells of 12 persons, and of 6 of 12 errands alone at last
    When the instructor keeps the report as files
    Then the paper, the workbook and the text say every number of the page
    And nobody is named in any of them

  Scenario: Four learners are too few to be told of
    Given a class of 4 learners who tried "train-book" today, half of them alone at last
    When the instructor opens the report of the class
    Then the page tells of one session, and of no person
