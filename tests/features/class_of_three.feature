Feature: A class of three, two of them with one name

  Scenario: Two 김영희 are told apart, and each has her own attendance
    Given a roster of 김영희 born in 1948, 김영희 born in 1951 and 박수 in the class "월요일반"
    And a session of the class today with "train-book"
    When the 김영희 born in 1951 practises "train-book"
    And the instructor opens today's session
    Then "김영희 (1950s)" was there
    And "김영희 (1940s)" was not there
    When the instructor says that "김영희 (1940s)" was there
    Then "김영희 (1940s)" was there, noted by hand
    And the roster comes in once more and changes nothing

  Scenario: A class is copied for the next term
    Given a roster of 김영희 born in 1948, 김영희 born in 1951 and 박수 in the class "월요일반"
    And a session of the class today with "train-book"
    When the instructor copies the class as "화요일반"
    Then "화요일반" has the same session and nobody in it
    And "월요일반" still has three learners
