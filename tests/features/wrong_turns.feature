Feature: Wrong turns of the city's services, and what the panel says
  None is a dead end: each is told without blame, the next step is said, and the goal is reached.

  Scenario: Outside there is no Wi-Fi, and mobile data was switched off
    Given the errand "data-off" of "wifi-trouble"
    When she presses "web"
    Then the panel tells her: "인터넷이 안 돼요."
    When she presses "back, pull, shade_wifi"
    Then the panel tells her: "길에는 쓸 수 있는 와이파이가 없어요. 모바일 데이터를 켜면 돼요."
    When she is led to the goal
    Then the errand is done

  Scenario: What she takes for Wi-Fi is her own data
    Given the errand "data-or-wifi" of "wifi-connect"
    When she presses "web"
    Then the panel tells her: "지금은 모바일 데이터로 보고 있어요."
    When she is led to the goal
    Then the errand is done

  Scenario: Another person's account
    Given the errand "account-home" of "grant-apply"
    When she is led until "holder[self]"
    And she presses "holder[family]"
    Then the panel tells her: "가족의 통장으로는 받을 수 없어요."
    When she presses "money_next"
    Then the app refuses it: "예금주가 신청인과 다릅니다"
    When she is led to the goal
    Then the errand is done

  Scenario: A code that has run out by what was done
    Given the errand "local-self" of "grant-apply"
    When she is led until "code=right"
    And she writes "1" into "code"
    And she writes "12" into "code"
    And she writes "123" into "code"
    And she writes "1234" into "code"
    And she writes "12345" into "code"
    And she writes "123456" into "code"
    And she presses "sms_done"
    Then the app refuses it: "인증번호가 맞지 않습니다"
    When she writes "123457" into "code" until it has run out
    Then the panel tells her: "인증번호가 오래되어 쓸 수 없어요. 괜찮아요. 다시 받으면 돼요."
    When she writes "417260" into "code"
    And she presses "sms_done"
    Then the app refuses it: "인증번호 유효 시간이 지났습니다"
    When she is led to the goal
    Then the errand is done

  Scenario: A wrong year of birth
    Given the errand "card-alone" of "grant-apply"
    When she is led until "birth=right"
    And she writes "250708" into "birth"
    And she presses "by_sms"
    Then the app refuses it: "주민등록 정보와 다릅니다"
    When she is led to the goal
    Then the errand is done

  Scenario: Only the head of a household applies for all
    Given the errand "local-self" of "grant-apply"
    When she is led until "whose[self]"
    And she presses "whose[home]"
    Then the panel tells her: "김영자 님은 세대원이에요."
    When she presses "target_next"
    Then the app refuses it: "세대주만 신청하실 수 있습니다"
    When she is led to the goal
    Then the errand is done

  Scenario: Left before it was sent
    Given the errand "local-self" of "grant-apply"
    When she is led until "submit"
    And she presses "back, back, back, back, back"
    Then the screen is "home"
    And the panel tells her: "제출하기 전이라 신청되지 않았어요."
    When she is led to the goal
    Then the errand is done

  Scenario: Told of it is not applied for
    Given the errand "local-self" of "grant-apply"
    When she presses "lookup"
    Then the panel tells her: "알림을 받은 것과 신청한 것은 달라요."
    When she is led to the goal
    Then the errand is done

  Scenario: A matter of somebody else, one house's wall, what is done already, years of work, and wages
    Given the errand "seats" of "budget-propose"
    When she is led until "idea[seat]"
    And she presses "idea[road]"
    Then the panel tells her: "고속도로는 우리 시가 아니라 다른 기관이 맡아요."
    When she presses "form_idea, idea[fence]"
    Then the panel tells her: "한 집만 좋은 일은 제안할 수 없어요."
    When she presses "form_idea, idea[books]"
    Then the panel tells her: "이미 하고 있는 일이에요."
    When she presses "form_idea, idea[river]"
    Then the panel tells her: "여러 해가 걸리는 공사예요."
    When she presses "form_idea, idea[wage], form_spot, spot[market]"
    And she writes "3000000" into "cost"
    And she presses "agreed, form_next, submit"
    Then the app refuses it: "인건비는 제안하실 수 없습니다"
    When she is led to the goal
    Then the errand is done

  Scenario: The code cannot be read, and the card takes the same money
    Given the errand "code-refused" of "pay-trouble"
    When she presses "qr, seen_code[hair]"
    Then the app refuses it: "지금은 QR결제가 되지 않습니다"
    When she is led to the goal
    Then the errand is done

  Scenario: Not enough is left
    Given the errand "too-little" of "pay-trouble"
    When she presses "qr, seen_code[drug]"
    Then the panel tells her: "먼저 충전하면 돼요."
    When she is led to the goal
    Then the errand is done

  Scenario: An account of somebody else
    Given the errand "first-time" of "pay-shop"
    When she is led until "account=right"
    And she writes "100417520708" into "account"
    And she is led until "account=right"
    Then the screen is "link"
    When she is led to the goal
    Then the errand is done

  Scenario: A card that was never registered, and a new one asked for
    Given the errand "card-unregistered" of "pay-trouble"
    When she presses "card, apply"
    Then the panel tells her: "새 카드는 받기까지 며칠이 걸려요."
    When she is led to the goal
    Then the errand is done

  Scenario: The screen in the lobby goes back to its start while she reads
    Given the errand "water-home" of "glance-data"
    When she is led until "street[st_tree5]"
    And nothing is done for 12 times "idle_wait"
    Then the screen is "still_there"
    And the panel tells her: "한동안 화면을 누르지 않아서"
    When nothing is done for 5 times "idle_wait"
    Then the screen is "start"
    And the panel tells her: "처음 화면으로 돌아왔어요. 괜찮아요."
    And the app says "오랫동안 누르지 않아 처음 화면으로 돌아왔습니다"
    When she is led to the goal
    Then the errand is done

  Scenario: Too little ice, and points that she does not collect
    Given the errand "americano-ice" of "cafe-kiosk"
    When she is led until "put_cup"
    And she presses "ice[less], ice[more]"
    Then the panel tells her: "얼음 양이 이번 주문과 달라요."
    When she is led until "skip"
    And she presses "to_phone"
    Then the screen is "phone"
    When she is led to the goal
    Then the errand is done

  Scenario: What she wanted is sold out
    Given the errand "sold-out" of "kiosk-trouble"
    When she presses "here, dish[shrimp]"
    Then the app refuses it: "품절"
    When she is led to the goal
    Then the errand is done
