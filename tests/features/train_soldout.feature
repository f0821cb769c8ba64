Feature: A citizen waits for a sold-out train
  A place on the waiting list costs nothing; when a place comes free, she pays for it.

  Scenario: She waits for the one train she needs, and looks twice
    Given the program is open for the trains
    When she begins "train-soldout" with the guide
    And she does "search, train[405-yongsan-mokpo]"
    Then the panel explains it: "이번에는 07:43 기차를 꼭 타야 해요."
    When she takes every advice until the screen "wait_done"
    And she does "wait_to_tickets"
    Then the screen reads "기다리는 자리가 아직 나지 않았어요."
    And she has no ticket
    When she does "wait_again"
    Then the screen reads "기다리던 자리가 났어요!"
    When she takes every advice to the goal
    Then her tickets are "403-yongsan-mokpo"
    And she paid once
    And the run is finished, with 1 wrong turn

  Scenario: She gives up her place in the queue, and asks again
    Given the program is open for the trains
    When she begins the task "seoul-wait" of "train-soldout" with the guide
    And she takes every advice until the screen "tickets"
    And she does "waiting[1], wait_cancel, wait_cancel_yes"
    Then the panel explains it: "예약대기를 취소했어요. 괜찮아요."
    When she takes every advice to the goal
    Then her tickets are "104-busan-seoul"

  Scenario: Where both ways are right, she waits
    Given the program is open for the trains
    When she begins the task "gangneung-either" of "train-soldout" with the guide
    And she does "search, train[703-cheongnyangni-gangneung]"
    Then the guide asks to type into "phone_number"
    When she takes every advice to the goal
    Then her tickets are "703-cheongnyangni-gangneung"
    And the run is finished, with 0 wrong turns

  Scenario: Where both ways are right, she takes another train
    Given the program is open for the trains
    When she begins the task "gangneung-either" of "train-soldout" with the guide
    And she does "search, train[705-cheongnyangni-gangneung]"
    And she takes every advice to the goal
    Then her tickets are "705-cheongnyangni-gangneung"
    And the run is finished, with 0 wrong turns
