Feature: Help fades as a learner grows sure, and comes back when it is needed

  Scenario: The second time there is less help, and after stumbling more
    Given she follows "train-book" and takes every advice to the goal
    When she follows it again
    Then only the region of the next step is marked
    When she takes a wrong turn twice
    Then the next step itself is marked
    When she takes every advice to the goal
    And the program is closed and opened again
    And she follows it again
    Then the next step itself is marked

  Scenario: In her own try, help climbs a ladder
    Given she tries "train-book" on her own
    Then nothing is marked
    When she asks for help
    Then she hears what to do, and nothing is marked
    When she asks for help
    Then the next step itself is marked
    When she asks for help
    Then the program offers to do it, and has done nothing
    When she accepts the offer
    Then the step was done for her, and she is told so
    And nothing is marked

  Scenario: She practises asking a person
    Given she tries "train-book" on her own
    When she touches "Please help me"
    Then she is praised for asking
    And the asking is kept, and nothing else
