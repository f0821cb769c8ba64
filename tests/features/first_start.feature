Feature: The program asks gently how it should be
  A woman of 78 opens the program for the first time. It asks four things in pictures, then she begins.

  Scenario: Four pictures, and she stands before her first lesson in her own size
    Given a computer on which nobody has chosen anything
    When she touches the line that she reads with ease at 200 percent
    And she touches the colours "cream"
    And she says that the voice should be "slower"
    And she says that she touches best with "large"
    Then she stands at the first page with letters of 200 percent in "cream"
    And buttons are larger and the voice is slower
    And the next time she is not asked again

  Scenario: Everything can be passed over
    Given a computer on which nobody has chosen anything
    When she passes over all four questions
    Then she stands at the first page with letters of 100 percent in "light"
    And the next time she is not asked again

  Scenario: The way back leads to the question before
    Given a computer on which nobody has chosen anything
    When she touches the line that she reads with ease at 150 percent
    And she goes back
    Then she is asked about letters once more

  Scenario: The next person begins with a clean page
    Given a computer on which she has practised in her own way
    When the next person begins
    Then the first question is asked in letters of 100 percent
    And nothing that she practised is shown
    And what she practised is still kept

  Scenario: The instructor has set what everybody begins with
    Given a computer on which she has practised in her own way
    And the instructor has set letters of 150 percent for everybody
    When the next person begins
    Then the first question is asked in letters of 150 percent
