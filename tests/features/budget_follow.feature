Feature: A citizen follows what becomes of her proposal
  What is asked for is received only when it is submitted, a no has its reason, and a vote can be changed in time.

  Scenario: The wrong photo, never sent, then sent, then sent again
    Given the program is open at the city's services
    When she begins the task "photo-asked" of "budget-follow" with the guide
    And she does "propose"
    Then the app says "제안 공모가 마감되었습니다"
    When she does "mine, withdraw"
    Then the app says "부서 검토가 시작되어 이곳에서 취소하실 수 없습니다"
    When she does "see_answer, mend, mend_send"
    Then the app says "사진 파일을 첨부해 주시기 바랍니다"
    When she does "mend_paper, file[film]"
    Then the app says "첨부할 수 없는 파일 형식입니다"
    When she does "file[alley]"
    Then the panel explains it: "정류장 사진이 아니에요."
    When she does "back"
    Then the panel explains it: "아직 보내지 않았어요. 괜찮아요. 보완하기를 누르면 돼요."
    When she does "mend, mend_paper, file[alley], mend_send, mend_work"
    Then the panel explains it: "다른 사진을 보냈어요. 괜찮아요. 기한 안에는 내 제안에서 다시 보낼 수 있어요."
    When she takes every advice to the goal
    Then her proposal 311 is mended with the photo "stop"

  Scenario: The same place once more
    Given the program is open at the city's services
    When she begins the task "place-asked" of "budget-follow" with the guide
    And she does "mine, see_answer, mend, mend_spot, spot[park], mend_send"
    Then the app says "처음 제안하신 위치와 같습니다"
    When she does "mend_spot, spot[centre]"
    Then the panel explains it: "새봄동 주민센터 앞을 골랐어요. 이번에는 느티나무길 안쪽 골목이에요."
    When she takes every advice to the goal
    Then her proposal 312 is moved to "alley"

  Scenario: Why it was refused, and whom to ask
    Given the program is open at the city's services
    When she begins the task "refused" of "budget-follow" with the guide
    And she does "guide, to_complaint"
    Then the panel explains it: "여기는 민원을 말하는 곳이에요."
    When she takes every advice to the goal
    Then she reads about the office in charge

  Scenario: A third vote that was not wanted
    Given the program is open at the city's services
    When she begins the task "vote-change" of "budget-follow" with the guide
    And she does "ballot"
    Then the app says "이미 투표하셨습니다"
    When she does "mine, uncast, back, ballot, project[lamps], project[books], project[path]"
    Then the panel explains it: "이번과 다른 것을 골랐어요. 다시 누르면 빠져요."
    When she does "cast, cast_yes"
    Then the panel explains it: "하나를 더 골랐어요. 이번에는 두 개예요."
    When she takes every advice to the goal
    Then she has voted for "books, lamps"

  Scenario: The result of another proposal
    Given the program is open at the city's services
    When she begins the task "chosen" of "budget-follow" with the guide
    And she does "ballot"
    Then the app says "주민투표가 마감되었습니다"
    When she does "mine"
    Then the panel explains it: "여기는 내가 투표한 것을 보는 곳이에요. 결과는 여기에 없어요."
    When she does "uncast"
    Then the app says "주민투표가 마감되어 취소하실 수 없습니다"
    When she does "back, outcome, result[path]"
    Then the panel explains it: "‘공원 흙길 고치기’의 결과예요. 이번에는 ‘골목길 불 밝히기’이에요."
    When she takes every advice to the goal
    Then she reads the result of "lamps"
