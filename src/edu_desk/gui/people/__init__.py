"""Who sits here: the tiles of persons, the secret of three pictures, cards, and somebody new.

Imports assist and below; knows no lesson.
"""
