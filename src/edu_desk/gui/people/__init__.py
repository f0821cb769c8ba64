"""Who sits here: the tiles of persons, the secret of three pictures, cards, and somebody new.

Imports assist, window and below, and learner outside the gui; knows no lesson.
"""
