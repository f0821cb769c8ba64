Feature: A person of 70 goes by bus and subway in one way
  A connection missed, the stop across the road and the last bus gone are told without blame, and the way goes on.

  Scenario: The stop across the road
    Given the program is open at the city's services
    When she begins the task "hospital" of "way-join" with the guide
    And she takes every advice until "walk"
    And she does "far_side"
    Then the panel explains it: "길 건너편 정류장이에요. 반대로 가는 차가 와요."
    When she takes every advice to the goal
    Then she came to "hospital" by the way "less"

  Scenario: Another way is paid for, and paid back before the bus
    Given the program is open at the city's services
    When she begins the task "hospital" of "way-join" with the guide
    And she takes every advice until "plan[hospital_less]"
    And she does "plan[hospital_fast]"
    Then the panel explains it: "빠른 길을 골랐어요."
    When she does "pay"
    And she types "260417" into "password"
    And she does "password_done"
    Then the panel explains it: "이번에 가려던 길과 달라요. 괜찮아요."
    When she does "cancel, cancel_yes"
    Then all that was paid came back
    When she takes every advice to the goal
    Then she came to "hospital" by the way "less"

  Scenario: The connection has gone
    Given the program is open at the city's services
    When she begins the task "missed" of "way-join" with the guide
    And she takes every advice until "again"
    Then the panel says what to do: "갈아탈 차가 떠났어요. 여기에서 다시 찾아요."
    When she does "again"
    Then half of what was paid came back
    When she takes every advice to the goal
    Then she came to "welfare"

  Scenario: At night only one way still runs
    Given the program is open at the city's services
    When she begins the task "night" of "way-join" with the guide
    And she takes every advice until "plan[station_fast]"
    Then the ways "station_less, station_cheap" have no bus any more
    When she takes every advice to the goal
    Then she came to "station" by the way "fast"

  Scenario: Another place is looked for
    Given the program is open at the city's services
    When she begins the task "cheap" of "way-join" with the guide
    And she does "find, to_place, place[hospital]"
    Then the panel explains it: "이번에는 푸른도서관으로 가요."
    When she takes every advice to the goal
    Then she came to "library" by the way "cheap"
