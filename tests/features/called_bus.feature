Feature: A person of 70 takes the bus that comes when it is called
  The stop across the road, a place beyond the zone, no bus free and one missed are told without blame and put right.

  Scenario: The grant, the card and the bus in a row
    Given the program is open for a day in the city
    When she does the task "local-self" of "grant-apply" with the guide to its goal
    And she does the task "greens" of "pay-shop" with the guide to its goal
    And she does the task "market" of "bus-call" with the guide to its goal
    Then she rode from "tree_m" to "market" for 700 won

  Scenario: The stop across the road
    Given the program is open for a day in the city
    When she sets out on the task "market" of "bus-call" with the guide
    And she does "bus, call, from_stop, stop[tree_w]"
    Then the panel explains it: "같은 길이지만 건너편 정류장이에요."
    When she takes every advice to the goal
    Then she rode from "tree_m" to "market" for 700 won

  Scenario: A little rest, and the bus has gone
    Given the program is open for a day in the city
    When she sets out on the task "market" of "bus-call" with the guide
    And she takes every advice until "walk"
    And she does "stay"
    Then the panel explains it: "정류장에 늦어서 버스가 그냥 갔어요. 괜찮아요."
    When she takes every advice to the goal
    Then she rode from "tree_m" to "market" for 700 won

  Scenario: One passenger too many is paid back
    Given the program is open for a day in the city
    When she sets out on the task "market" of "bus-call" with the guide
    And she takes every advice until "trip_next"
    And she does "who, adults[plus], people_done, trip_next, pay, finding"
    Then the panel explains it: "탈 사람이나 내릴 곳, 시각이 이번 일과 달라요."
    When she does "cancel, cancel_yes"
    Then 2100 won came back
    When she takes every advice to the goal
    Then she rode from "tree_m" to "market" for 700 won

  Scenario: The bus does not leave its zone
    Given the program is open for a day in the city
    When she sets out on the task "zone" of "bus-trouble" with the guide
    And she does "bus, call, to_stop, stop[station]"
    Then the app answers "운행 지역 밖입니다"
    When she takes every advice to the goal
    Then the bus comes to "tree_m" and goes to "hub"

  Scenario: No bus is free, and a reservation is as good
    Given the program is open for a day in the city
    When she sets out on the task "failed" of "bus-trouble" with the guide
    And she takes every advice until "pay"
    And she does "pay, finding, failed_book, at, slot[one], trip_next, pay, finding"
    Then the bus comes to "tree_m" and goes to "hospital"

  Scenario: An app of nearly the same name
    Given the program is open for a day in the city
    When she sets out on the task "app" of "bus-trouble" with the guide
    And she does "fake, fake_remove, store, program[helper], install"
    Then the panel explains it: "비슷한 이름의 앱이 깔려 있어요. 괜찮아요."
    When she takes every advice to the goal
    Then the look-alike is gone and the real one is there

  Scenario: The ticket is too dark for the reader
    Given the program is open for a day in the city
    When she sets out on the task "dark" of "bus-trouble" with the guide
    And she does "bus, mine, ticket"
    Then the panel asks: "‘화면 밝기’ 옆에 있는 ‘+’를 누르세요"
    When she does "scan"
    Then the app answers "QR코드가 읽히지 않습니다"
    When she does "bright[plus], bright[minus]"
    Then the panel explains it: "화면이 어두우면 단말기가 QR을 못 읽어요."
    When she takes every advice to the goal
    Then she rode from "tree_m" to "market" for 700 won
