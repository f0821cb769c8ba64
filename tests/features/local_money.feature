Feature: A citizen pays with her city's money
  A wrong shop, a nought left out and a shop that is no member are told without blame, and every won comes back.

  Scenario: The code next door, and 1,800 won for 18,000
    Given the program is open at the city's services
    When she begins the task "greens" of "pay-shop" with the guide
    And she takes every advice until "seen_code[greens]"
    And she does "seen_code[fruits]"
    Then the panel explains it: "달콤과일의 QR코드예요. 옆 가게 것을 찍었어요."
    When she takes every advice until "amount=right"
    And she types "1800" into "amount"
    And she does "amount_next"
    Then the panel explains it: "1,800원이 적혔어요. 내야 할 돈은 18,000원이에요."
    When she does "pay"
    And she types "260417" into "password"
    And she does "password_done, work"
    Then the panel explains it: "1,800원만 냈어요. 0이 하나 빠졌을 수 있어요."
    When she takes every advice to the goal
    Then she paid 18000 won at "greens" and got 1800 won of cash

  Scenario: Too much is charged, and goes back to the account
    Given the program is open at the city's services
    When she begins the task "meat" of "pay-shop" with the guide
    And she does "charge, sum[w100], charge_next"
    Then the panel explains it: "100,000원을 골랐어요. 이번에는 50,000원이에요."
    When she types "260417" into "password"
    And she does "password_done, work"
    Then the panel explains it: "100,000원을 충전했어요. 이번에는 50,000원이에요."
    When she takes every advice to the goal
    Then she charged 50000 won
    And she paid 35000 won at "meat" and got 3500 won of cash

  Scenario: A large store does not take it
    Given the program is open at the city's services
    When she begins the task "no-member" of "pay-trouble" with the guide
    And she does "qr, seen_code[mart]"
    Then the app says "가맹점이 아닙니다"
    When she takes every advice to the goal
    Then she paid 12000 won at "greens" and got 1200 won of cash

  Scenario: A gift to a number that nobody has
    Given the program is open at the city's services
    When she begins the task "soonhee" of "pay-gift" with the guide
    And she does "gift, gift_sum[w10]"
    And she types "01000009999" into "receiver"
    And she does "gift_next"
    Then the panel explains it: "받는 분이 박순희가 아니에요."
    When she does "gift_send"
    And she types "260417" into "password"
    And she does "password_done, work"
    Then the panel explains it: "모르는 번호로 보냈어요. 괜찮아요."
    When she takes every advice to the goal
    Then she sent 10000 won to "soonhee"
