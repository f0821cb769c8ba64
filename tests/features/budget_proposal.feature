Feature: A citizen says what her city's budget should be spent on
  임시저장 is not 제출, a complaint is no proposal, three votes at most; what was sent wrongly can be withdrawn.

  Scenario: Noise is a complaint, and a cost left empty
    Given the program is open at the city's services
    When she begins the task "seats" of "budget-propose" with the guide
    And she takes every advice until "form_idea"
    And she does "form_idea, idea[noise]"
    Then the panel explains it: "시끄럽다는 말은 제안이 아니라 민원이에요."
    When she does "form_spot, spot[market], agreed, form_next"
    Then the app says "예상 사업비를 입력해 주시기 바랍니다"
    When she types "3000000" into "cost"
    And she does "form_next, submit"
    Then the app says "민원은 110이나 주민센터로"
    When she takes every advice to the goal
    Then she proposed "seat" at "market" for 3000000 won

  Scenario: A nought too few is sent, and withdrawn
    Given the program is open at the city's services
    When she begins the task "draft" of "budget-propose" with the guide
    And she does "propose, by_easy, accept"
    And she types "300000" into "cost"
    And she does "agreed, form_next"
    Then the panel explains it: "300,000원이 적혔어요. 이번에는 3,000,000원이에요."
    When she does "submit, work"
    Then the panel explains it: "예상 사업비를 300,000원으로 냈어요."
    When she takes every advice to the goal
    Then she proposed "seat" at "market" for 3000000 won

  Scenario: A draft is not received
    Given the program is open at the city's services
    When she begins the task "lamp-photo" of "budget-propose" with the guide
    And she does "propose, form_idea, idea[lamp], keep"
    Then the panel explains it: "임시저장만 했어요. 아직 시청에 가지 않았어요."
    When she does "mine, draft_on, form_paper, file[film]"
    Then the app says "첨부할 수 없는 파일 형식입니다"
    When she does "file[large]"
    Then the app says "파일이 너무 큽니다"
    When she takes every advice to the goal
    Then she proposed "lamp" at "alley" for 2000000 won

  Scenario: After the deadline, and a fourth vote
    Given the program is open at the city's services
    When she begins the task "three-votes" of "budget-propose" with the guide
    And she does "propose"
    Then the app says "제안 공모가 마감되었습니다"
    When she does "ballot, by_easy, accept, project[seats], project[path]"
    Then the panel explains it: "이번과 다른 것을 골랐어요. 다시 누르면 빠져요."
    When she does "project[trees], project[books]"
    Then the app says "3개까지만 선택하실 수 있습니다"
    When she does "cast, cast_yes"
    Then the panel explains it: "고른 것이 이번과 달라요. 괜찮아요. 투표를 취소하고 다시 하면 돼요."
    When she takes every advice to the goal
    Then she voted for "books, lamps, seats"
