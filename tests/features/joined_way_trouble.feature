Feature: A person of 70 who is stuck on the way by bus and subway
  A lift out of order, a bus that does not run and a stop ridden past are told without blame, and the way goes on.

  Scenario: The same way with the stairs is chosen again
    Given the program is open at the city's services
    When she begins the task "lift" of "way-trouble" with the guide
    And she does "mine, qr"
    Then the panel explains it: "QR을 찍으면 계단으로 내려가야 해요."
    When she does "back, again"
    Then half of what was paid came back
    When she takes every advice until "plan[hospital_fast]"
    And she does "plan[hospital_less]"
    Then the panel explains it: "이 길은 계단으로 내려가서 지하철을 타요."
    When she takes every advice to the goal
    Then she came to "hospital" by the way "fast"

  Scenario: She sets off although the second bus does not run
    Given the program is open at the city's services
    When she begins the task "halted" of "way-trouble" with the guide
    And she does "mine, walk, qr"
    Then the panel explains it: "갈아탈 버스가 오늘 다니지 않아요. 괜찮아요."
    When she does "scan, riding"
    Then the panel says what to do: "갈아탈 버스가 없어요. 여기에서 다시 찾아요."
    When she does "again"
    Then half of what was paid came back
    When she takes every advice to the goal
    Then she came to "station" by the way "fast"

  Scenario: Cancelled in time, all comes back, and the line is not offered
    Given the program is open at the city's services
    When she begins the task "halted" of "way-trouble" with the guide
    And she does "mine, cancel, cancel_yes"
    Then all that was paid came back
    When she takes every advice until "plan[station_fast]"
    Then the ways "station_less, station_cheap" are marked "운행 중단"
    When she takes every advice to the goal
    Then she came to "station" by the way "fast"

  Scenario: She rides past the stop, and on to the last one
    Given the program is open at the city's services
    When she begins the task "passed" of "way-trouble" with the guide
    And she does "mine, qr, scan, riding"
    Then the panel says what to do: "다음 정류장에서 내려요."
    When she does "stay_on"
    Then the panel explains it: "종점까지 왔어요. 괜찮아요."
    And she lost 40 minutes and no money
    When she takes every advice to the goal
    Then she came to "welfare" by the way "less"
