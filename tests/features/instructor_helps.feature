Feature: An instructor finds the one who struggles, and helps

  Scenario: Who struggles stands above who is idle, with the reason in words
    Given a class in which the 김영희 born in 1948 took four wrong turns, and 박수 has done nothing for three minutes
    When the instructor opens the staff area with the PIN and looks at the class
    Then the first row is "김영희 (1940s)", because of "4 wrong turns"
    And the next row is "박수", who has done nothing for a while
    When the 김영희 born in 1948 reaches that step
    Then her row tells no trouble any more

  Scenario: She asks for the teacher, and the teacher comes
    Given 최옥분 is at "train-book" on this computer and asks for the teacher
    When the instructor opens the staff area with the PIN and looks at the class
    Then the first row is "최옥분", because of "Asked for help"
    When the instructor touches "I am coming" in that row and goes back to her lesson
    Then she is told that the teacher is coming
    And the staff area is locked again
