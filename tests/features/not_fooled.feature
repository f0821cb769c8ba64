Feature: Not fooled
  People decide on real-looking things, by doing; frauds are mixed with genuine ones.

  Scenario: A dangerous touch leads on a little, safely, and then every sign is shown
    Given a learner who let the genuine "parcel-today" of "fraud-message" be
    And a learner to whom the case "parcel-link" of "fraud-message" has come
    When she opens it and presses its link
    Then she sees the page behind it, and reads what would come next
    And nothing on that page reacts any more
    And each sign is marked on the message, one after the other, with the genuine one beside

  Scenario: Asking the family is right whatever it is
    Given a learner to whom the case "mix-payment" of "fraud-mixed" has come
    When she opens it and asks her family
    Then it is praised, and no word says that she was wrong

  Scenario: A genuine thing that is refused is told kindly
    Given a learner to whom the case "obituary-true" of "fraud-message" has come
    When she opens it and deletes it
    Then she reads that it was genuine, without blame
