Feature: A place on a map is chosen without a hand on the screen
  Whoever has one switch, or a keyboard alone, hears each place by its name and where it lies, and chooses it.

  Scenario: One switch on a map
    Given somebody with one switch at the map of "taxi-share"
    When she chooses "푸른병원" by her switch
    Then the taxi goes to "hospital"
    And the voice says that "푸른병원" was chosen
    And "푸른병원" was said aloud before it was chosen

  Scenario: The keyboard on a map
    Given somebody with a keyboard at the map of "taxi-share"
    When she tabs to "푸른병원" and hears that it lies in the "upper right"
    And she presses Enter
    Then the taxi goes to "hospital"
    And the voice says that "푸른병원" was chosen

  Scenario: One switch on the list of a map in the largest letters
    Given somebody with one switch at the map of "taxi-share"
    And her letters are three times as large
    When she chooses "푸른병원" by her switch
    Then the taxi goes to "hospital"
    And "푸른병원" was said aloud before it was chosen
