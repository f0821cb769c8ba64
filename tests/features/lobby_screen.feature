Feature: A citizen finds things out on the screen in the lobby
  What is right has to be read there. Wrong places, counters, districts and days are told without blame and can be put right.

  Scenario: The nearest place is closed, the next one has shut, and a far one is open
    Given the program is open at the city's services
    When she begins the task "cool-place" of "glance-find" with the guide
    And she does "begin, letters_done, find, kind[cool], place[cool_library]"
    Then the panel explains it: "오늘 쉬어요."
    When she does "back, place[cool_tree]"
    Then the panel explains it: "벌써 문을 닫았어요."
    When she does "back, by[map], place_map[cool_welfare]"
    Then the panel explains it: "더 가까운 곳이 있어요."
    When she does "take_qr"
    Then the panel explains it: "이번에 찾는 곳이 아니에요."
    When she does "code"
    And she takes every advice until "take_qr"
    And she takes every advice to the goal
    Then she took "cool_office" along by "qr"

  Scenario: Most spaces are free where none is for her husband
    Given the program is open at the city's services
    When she begins the task "parking" of "glance-find" with the guide
    And she does "begin, letters_done, state, parking, lot[lot_city]"
    Then the panel explains it: "남은 장애인 자리가 없어요."
    When she does "take_paper"
    Then the panel explains it: "이번에 찾는 곳이 아니에요."
    When she does "print, back, take_paper"
    Then the machine says "나온 종이를 먼저 가져가"
    When she takes every advice until "lot[lot_tree]"
    And she does "lot[lot_tree], take_paper, print, tray[take], finish"
    And she takes every advice to the goal
    Then she took "lot_tree" along by "paper"

  Scenario: Few people wait, and it takes longer; a ticket is cancelled and another drawn
    Given the program is open at the city's services
    When she begins the task "slip" of "glance-find" with the guide
    And she does "begin, letters_done, waiting, counter[c3]"
    Then the panel explains it: "여기서는 등본을 떼지 않아요."
    When she does "back, counter[c1]"
    Then the panel explains it: "더 빠른 창구가 있어요."
    When she does "draw"
    Then the panel explains it: "다른 번호표를 뽑았어요."
    When she does "print, tray[take], back, back, counter[c2], draw"
    Then the machine says "이미 번호표를 뽑으셨습니다"
    When she takes every advice to the goal
    Then she has a ticket for "c2"

  Scenario: All letters grow, and so does what is printed
    Given the program is open at the city's services
    When she begins the task "late-drug" of "glance-find" with the guide
    And she does "begin, letters_done"
    Then the panel explains it: "글자가 아직 작아요."
    And the machine's letters are 100 percent
    When she does "find, kind[drug], place[drug_market], take_paper"
    Then the panel explains it: "작은 글자로 나와요."
    When she does "print, tray[take], to_letters, size[largest]"
    Then the machine's letters are 170 percent
    When she does "letters_done, back, back, place[drug_tree]"
    Then the panel explains it: "저녁 8시에는 문을 닫는 약국이에요."
    When she takes every advice to the goal
    Then she took "drug_market" along by "paper"
    And the paper is in large letters
    And the machine's letters are 100 percent

  Scenario: The other district's air, and an hour in which only one of two is good
    Given the program is open at the city's services
    When she begins the task "clean-air" of "glance-data" with the guide
    And she does "begin, letters_done, state, air, hd"
    Then the panel explains it: "한들동의 공기예요."
    When she does "back, sb, hour[h10]"
    Then the panel explains it: "두 가지 가운데 하나가 ‘좋음’이 아니에요."
    When she takes every advice to the goal
    Then she has a ticket for "h16"

  Scenario: A house whose water was tested lately needs no test
    Given the program is open at the city's services
    When she begins the task "water-daughter" of "glance-data" with the guide
    And she does "begin, letters_done, state, water, hd, street[st_handeul5], test"
    Then the machine says "검사한 지 180일이 지나지 않았습니다"
    When she does "back, street[st_handeul9]"
    Then the panel explains it: "다른 집 주소예요."
    When she takes every advice to the goal
    Then she took "st_handeul5" along by "qr"

  Scenario: The line of the chart is the afternoon
    Given the program is open at the city's services
    When she begins the task "quiet-day" of "glance-data" with the guide
    And she does "begin, letters_done, figures, day[thu]"
    Then the panel explains it: "오후가 한산한 요일이에요."
    When she does "back, day[wed], visit"
    Then the machine says "오전이나 오후를 선택해"
    When she does "half[am], half[pm]"
    Then the panel explains it: "오후를 골랐어요."
    When she does "visit"
    Then the panel explains it: "오후로 예약했어요."
    When she takes every advice to the goal
    Then she has a ticket for "wed"

  Scenario: An event that is full, one that costs, one that is later
    Given the program is open at the city's services
    When she begins the task "free-event" of "glance-data" with the guide
    And she does "begin, letters_done, mine, group[senior], sb, event[ev_photo], join"
    Then the machine says "신청이 마감된 행사입니다"
    When she does "back, event[ev_yoga]"
    Then the panel explains it: "참가비를 내는 행사예요."
    When she does "back, event[ev_walk]"
    Then the panel explains it: "더 빨리 하는 행사가 있어요."
    When she takes every advice to the goal
    Then she has a ticket for "ev_song"

  Scenario: The layer is off, and the first to end is in another district
    Given the program is open at the city's services
    When she begins the task "park-plan" of "glance-data" with the guide
    And she does "begin, letters_done, projects, parks, roads, parks"
    Then the panel explains it: "지도에 아무것도 안 보여요."
    When she does "parks, project[pj_park3]"
    Then the panel explains it: "한들동 사업이에요."
    When she does "back, project[pj_park1]"
    Then the panel explains it: "더 먼저 끝나는 공원 사업이 있어요."
    When she takes every advice to the goal
    Then she took "pj_park2" along by "qr"

  Scenario: All of the screen is in English, and each page leads back to Korean
    Given the program is open at the city's services
    When she begins the task "cool-place" of "glance-find" with the guide
    And she does "english"
    Then the panel explains it: "‘한국어’를 누르면 돌아와요."
    And the machine's page is called "Pureun City Hall: the City at a Glance"
    And no word of the machine is Korean but its way back
    When she does "begin, letters_done, find, kind[cool], place[cool_library]"
    Then no word of the machine is Korean but its way back
    And the next thing to do is "korean"
    When she does "korean"
    Then the machine's page is called "푸른도서관 쉼터"
    When she does "back, back, back, back, english, begin, letters_done, finish"
    Then the machine's page is called "푸른시청 도시 한눈에"
    When she takes every advice to the goal
    Then she took "cool_office" along by "qr"
