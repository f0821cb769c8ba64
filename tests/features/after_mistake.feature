Feature: After a mistake
  Somebody was deceived. She does at once what helps, on a practice phone, and no word blames her.

  Scenario: She sent money ten minutes ago
    Given the program is open for someone who was deceived
    When she begins "sent-money" with the guide
    And she takes every advice to the goal
    Then the account that got the money is frozen, and her own is not
    And it is reported to 1394 and her family knows
    And the run is finished, with 0 wrong turns
    And no word blamed her

  Scenario: She freezes her own account, though the money is in the other one
    Given the program is open for someone who was deceived
    When she begins "sent-money" with the guide
    And she does "phone, people[centre], centre_own"
    Then she hears "보내신 돈은 상대방 통장에 있습니다."
    When she takes every advice to the goal
    Then the account that got the money is frozen
    And no word blamed her

  Scenario: The number in the message promises help for more money
    Given the program is open for someone who was deceived
    When she begins "sent-money" with the guide
    And she does "phone, people[bad]"
    Then the panel explains it: "여기는 문자에 적힌 번호예요. 괜찮아요."
    When she takes every advice to the goal
    Then the account that got the money is frozen

  Scenario: The bank wants the confirmation of the police first
    Given the program is open for someone who was deceived
    When she begins "sent-papers" with the guide
    And she does "places, places[bank]"
    Then the panel explains it: "‘이전’을 눌러 경찰서에 먼저 가요."
    When she asks for "at_bank_relief" in vain
    Then the app says "사건사고사실확인원이 필요합니다."
    When she takes every advice to the goal
    Then the papers of the police are handed in at the bank

  Scenario: She installed an app, and the app takes her call to the police
    Given the program is open for someone who was deceived
    When she begins "installed" with the guide
    And she does "phone, people[police]"
    Then the screen is "call_taken"
    And the panel explains it: "‘끊기’를 누르고 비행기 모드를 켜요."
    When she takes every advice to the goal
    Then nothing goes out of her phone, and her account is frozen from another one
    And it is reported to 1394 and her family knows
    And the people she knows are warned
    And no word blamed her

  Scenario: The app and its file are gone, and the phone is checked
    Given the program is open for someone who was deceived
    When she begins "installed-clean" with the guide
    And she takes every advice to the goal
    Then the strange app and its file are gone, no other can come, and the phone is checked
    And the run is finished, with 0 wrong turns

  Scenario: She sets the phone to factory state instead, once her photos are safe
    Given the program is open for someone who was deceived
    When she begins "installed-clean" with the guide
    And she does "settings, general, reset, reset_all"
    And she asks for "reset_go" in vain
    Then the app says "사진과 연락처를 먼저 저장하시기 바랍니다."
    When she does "saved, reset_go"
    Then the strange app and its file are gone, no other can come, and the phone is checked

  Scenario: Her certificate, phone bill and name are safe again
    Given the program is open for someone who was deceived
    When she begins "keep-pay" with the guide
    And she takes every advice to the goal
    Then "pay, cert, password" are done
    When she begins "keep-name" with the guide
    And she takes every advice to the goal
    Then "lines, exposed, accounts" are done
    When she begins "keep-safe" with the guide
    And she takes every advice to the goal
    Then "safe" are done

  Scenario: She does not answer the one who promises the money back
    Given the program is open for someone who was deceived
    When she begins "money-back" with the guide
    And she takes every advice to the goal
    Then no money went to the one who called, and the number is blocked
    And it is reported to 1394 and her family knows
    And the run is finished, with 0 wrong turns

  Scenario: She paid the one who promised the money back
    Given the program is open for someone who was deceived
    When she begins "money-back" with the guide
    And she does "incoming[answer]"
    Then she hears "수수료 30만 원을 먼저 보내 주세요."
    When she does "back_pay"
    Then the panel explains it: "여기서 보내면 돈이 또 나가요."
    When she does "send_now"
    Then she hears "이제 세금 50만 원만 더 보내시면 됩니다."
    And the panel explains it: "돈을 보냈어요. 괜찮아요. ‘끊기’를 누르고 1394로 전화하면 그 통장을 막아 줘요."
    When she takes every advice to the goal
    Then the account that got the money is frozen
    And the number is blocked
    And no word blamed her

  Scenario: An advertisement promises the money back, where she looks for what is in her name
    Given the program is open for someone who was deceived
    When she begins "keep-name" with the guide
    And she does "web, sites[lost]"
    Then the panel explains it: "돈을 찾아 준다며 먼저 돈을 달라는 광고예요. ‘이전’을 누르면 돌아가요."
    When she takes every advice to the goal
    Then no money went to the one who advertised
    And "lines, exposed, accounts" are done

  Scenario: A mere question is for 1394 or 118, not for 112
    Given the program is open for someone who was deceived
    When she begins "just-asking" with the guide
    And she does "phone, people[police]"
    Then the panel explains it: "112는 급할 때 거는 번호예요."
    When she does "police_ask"
    Then she hears "112는 급한 신고를 받는 번호입니다."
    When she does "police_end, people[agency], agency_ask"
    And she takes every advice to the goal
    Then "asked, letter" are done
    And no word blamed her
