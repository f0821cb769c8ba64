Feature: A citizen uses the city's free Wi-Fi
  A name that only looks like the city's, a page that wants her card and bars without internet are told without blame.

  Scenario: The name with one word more, and a page that asks for her number
    Given the program is open at the city's services
    When she begins the task "library" of "wifi-connect" with the guide
    And she does "pull, shade_wifi, net[lib_event]"
    Then the panel explains it: "안내문에 적힌 이름과 비교해 보세요. 뒤에 다른 글자가 붙어 있어요."
    When she does "join"
    Then the panel explains it: "이 페이지가 주민등록번호를 물어봐요."
    When she does "give"
    Then the panel explains it: "모르는 페이지에 주민등록번호를 알려 줬어요. 괜찮아요. 전화하면 막을 수 있어요."
    When she takes every advice to the goal
    Then she is online by "lib_free"
    And nothing false is saved on her phone

  Scenario: A bus, and a card that nobody needs
    Given the program is open at the city's services
    When she begins the task "bus" of "wifi-connect" with the guide
    And she does "pull, shade_wifi, net[bus_gift], join"
    Then the panel explains it: "이 페이지가 카드 번호를 물어봐요."
    When she does "install"
    Then the app says "설치가 차단되었습니다"
    When she takes every advice to the goal
    Then she is online by "bus_free"
    And nothing false is saved on her phone

  Scenario: Somebody's own network, a wrong password, and the bank
    Given the program is open at the city's services
    When she begins the task "password" of "wifi-connect" with the guide
    And she does "bank"
    Then the panel explains it: "여럿이 쓰는 와이파이에서는 은행 일을 하지 않아요."
    When she does "back, sign, back, pull, shade_wifi, net[centre_home]"
    Then the app says "비밀번호를 아는 사람만 연결할 수 있습니다"
    When she does "net[centre_secure]"
    And she types "pureun" into "user"
    And she types "111111" into "password"
    And she does "join"
    Then the app says "ID나 비밀번호를 확인해 주십시오"
    When she takes every advice to the goal
    Then she is online by "centre_secure"

  Scenario: Turned off is not forgotten
    Given the program is open at the city's services
    When she begins the task "forget" of "wifi-connect" with the guide
    And she does "pull, wifi"
    Then the panel explains it: "와이파이를 껐어요. 저장된 것은 그대로 남아 있어요."
    When she does "wifi"
    Then her phone has joined "cafe_guest"
    When she takes every advice to the goal
    Then her phone has joined nothing
    And nothing false is saved on her phone

  Scenario: Full bars and no internet
    Given the program is open at the city's services
    When she begins the task "no-internet" of "wifi-trouble" with the guide
    And she does "web"
    Then the panel explains it: "이 와이파이는 지금 인터넷이 없어요. 신호가 강해도 안 될 수 있어요."
    When she takes every advice to the goal
    Then she is online by "centre_secure"

  Scenario: She did not press 접속하기
    Given the program is open at the city's services
    When she begins the task "login-again" of "wifi-trouble" with the guide
    And she does "web, web_login, enter"
    Then the app says "이용 약관에 동의해 주시기 바랍니다"
    When she takes every advice to the goal
    Then she is online by "lib_free"

  Scenario: The city cannot block her card
    Given the program is open at the city's services
    When she begins the task "told-card" of "wifi-trouble" with the guide
    And she does "phone, person[office]"
    Then the panel explains it: "시청에서는 카드를 정지할 수 없어요."
    When she takes every advice to the goal
    Then her phone has joined nothing
    And nothing false is saved on her phone
