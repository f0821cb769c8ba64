"""The learner's pages: choosing, practising, and what came of it.

Imports assist and below; never another kind of page.
"""
