Feature: A person of 70 shares a taxi with somebody of her way
  Nobody found, the wrong place, the wrong seat and a taxi cancelled too late are told without blame and put right.

  Scenario: Another place is chosen first
    Given the program is open at the city's services
    When she begins the task "hospital" of "taxi-share" with the guide
    And she does "call, to_place, place[market]"
    Then the panel explains it: "도착할 곳이 푸른시장이에요. 이번에는 푸른병원으로 가요."
    When she takes every advice to the goal
    Then she rode to "hospital" shared, in the back, and paid for it

  Scenario: Alone, and in the front, where it should be shared and in the back
    Given the program is open at the city's services
    When she begins the task "hospital" of "taxi-share" with the guide
    And she does "call, to_place, place[hospital], mode[single], trip_next"
    Then the panel explains it: "혼자 타는 것을 골랐어요. 이번에는 동승 호출이에요."
    When she does "back, mode[shared], seat[front], trip_next"
    Then the panel explains it: "앞자리를 골랐어요. 이번에는 뒷자리예요."
    When she takes every advice to the goal
    Then she rode to "hospital" shared, in the back, and paid for it

  Scenario: Nobody goes her way, and both ways out are right
    Given the program is open at the city's services
    When she begins the task "nobody" of "taxi-share" with the guide
    And she does "call, to_place, place[library], mode[shared], seat[back], trip_next, call_now, finding"
    Then the app shows "nobody"
    And the panel says what to do: "다시 찾아도 되고, 혼자 타기로 바꿔도 돼요."
    When she does "go_alone"
    And she takes every advice to the goal
    Then she rode to "library" alone and paid for it

  Scenario: Cancelled after the taxi has come
    Given the program is open at the city's services
    When she begins the task "cancel" of "taxi-share" with the guide
    And she does "mine, taxi"
    Then the panel says what to do: "이번에 갈 곳이 아니니까 타지 말고 취소해요."
    And the next advice is "cancel"
    When she does "cancel, cancel_yes"
    Then the panel tells it: "취소했어요. 이번에는 수수료를 냈어요."
    And the fee was 2000 won
    When she takes every advice to the goal
    Then she rode to "station" alone and paid for it

  Scenario: The first time, with a code and a card of her own
    Given the program is open at the city's services
    When she begins the task "first-time" of "taxi-share" with the guide
    And she does "call"
    And she types "417261" into "code"
    And she does "who_done"
    Then the app says "인증번호가 맞지 않습니다"
    When she takes every advice until "agreed"
    And she does "card_done"
    Then the app says "자동결제에 동의하셔야"
    When she takes every advice to the goal
    Then she rode to "welfare" shared, in the front, and paid for it
