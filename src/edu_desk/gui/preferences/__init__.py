"""The page on which the program is made to suit a person."""
