"""The pages of those who teach: their classes, who needs help now, and how each learner is getting on.

Imports assist and below; never another kind of page.
"""
