Feature: A citizen leaves an opinion with her vote, and changes it
  An opinion is changed without touching the vote, a vote only by cancelling it first, both until it closes.

  Scenario: She votes and forgets the opinion
    Given the program is open at the city's services
    When she begins the task "say" of "policy-opinion" with the guide
    And she takes every advice until "choice[bench_yes]"
    And she does "choice[bench_yes], vote_next"
    Then the panel explains it: "의견을 적지 않았어요. ‘이전’을 눌러 돌아가면 적을 수 있어요."
    When she does "term[use], agree_next, submit, work"
    Then the panel explains it: "투표는 됐는데 의견이 빠졌어요. 괜찮아요. 내 참여에서 의견을 남길 수 있어요."
    When she takes every advice to the goal
    Then she stands by "bench_yes" on "bench" and says "쉴 곳이 필요해요"

  Scenario: The vote is cancelled for the sake of the opinion
    Given the program is open at the city's services
    When she begins the task "change-words" of "policy-opinion" with the guide
    And she does "topic[bench]"
    Then the panel explains it: "의견은 여기서 고치지 않아요."
    When she does "back, mine, vote_cancel"
    Then the panel explains it: "여기서 취소하면 투표까지 없어져요. 이번에는 의견만 바꿔요."
    When she does "cancel_yes"
    Then the panel explains it: "투표까지 취소했어요. 괜찮아요. 기간 안에는 다시 투표할 수 있어요."
    When she takes every advice to the goal
    Then she stands by "bench_yes" on "bench" and says "그늘도 있으면 좋겠어요"

  Scenario: Nothing written is no opinion
    Given the program is open at the city's services
    When she begins the task "change-words" of "policy-opinion" with the guide
    And she does "mine, words_open, words_save"
    Then the app says "의견을 입력해 주시기 바랍니다"
    When she types "의자가 좋아요" into "opinion"
    And she does "words_save"
    Then the panel explains it: "의견이 이번과 다르게 적혔어요."
    When she does "words_drop"
    Then the panel explains it: "지우지 않고 고칠 수도 있어요."
    When she takes every advice to the goal
    Then she stands by "bench_yes" on "bench" and says "그늘도 있으면 좋겠어요"

  Scenario: The opinion that says too much is removed, not written over
    Given the program is open at the city's services
    When she begins the task "take-back" of "policy-opinion" with the guide
    And she does "mine, words_open"
    Then the panel explains it: "여기는 의견을 고쳐 적는 곳이에요. 이번에는 지워요."
    When she takes every advice to the goal
    Then she stands by "bench_yes" on "bench" and says ""

  Scenario: She has voted already, and another topic is closed
    Given the program is open at the city's services
    When she begins the task "bus-change" of "policy-opinion" with the guide
    And she does "topic[bus], begin_vote"
    Then the app says "이미 참여하신 투표입니다"
    When she does "back, part[closed], topic[bins]"
    Then the panel explains it: "이 투표는 마감됐어요. 마감된 것은 고칠 수 없어요."
    When she takes every advice to the goal
    Then she stands by "clinic, market" on "bus" and says ""

  Scenario: The result is with the topic, not with what she did
    Given the program is open at the city's services
    When she begins the task "bus-result" of "policy-opinion" with the guide
    And she does "mine"
    Then the panel explains it: "여기는 내가 참여한 것을 보는 곳이에요. 결과는 주제를 열면 있어요."
    When she takes every advice to the goal
    Then she stands by "clinic, market" on "bus" and says ""
