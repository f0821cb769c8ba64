Feature: A citizen applies for a grant of the city
  A notice is no application: only what was sent counts, and what was sent wrongly can be withdrawn.

  Scenario: Not her day
    Given the program is open at the city's services
    When she begins the task "other-day" of "grant-trouble" with the guide
    And she does "apply"
    Then the app says "오늘은 신청하실 수 없는 날입니다"
    When she takes every advice to the goal
    Then she applied for "self" by "local" and gets 150000 won

  Scenario: Approved in the other app, and come back
    Given the program is open at the city's services
    When she begins the task "account-home" of "grant-apply" with the guide
    And she takes every advice until "open_app"
    And she does "easy_done"
    Then the app says "인증이 완료되지 않았습니다"
    When she does "open_app, accept"
    And she takes every advice until "submit"
    And she does "submit, work"
    And she takes every advice to the goal
    Then she applied for "home" by "account" and gets 300000 won

  Scenario: The wrong way to be paid is sent, and withdrawn
    Given the program is open at the city's services
    When she begins the task "card-alone" of "grant-apply" with the guide
    And she does "apply, way[local], way_next"
    Then the panel explains it: "받는 방법을 다르게 골랐어요."
    When she types "520708" into "birth"
    And she does "by_easy, open_app, accept, easy_done, whose[self], target_next, term[*], agree_next, money_next, submit, work"
    Then the panel explains it: "받는 방법이 달라요. 괜찮아요."
    When she takes every advice to the goal
    Then she applied for "self" by "card" and gets 150000 won

  Scenario: A photo that is too large, and a song
    Given the program is open at the city's services
    When she begins the task "too-large" of "grant-trouble" with the guide
    And she takes every advice until "file[copy]"
    And she does "file[scan]"
    Then the app says "파일이 너무 큽니다"
    When she does "file[song]"
    Then the app says "첨부할 수 없는 파일 형식입니다"
    When she takes every advice to the goal
    Then she objected with "copy"

  Scenario: Two of the city's errands in a row
    Given the program is open at the city's services
    When she begins the task "local-self" of "grant-apply" with the guide
    And she takes every advice to the goal
    Then she applied for "self" by "local" and gets 150000 won
    When she goes to the first page
    And she begins the task "greens" of "pay-shop" with the guide
    And she takes every advice to the goal
    Then she paid 18000 won at "greens" and got 1800 won of cash

  Scenario: A shop's grant, and a paper that does not show its sales
    Given the program is open at the city's services
    When she begins the task "papers" of "grant-shop" with the guide
    And she does "shop"
    And she types "2050026059" into "biz"
    And she does "shop_next"
    Then the app says "등록된 사업자가 아닙니다"
    When she takes every advice until "attach"
    And she does "paper_next"
    Then the app says "매출을 확인할 수 있는 서류를 첨부해 주시기 바랍니다"
    When she does "attach, file[licence]"
    Then the panel explains it: "사업자등록증.jpg를 붙였어요. 매출이 적힌 서류가 아니에요."
    When she does "attach, file[sales_scan]"
    Then the app says "파일이 너무 큽니다"
    When she takes every advice to the goal
    Then she applied for a shop with "sales" and gets 1000000 won

  Scenario: A person's grant where the shop's was meant
    Given the program is open at the city's services
    When she begins the task "quick" of "grant-shop" with the guide
    And she does "apply, way[account], way_next"
    Then the panel explains it: "개인 지원금을 신청하고 있어요."
    When she takes every advice to the goal
    Then she applied for a shop with "nothing" and gets 1000000 won
