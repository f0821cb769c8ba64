Feature: A citizen applies for an assistive device
  The wrong device, the wrong share and a wrong paper are told without blame, and all of them can be put right.

  Scenario: A device for another kind of disability
    Given the program is open at the city's services
    When she begins the task "magnifier" of "device-apply" with the guide
    And she does "find, kind[hearing]"
    Then the panel explains it: "이정호 님의 장애 유형이 아니에요."
    When she does "product[amplifier], choose"
    And she types "450921" into "birth"
    And she does "by_easy, open_app, accept, easy_done, share[fifth], form_next"
    Then the app says "등록된 장애 유형과 맞지 않는 제품입니다"
    When she takes every advice to the goal
    Then she asked for the "magnifier" with the share "fifth" and "card"

  Scenario: A device that is closed, and a share that is not hers
    Given the program is open at the city's services
    When she begins the task "mouse" of "device-apply" with the guide
    And she does "find, kind[body], product[keyboard], choose"
    Then the app says "올해 접수가 마감된 제품입니다"
    When she takes every advice until "form_next"
    And she does "share[fifth]"
    Then the panel explains it: "개인부담금이 이번과 달라요."
    When she takes every advice to the goal
    Then she asked for the "mouse" with the share "tenth" and "card, proof"

  Scenario: Nothing is approved by itself, and a required consent is missing
    Given the program is open at the city's services
    When she begins the task "amplifier" of "device-apply" with the guide
    And she takes every advice until "open_app"
    And she does "easy_done"
    Then the app says "인증이 완료되지 않았습니다"
    When she takes every advice until "term[*]"
    And she does "term[news], agree_next"
    Then the app says "필수 항목에 모두 동의해"
    When she takes every advice to the goal
    Then she asked for the "amplifier" with the share "fifth" and "card"

  Scenario: A photo too large, a document, and no paper at all
    Given the program is open at the city's services
    When she begins the task "reader" of "device-apply" with the guide
    And she takes every advice until "card_paper"
    And she does "papers_next"
    Then the app says "복지카드 사진을 첨부해"
    When she does "card_paper, file[scan]"
    Then the app says "파일이 너무 큽니다"
    When she does "file[draft]"
    Then the app says "첨부할 수 없는 파일 형식입니다"
    When she takes every advice to the goal
    Then she asked for the "reader" with the share "fifth" and "card"

  Scenario: A photo of flowers is sent, comes back and is mended
    Given the program is open at the city's services
    When she begins the task "magnifier" of "device-apply" with the guide
    And she takes every advice until "file[card]"
    And she does "file[flower]"
    Then the panel explains it: "꽃사진.jpg를 붙였어요."
    When she does "papers_next, submit, work"
    Then the panel explains it: "붙인 서류가 달라요. 괜찮아요."
    When she takes every advice until "fix"
    And she takes every advice to the goal
    Then she asked for the "magnifier" with the share "fifth" and "card"

  Scenario: Cancelled in place of mended, and applied for again
    Given the program is open at the city's services
    When she begins the task "photo" of "device-trouble" with the guide
    And she does "lookup, withdraw, withdraw_yes"
    Then the panel explains it: "신청이 취소되었어요. 괜찮아요."
    When she takes every advice to the goal
    Then she asked for the "magnifier" with the share "fifth" and "card"

  Scenario: Paid for what is not needed, and paid back
    Given the program is open at the city's services
    When she begins the task "not-needed" of "device-trouble" with the guide
    And she does "lookup, pay, pay_yes"
    Then the panel explains it: "개인부담금을 냈어요. 괜찮아요."
    When she takes every advice to the goal
    Then nothing is applied for

  Scenario: The grant and the device in a row
    Given the program is open at the city's services
    When she begins the task "local-self" of "grant-apply" with the guide
    And she takes every advice to the goal
    And she goes to the first page
    And she begins the task "pay-share" of "device-trouble" with the guide
    And she takes every advice to the goal
    Then she asked for the "magnifier" with the share "fifth" and "card"
    And the share is paid
