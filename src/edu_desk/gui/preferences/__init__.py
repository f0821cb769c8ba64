"""The page on which the program is made to suit a person.

Imports assist and below; never another kind of page.
"""
