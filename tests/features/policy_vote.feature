Feature: A citizen votes on her city's plans
  공감 is no vote, only 제출 counts, and what was done wrongly can be cancelled.

  Scenario: Closed, for another quarter, and a wish instead of a vote
    Given the program is open at the city's services
    When she begins the task "bench-yes" of "policy-vote" with the guide
    And she does "part[closed]"
    Then the panel explains it: "여기에는 끝난 투표만 있어요."
    When she does "topic[bins]"
    And she does "begin_vote"
    Then the app says "마감된 투표입니다"
    When she does "back, part[open], topic[pool]"
    Then the panel explains it: "이 투표는 한들동에 사는 분만 할 수 있어요."
    When she does "begin_vote"
    Then the app says "한들동 주민만"
    When she takes every advice to the goal
    Then she voted "bench_yes" on "bench"

  Scenario: One too many
    Given the program is open at the city's services
    When she begins the task "bus-two" of "policy-vote" with the guide
    And she takes every advice until "choice[market]"
    And she does "choice[library]"
    Then the panel explains it: "이번과 다른 것을 골랐어요. 다시 누르면 빠져요."
    When she does "choice[clinic], choice[market]"
    Then the app says "더 고르실 수 없습니다"
    When she takes every advice to the goal
    Then she voted "market, welfare" on "bus"

  Scenario: Approved in the other app is not yet done
    Given the program is open at the city's services
    When she begins the task "green-light" of "policy-vote" with the guide
    And she does "topic[bench]"
    Then the panel explains it: "이것은 투표예요. 공감은 시민 제안에 있어요."
    When she does "back, part[wish], wish[shade], like"
    Then the app says "공감 기간이 끝난 제안입니다"
    When she does "back, wish[green], like, verify_done"
    Then the app says "인증이 완료되지 않았습니다"
    When she does "by_easy, accept"
    And she takes every advice to the goal
    Then she backs "green"

  Scenario: She has voted already
    Given the program is open at the city's services
    When she begins the task "vote-again" of "policy-vote" with the guide
    And she does "topic[bench], begin_vote"
    Then the app says "이미 참여하신 투표입니다"
    When she takes every advice to the goal
    Then she voted "bench_yes" on "bench"
