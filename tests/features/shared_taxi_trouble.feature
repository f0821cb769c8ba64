Feature: A person of 70 whose shared taxi goes wrong
  A fellow rider gone, somebody else's taxi, a bag left behind and a fare too high are told without blame and put right.

  Scenario: The fellow rider cancels, and riding on alone costs more
    Given the program is open at the city's services
    When she begins the task "gone" of "taxi-trouble" with the guide
    And she does "mine, taxi"
    Then the panel says what to do: "다른 동승자를 찾아요. 그러면 요금이 그대로예요."
    When she does "on_alone"
    Then the panel explains it: "혼자 타면 요금이 7,600원이에요."
    When she does "cancel, cancel_yes"
    Then cancelling cost nothing
    When she takes every advice to the goal
    Then she rode to "hospital" shared and paid 4500 won

  Scenario: She gets into the taxi of another number
    Given the program is open at the city's services
    When she begins the task "car" of "taxi-trouble" with the guide
    And she does "mine, taxi"
    Then the panel says what to do: "앞에 선 택시의 번호가 내 택시와 달라요."
    When she does "get_in"
    Then the panel explains it: "다른 분이 부른 택시에 탔어요. 괜찮아요."
    When she takes every advice to the goal
    Then she rode to "welfare" shared and paid 5000 won

  Scenario: She asks for the fare where it is the bag, and for another thing
    Given the program is open at the city's services
    When she begins the task "left" of "taxi-trouble" with the guide
    And she does "history, before[401], ask"
    Then the panel explains it: "물건은 ‘이전’을 누르고 ‘두고 내린 물건 찾기’에서 찾아요."
    When she does "back, lost, thing[umbrella]"
    Then the panel explains it: "우산을 골랐어요. 이번에 두고 내린 것은 손가방이에요."
    When she does "lost_ask"
    Then the app says "차 안에 그 물건이 없습니다."
    When she does "thing[bag], lost_ask, receive[bring], receive_done"
    Then the bag comes by "bring"

  Scenario: She calls a new taxi where the one before is meant
    Given the program is open at the city's services
    When she begins the task "left" of "taxi-trouble" with the guide
    And she does "call"
    Then the panel explains it: "여기는 새 택시를 부르는 곳이에요."
    When she takes every advice to the goal
    Then the bag comes by "keep"

  Scenario: The fare is asked about with the wrong reason first
    Given the program is open at the city's services
    When she begins the task "price" of "taxi-trouble" with the guide
    And she does "history, before[401], ask, matter[card]"
    Then the panel explains it: "다른 것은 요금이에요."
    When she does "ask_send"
    Then the app says "이용 기록과 다른 내용입니다."
    When she takes every advice to the goal
    Then 2800 won came back
