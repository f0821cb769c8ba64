Feature: The whole way of a class
  From a computer on which nothing is set to a learner who takes her data home and is forgotten.

  Scenario: Two of one name in a class, one of them struggles, is helped, and goes at last
    Given a computer on which nobody has set anything
    When the instructor sets the PIN "4071" and keeps the recovery code as a sheet
    And makes the class "월요일반" with "train-book" today
    And takes in a roster from a folder of her own with 김영희 born in 1948, 김영희 born in 1951 and 박수
    And goes, and the computer is started anew
    Then it asks who is here
    When the 김영희 born in 1948 comes in with the pictures "apple, bell, cat"
    Then "train-book" is there for her today
    When she begins it, takes four wrong turns and asks for the teacher
    And the instructor looks at the class
    Then the first row is the 김영희 born in 1948, with what she asked for, the wrong turns and the step
    When the instructor gives one more help in one touch and goes back to her lesson
    Then she is helped, and does the errand to its end
    When the instructor opens the report and keeps it as files
    Then the text says every number of the page, and nobody is named
    When the instructor hands out what is kept of the 김영희 born in 1948, and erases her
    Then the file holds her practice, the other 김영희 is still there, and nothing of her is left
