Feature: She is known again
  Nobody types to come in. Whoever comes back finds her letters and her work; nobody is locked out.

  Background:
    Given the class "월요일반" with "김영자" and "김영자" and "박순이"

  Scenario: A week later she sits at the same computer with her own letters
    When the program is started
    Then it asks who is here and shows "김○자, 김○자, 박○이"
    When she touches the tile of "박순이" and chooses "apple, bell, cat" twice
    And she passes over the first questions
    And she chooses letters of 200 %
    And she practises a lesson to its end and goes
    And another person practises as a guest with letters of 100 %
    And a week goes by and the program is started
    And she touches the tile of "박순이" and the pictures "cat, apple, bell"
    Then she stands on the first page with letters of 200 %
    And her practice is there
    When she goes
    Then the letters are those of the computer

  Scenario: Two who are called alike find their own
    When the program is started
    And the first "김영자" chooses the pictures "apple, bell, cat" and practises a lesson
    And the second "김영자" chooses the pictures "apple, bell, cat"
    Then nothing was practised under this name
    And the pictures on their tiles differ

  Scenario: Wrong pictures lock nobody out
    Given "박순이" has the pictures "apple, bell, cat"
    When the program is started
    And she touches the tile of "박순이" and the pictures "apple, bell, fish"
    Then it says that the pictures were others
    When she touches the pictures "fish, cake, tree-pine"
    And she touches the pictures "fish, cake, tree-pine"
    Then it says whom to ask
    When she goes on as a guest
    Then she stands on the first page as a guest
    When her pictures are reset and she starts anew
    And she touches the tile of "박순이" and chooses "fish, cake, tree-pine" twice
    And she passes over the first questions
    Then she stands on the first page as "박순이"

  Scenario: A printed card under the reader
    Given "박순이" has a printed card
    When the program is started
    And the card is read
    And she passes over the first questions
    Then she stands on the first page as "박순이"

  Scenario: A card of somewhere else
    When the program is started
    And a strange card is read
    Then it says that the card is not known

  Scenario: A guest keeps the work under a name of her own
    When the program is started
    And somebody practises as a guest
    And she says at the end that it is hers, and that she is new: "rose", "김순남", "apple, bell, cat"
    Then she stands on the first page as "김순남"
    And her practice is there
    And the guest has practised nothing

  Scenario: A guest who has a name already keeps the work after the lesson
    Given "박순이" has the pictures "apple, bell, cat"
    When the program is started
    And a guest practises a lesson and wants to keep it
    And she touches the tile of "박순이" and the pictures "apple, bell, cat"
    Then she stands on the first page as "박순이"
    And her practice is there
    And the guest has practised nothing
